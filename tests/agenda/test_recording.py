"""Ana records acts in the browser: what she sees first, what is kept, what is refused."""

import html
import json
import re
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.utils import translation

from tests.accounts.builders import a_person, address, signed_in
from tests.agenda.typing import (
    CONSENT,
    NEW,
    address_of,
    an_answer,
    looked_at,
    press,
    recorded,
    shown,
    text,
)
from tests.conftest import TODAY, Clock
from visita.accounts.models import Role, User
from visita.agenda.refusals import SENTENCES
from visita.ledger.queries.entries import entries
from visita.rules.lifecycle import Status
from visita.treaties import act_files, act_rows, actions
from visita.treaties.models import Act
from visita.treaties.queries.answers import answer
from visita.treaties.queries.known import find_instrument, find_state

pytestmark = pytest.mark.usefixtures("story", "clock")


@pytest.fixture
def ana(story: None) -> User:
    return a_person("ana", Role.SECRETARIAT)


@pytest.fixture
def browser(ana: User, clock: Clock) -> Client:
    return signed_in(ana)


def arland_stands(*, known_on: date | None = None) -> Status:
    state, under = find_state("ZZ"), find_instrument("ETS126")
    return answer(state=state, instrument=under, on=TODAY, known_on=known_on).standing.status


class TestLookingFirst:
    def test_the_consequences_are_shown_and_nothing_is_kept(self, browser: Client) -> None:
        before = Act.objects.count(), len(entries())

        page = press(browser, NEW, an_answer(), "check")

        said = shown(page)
        assert "Denunciation received" in said
        assert "20 November 2026" in said
        assert "Party, denunciation received" in said
        assert "On 1 December 2027" in said
        assert "Ceased to be a Party" in said
        assert "until now: yes" in said
        assert (Act.objects.count(), len(entries())) == before

    def test_each_answer_is_shown_once_more(self, browser: Client) -> None:
        typed = an_answer(source_publisher="Treaty Office", source_day="2026-11", note_fr="Reçue.")

        said = shown(press(browser, NEW, typed, "check"))

        for each in ("Notification JJ9999C", "Treaty Office", "November 2026", "Reçue.", "Arland"):
            assert each in said

    def test_a_real_state_moves_seats_and_majorities(self, browser: Client) -> None:
        said = shown(press(browser, NEW, an_answer(state="FR"), "check"))

        assert "Seats on the Committee 46 or 47 46 or 47" in said
        assert "Seats on the Committee 46 or 47 45 or 46" in said
        assert "Votes for a public statement 31 or 32 30 or 31" in said
        assert "Invented story" not in text(press(browser, NEW, an_answer(state="FR"), "check"))

    def test_a_declaration_changes_no_status_and_that_is_said(self, browser: Client) -> None:
        typed = an_answer(kind="declaration", note_en="On the authority to be notified.")

        assert "changes no status" in shown(press(browser, NEW, typed, "check"))

    def test_what_was_typed_can_be_changed(self, browser: Client) -> None:
        typed = looked_at(browser, NEW, an_answer(note_en="Three <copies>"))

        page = press(browser, NEW, typed, "change")

        assert page.status_code == 200
        assert "Notification JJ9999C" in text(page)
        assert "Three &lt;copies&gt;" in text(page)
        assert "Please correct" not in text(page)

    def test_arland_is_said_to_be_invented(self, browser: Client) -> None:
        for page in (
            browser.get(f"{NEW}?state=ZZ"),
            press(browser, NEW, an_answer(), "check"),
            browser.get(address_of(CONSENT, "correct")),
            browser.get("/desk/record/states/zz/"),
        ):
            assert "Invented story" in text(page)


class TestRecording:
    def test_the_act_counts_and_the_ledger_holds_it(self, browser: Client, ana: User) -> None:
        page = recorded(browser, NEW, an_answer(source_url="https://treaties.example/9999"))

        assert address(page) == "/desk/record/states/zz/"
        act = Act.objects.get(kind="denunciation_received", state="ZZ")
        assert act.source == "Notification JJ9999C, https://treaties.example/9999"
        assert act.recorded_by == f"person:{ana.pk}"
        assert arland_stands() is Status.DENUNCIATION_RECEIVED
        newest = entries(limit=1)[0]
        assert (newest.act, newest.subject) == ("treaty.act_recorded", f"act:{act.pk}")
        facts = json.loads(newest.leaf)["facts"]
        assert (facts["state"], facts["kind"], facts["corrects"]) == ("ZZ", act.kind, "")
        assert entries(by=str(ana.pk), act="treaty.act_recorded") == [newest]

    def test_a_day_as_exact_as_the_source(self, browser: Client) -> None:
        for day in ("2012", "2012-03", "2012-03-14"):
            recorded(browser, NEW, an_answer(kind="declaration", date=day))

            assert Act.objects.filter(kind="declaration", date=day, state="ZZ").exists()

    def test_an_unknown_day_between_bounds_that_nobody_knows_to_have_come(
        self, browser: Client
    ) -> None:
        typed = an_answer(
            date="", not_before="2026-11-01", occurred="unknown", flag="receipt_not_found"
        )

        recorded(browser, NEW, typed)

        act = Act.objects.get(kind="denunciation_received", state="ZZ")
        assert (act.date, act.not_before, act.occurred) == ("", date(2026, 11, 1), None)

    def test_the_same_form_sent_twice_records_once(self, browser: Client) -> None:
        typed = looked_at(browser, NEW, an_answer())
        press(browser, NEW, typed, "record")
        before = Act.objects.count(), len(entries())

        again = press(browser, NEW, typed, "record")

        assert address(again) == "/desk/record/states/zz/"
        assert "recorded once only" in shown(browser.get(address(again)))
        assert (Act.objects.count(), len(entries())) == before

    def test_what_was_seen_is_no_longer_so(self, browser: Client, clock: Clock) -> None:
        """Boris of the secretariat was faster: Ana is told, and shown what would follow now."""
        typed = looked_at(browser, NEW, an_answer(kind="declaration"))
        boris = signed_in(a_person("boris", Role.SECRETARIAT))
        recorded(boris, NEW, an_answer())
        before = Act.objects.count()

        page = press(browser, NEW, typed, "record")

        assert page.status_code == 200
        assert "The record has changed since you looked" in shown(page)
        assert "Check before recording" in shown(page)
        assert Act.objects.count() == before
        fresh = looked_at(browser, NEW, typed)
        assert fresh["seen"] != typed["seen"]
        assert press(browser, NEW, fresh, "record").status_code == 302

    def test_after_midnight_what_was_seen_is_of_another_day(
        self, browser: Client, clock: Clock
    ) -> None:
        clock.moves(hours=11, minutes=56)
        browser = signed_in(User.objects.get(username="ana"), at=clock.at)
        typed = looked_at(browser, NEW, an_answer())
        clock.moves(minutes=5)

        assert "a new day has begun" in shown(press(browser, NEW, typed, "record"))

    def test_who_one_is_must_have_been_shown_within_five_minutes(
        self, browser: Client, clock: Clock
    ) -> None:
        typed = looked_at(browser, NEW, an_answer())
        clock.moves(minutes=6)
        before = Act.objects.count()

        page = press(browser, NEW, typed, "record")

        assert address(page).startswith("/desk/confirm/")
        assert Act.objects.count() == before
        kept = text(browser.get("/desk/kept/"))
        assert "Notification JJ9999C" in kept
        assert typed["uuid"] in kept

    def test_recording_needs_a_look_first(self, browser: Client) -> None:
        before = Act.objects.count()

        page = press(browser, NEW, an_answer(), "record")

        assert "Check before recording" in shown(page)
        assert Act.objects.count() == before


class TestRefusals:
    @pytest.mark.parametrize(
        ("typed", "code", "said"),
        [
            ({"date": ""}, "no_day", "No day is given"),
            ({"date": "2027-01-01"}, "in_the_future", "This day is in the future"),
            ({"date": "1980-01-01"}, "before_opening", "for signature on 26 November 1987"),
            ({"date": "2025", "not_after": "2024-01-01"}, "bounds_contradict", "contradict"),
            ({"kind": "consent"}, "idle_consent", "has consented already"),
            ({"kind": "denunciation_withdrawn"}, "idle_denunciation_withdrawn", "is pending"),
            ({"kind": "signature", "date": "1994"}, "held_already", "already holds this act"),
            ({"effect_on": "2027-12-01"}, "effect_alone", "or neither"),
            (
                {"effect_on": "2025-12-01", "effect_source": "printed"},
                "effect_before_act",
                "cannot have happened before 20 November 2026",
            ),
            ({"known_on": "2026-11-23"}, "known_in_the_future", "Nobody knows it yet"),
            ({"known_on": "2026-01-01"}, "known_before_act", "not before 20 November 2026"),
            (
                {"kind": "membership_ended", "instrument": "OPCAT"},
                "no_end_by_leaving",
                "remains a Party",
            ),
            (
                {"kind": "signature", "state": "BR", "date": "2001"},
                "signature_of_members",
                "may sign the Convention (Article 18)",
            ),
            (
                {"kind": "consent", "state": "BR", "date": "2001"},
                "consent_of_members",
                "Before 1 March 2002 only",
            ),
            (
                {"kind": "consent", "instrument": "ETS151", "date": "2003"},
                "protocol_closed",
                "Since 1 March 2002 nobody",
            ),
            (
                {"kind": "territorial_application", "territory": "gb-jersey"},
                "other_territory",
                "does not belong to the State",
            ),
        ],
    )
    def test_what_the_record_refuses_is_said_in_the_words_of_the_form(
        self, browser: Client, typed: dict[str, str], code: str, said: str
    ) -> None:
        before = Act.objects.count()
        sent = {**an_answer(), **typed, "step": "check"}
        with translation.override("fr"):
            dit = re.sub(r"\s", " ", str(SENTENCES[code]).partition("%")[0])

        page = browser.post(NEW, sent)
        french = browser.post(NEW, sent, headers={"accept-language": "fr"})

        assert (page.status_code, french.status_code) == (400, 400)
        assert said in shown(page)
        assert 'lang="fr"' in text(french)
        assert dit in html.unescape(shown(french))
        assert Act.objects.count() == before

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ({"date": "soon"}, "Write a day that exists"),
            ({"date": "2025-02-30"}, "Write a day that exists"),
            ({"not_before": "2025-10"}, "Write the day as year-month-day"),
            ({"source_title": ""}, "This field is required"),
            ({"source_url": "no address"}, "Enter a valid URL"),
            ({"kind": "reservation"}, "Select a valid choice"),
        ],
    )
    def test_bad_input_is_named_and_nothing_typed_is_lost(
        self, browser: Client, typed: dict[str, str], said: str
    ) -> None:
        sent = an_answer(source_publisher="The Treaty Office", note_en="A <b>note</b>") | typed

        page = press(browser, NEW, sent, "check")

        assert page.status_code == 400
        assert "Please correct this first" in shown(page)
        assert said in shown(page)
        for each in (*typed.values(), "The Treaty Office", "A &lt;b&gt;note&lt;/b&gt;"):
            assert each == "reservation" or each in text(page)

    def test_every_reason_that_the_record_gives_a_code_has_a_sentence(self) -> None:
        code = "".join(
            Path(str(each.__file__)).read_text() for each in (act_rows, act_files, actions)
        )
        idle = {f"idle_{kind.value}" for kind in actions.NOTHING_CHANGES}
        given = set(re.findall(r'code="(\w+)"|"(\w+_already|deprives_another)"', code))

        assert {one or other for one, other in given} | idle == set(SENTENCES)

    def test_input_that_no_browser_sends(self, browser: Client) -> None:
        for name in ("state", "kind", "date", "uuid", "seen", "source_title", "note_en"):
            for value in ("\x00", "x" * 5000, "<script>", "\ud800".encode("utf-8", "replace")):
                page = browser.post(NEW, {**an_answer(), name: value, "step": "record"})

                assert page.status_code in {200, 400}, (name, value)
