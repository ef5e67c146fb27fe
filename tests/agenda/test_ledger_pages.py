"""The ledger's pages: what the cleared see, what an outsider can check, what is signed."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client

from tests.accounts.builders import a_person, signed_in
from tests.agenda.typing import NEW, an_answer, recorded, shown, text
from tests.conftest import Clock
from tests.ledger.builders import an_entry, some_entries
from tests.ledger.forging import forge
from visita.accounts.models import Role
from visita.agenda import tasks
from visita.ledger.checkpoint import opened, signed, verifier_of
from visita.ledger.keys import signing_key
from visita.ledger.queries.entries import entries, leaf_of
from visita.ledger.queries.proofs import root_at, size_now
from visita.ledger.tree import leaf_hash, verify_inclusion
from visita.treaties.models import Act

pytestmark = pytest.mark.django_db

LEDGER = "/desk/ledger/"
IN_THE_DATABASE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def ana(clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Her browser. The keys are this test's own."""
    monkeypatch.setattr(settings, "LEDGER_SIGNING_KEY", tmp_path / "signing.pem")
    return signed_in(a_person("ana", Role.SECRETARIAT))


class TestEntries:
    def test_size_root_and_the_last_moment(self, ana: Client) -> None:
        some_entries(3)

        said = shown(ana.get(LEDGER))

        assert f"Entries {size_now()}" in said
        assert root_at(size_now()).hex() in said

    def test_each_entry_in_plain_words_and_never_a_name(self, ana: Client) -> None:
        an_entry("account.appointed", subject="person:3f2a", by="boris", facts={"role": "member"})
        an_entry("kite.flown", by=None)

        said = shown(ana.get(LEDGER))

        assert "An office was given Office: member" in said
        assert "person:3f2a" in said
        assert "kite.flown" in said
        assert "nobody" in said
        assert entries(by="boris")[0].by[:12] in said
        assert "boris" not in said

    def test_newest_first_and_older_ones_on_further_pages(self, ana: Client) -> None:
        some_entries(120)
        size, seen = size_now(), []

        path: str | None = LEDGER
        while path:
            page = text(ana.get(path))
            seen += [int(each) for each in re.findall(r"entry/\?index=(\d+)", page)]
            older = re.search(r'rel="next" href="([^"]+)"', page)
            path = LEDGER + html.unescape(older[1]) if older else None

        assert seen == list(range(size))[::-1]

    def test_one_act_or_one_subject(self, ana: Client) -> None:
        some_entries(5)
        an_entry("account.appointed", subject="person:3f2a")

        of_an_act = shown(ana.get(f"{LEDGER}?act=account.appointed&subject=person%3A3f2a"))
        of_a_subject = shown(ana.get(f"{LEDGER}?subject=visit%3A3"))
        unnamed = shown(ana.get(f"{LEDGER}?act=visit.opened"))

        assert "person:3f2a" in of_an_act
        assert "visit:" not in of_an_act
        assert "visit:3" in of_a_subject
        assert "visit:4" not in of_a_subject
        assert "visit:4" in unnamed
        assert "No entry fits" in shown(ana.get(f"{LEDGER}?subject=visit%3Anone"))

    @pytest.mark.parametrize("query", ["before=-1", "before=x", "act=<b>", "before=9" * 20])
    def test_nonsense_in_the_address_is_named(self, ana: Client, query: str) -> None:
        page = ana.get(f"{LEDGER}?{query}")

        assert page.status_code == 400
        assert "Please correct this first" in shown(page)

    def test_looking_is_not_recorded(self, ana: Client) -> None:
        before = size_now()

        ana.get(LEDGER)
        ana.get(f"{LEDGER}entry/?index=0")
        ana.get(f"{LEDGER}compare/")

        assert size_now() == before


class TestOneEntry:
    def test_an_outsider_can_check_it_from_the_page_alone(self, ana: Client) -> None:
        some_entries(13)

        page = html.unescape(text(ana.get(f"{LEDGER}entry/?index=5")))

        codes = re.findall(r'<code class="v-break">([^<]+)</code>', page)
        leaf = next(each for each in codes if each.startswith("{"))
        said = codes[codes.index(leaf) :]
        hashes = [bytes.fromhex(each) for each in said[2:-1]]
        assert leaf.encode() == leaf_of(5)
        assert json.loads(leaf)["index"] == 5
        assert said[1] == leaf_hash(leaf.encode()).hex()
        assert verify_inclusion(
            leaf_hash(leaf.encode()),
            index=5,
            size=size_now(),
            hashes=hashes,
            root=bytes.fromhex(said[-1]),
        )
        assert "the entry is in the ledger" in page

    def test_an_altered_leaf_no_longer_leads_to_the_root(self, ana: Client) -> None:
        some_entries(4)
        forge(
            'UPDATE ledger_entry SET leaf = (SELECT leaf FROM ledger_entry WHERE "index" = 1)'
            ' WHERE "index" = 2'
        )

        assert "do NOT lead" in shown(ana.get(f"{LEDGER}entry/?index=2"))

    @pytest.mark.parametrize("index", ["99999", "-1", "x", ""])
    def test_one_that_is_not_there(self, ana: Client, index: str) -> None:
        assert ana.get(f"{LEDGER}entry/?index={index}").status_code == 404


class TestCheckpoints:
    def test_it_is_signed_handed_over_and_recorded(self, ana: Client) -> None:
        size = size_now()

        answer = ana.post(f"{LEDGER}checkpoint/")

        kept = opened(text(answer), verifier_of(signing_key(settings.LEDGER_SIGNING_KEY)))
        assert (kept.size, kept.root) == (size, root_at(size))
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
        newest = entries(limit=1)[0]
        assert newest.act == "ledger.checkpoint_made"
        assert json.loads(newest.leaf)["facts"] == {"root": root_at(size).hex(), "size": size}

    def test_the_ledger_begins_with_it_as_a_browser_sends_it(self, ana: Client) -> None:
        note = text(ana.post(f"{LEDGER}checkpoint/"))
        some_entries(3)

        said = shown(ana.post(f"{LEDGER}compare/", {"checkpoint": note.replace("\n", "\r\n")}))

        assert "It begins with it." in said

    def test_it_was_altered(self, ana: Client) -> None:
        some_entries(7)
        note = text(ana.post(f"{LEDGER}checkpoint/"))
        forge(
            "UPDATE ledger_node SET hash = (SELECT hash FROM ledger_node WHERE number = 1)"
            " WHERE number = 0",
            "UPDATE ledger_node SET hash = (SELECT hash FROM ledger_node"
            " WHERE number = 1) WHERE number IN (2, 6, 14)",
        )

        said = shown(ana.post(f"{LEDGER}compare/", {"checkpoint": note}))

        assert "It was altered." in said

    def test_it_is_older_than_the_checkpoint(self, ana: Client) -> None:
        key = signing_key(settings.LEDGER_SIGNING_KEY)
        note = signed(size=size_now() + 9, root=b"r" * 32, key=key)

        assert "It is older than the checkpoint." in shown(
            ana.post(f"{LEDGER}compare/", {"checkpoint": note})
        )

    @pytest.mark.parametrize("change", ["size", "foreign", "cut", "prose"])
    def test_what_is_no_checkpoint_of_ours_is_refused_and_kept_in_the_field(
        self, ana: Client, change: str, tmp_path: Path
    ) -> None:
        note = text(ana.post(f"{LEDGER}checkpoint/"))
        sent = {
            "size": note.replace(f"\n{size_now() - 1}\n", "\n1\n"),
            "foreign": signed(size=1, root=b"r" * 32, key=signing_key(tmp_path / "other.pem")),
            "cut": note[:-30],
            "prose": "Dear Sir,\n<b>all</b> is well",
        }[change]

        page = ana.post(f"{LEDGER}compare/", {"checkpoint": sent})

        assert page.status_code == 400
        assert "This is no checkpoint that this ledger has signed" in shown(page)
        assert sent.splitlines()[0] in text(page)

    def test_a_damaged_key_is_said_plainly(self, ana: Client) -> None:
        settings.LEDGER_SIGNING_KEY.write_text("nonsense")

        page = ana.post(f"{LEDGER}checkpoint/", follow=True)

        assert "The key that signs checkpoints cannot be used" in shown(page)
        assert ana.post(f"{LEDGER}compare/", {"checkpoint": "x"}).status_code == 400


def work() -> None:
    """What the worker beside the web server does."""
    call_command("db_worker", "--batch", "--no-startup-delay", "--verbosity", "0")


@pytest.mark.django_db(transaction=True)
class TestVerifyingEverything:
    @pytest.fixture(autouse=True)
    def a_worker(self, settings: Any) -> None:
        settings.TASKS = IN_THE_DATABASE

    def verified(self, ana: Client) -> str:
        ana.post(f"{LEDGER}verify/")
        work()
        return shown(ana.get(LEDGER))

    def test_it_runs_in_the_background_and_its_outcome_is_shown(self, ana: Client) -> None:
        assert "Nobody has had the whole ledger verified yet" in shown(ana.get(LEDGER))
        size = size_now()

        waiting = shown(ana.post(f"{LEDGER}verify/", follow=True))
        work()

        assert "it waits for its turn" in waiting
        assert f"Entries computed again: {size}." in shown(ana.get(LEDGER))

    def test_one_at_a_time(self, ana: Client) -> None:
        ana.post(f"{LEDGER}verify/")

        assert "is being verified already" in shown(ana.post(f"{LEDGER}verify/", follow=True))

    def test_a_fault_is_named_and_nothing_is_signed_any_more(self, ana: Client) -> None:
        some_entries(6)
        forge("UPDATE ledger_entry SET act = 'visit.closed' WHERE \"index\" = 4")

        said = self.verified(ana)
        refused = ana.post(f"{LEDGER}checkpoint/", follow=True)

        assert "The ledger is NOT whole." in said
        assert "The first entry that is wrong is 4." in said
        assert "so nothing is signed" in shown(refused)

    def test_a_run_that_broke_off_says_nothing(
        self, ana: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tasks, "verify", lambda: 1 // 0)

        assert "broke off" in self.verified(ana)

    def test_an_act_altered_in_the_record_is_found(self, ana: Client, story: None) -> None:
        recorded(ana, NEW, an_answer())
        assert "still say what the ledger holds of them: 1." in self.verified(ana)
        act = Act.objects.get(kind="denunciation_received", state="ZZ")

        Act.objects.filter(pk=act.pk).update(date="2026-11-19")

        said = self.verified(ana)
        assert "no longer say what was recorded" in said
        assert act.key in said

    def test_an_act_removed_from_the_record_is_found(self, ana: Client, story: None) -> None:
        recorded(ana, NEW, an_answer())
        key = Act.objects.get(kind="denunciation_received", state="ZZ").key
        Act.objects.filter(key=key).delete()

        assert key in self.verified(ana)


@pytest.mark.parametrize("person", ["boris", "femi", "stranger"])
def test_nobody_else_sees_any_of_it(person: str, clock: Clock) -> None:
    browser = Client(headers={"accept-language": "en"})
    if person != "stranger":
        browser = signed_in(a_person(person, Role.ADMINISTRATOR if person == "femi" else None))

    for name in ("", "entry/?index=0", "compare/"):
        answer = browser.get(LEDGER + name)
        assert answer.status_code == (302 if person == "stranger" else 404)
    for name in ("checkpoint/", "verify/", "compare/"):
        answer = browser.post(LEDGER + name)
        assert answer.status_code == (302 if person == "stranger" else 404)
