"""Hugo asks the Bureau for the key of a visit; Boris, Carla and Gita are asked, two are needed."""

import json
import re
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from tests.access.routes import ALL, LET_IN
from tests.accounts.builders import signed_in
from tests.chain import World, a_visit
from tests.conftest import NOON, TODAY, Clock
from tests.sealing.builders import Holder, a_grant, a_holder, a_vault, acts_of
from tests.sealing.recovering import REASON, a_set, layered, peeled
from visita.accounts.models import User
from visita.agenda.views import desk
from visita.committee.actions import begin_office
from visita.committee.models import Office, Post
from visita.proceedings.actions import give_seat
from visita.sealing import access
from visita.sealing.actions import vaults
from visita.sealing.actions.recovering import words_of
from visita.sealing.envelopes import Identity
from visita.sealing.models import Recovery, RecoverySet, Vault
from visita.visits.models import Stage, Visit


@pytest.fixture
def visit(world: World) -> Visit:
    return a_visit(world, Stage.IN_PROGRESS)


@pytest.fixture
def holders(world: World) -> dict[str, Holder]:
    """All of them with a key of their own; three of them in the Bureau."""
    give_seat(member=world.second, user=world.gita, by=world.ana, at=NOON)
    offices = [(world.third, Post.PRESIDENT), (world.head, Post.VICE_PRESIDENT)]
    for member, post in (*offices, (world.second, Post.VICE_PRESIDENT)):
        begin_office(member=member, post=post, since=TODAY, until=TODAY.replace(year=2028))
    names = ("ana", "hugo", "boris", "carla", "gita")
    return {name: a_holder(getattr(world, name)) for name in names}


@pytest.fixture
def sealed(visit: Visit, holders: dict[str, Holder]) -> tuple[Vault, Identity]:
    """Ana alone holds the key of the visit."""
    return a_vault(holders["ana"], subject=visit.pk)


@pytest.fixture
def prepared(sealed: tuple[Vault, Identity], holders: dict[str, Holder]) -> RecoverySet:
    three = [holders[name] for name in ("boris", "carla", "gita")]
    return a_set(*sealed, *three, by=holders["ana"])


@pytest.fixture
def asked(prepared: RecoverySet, visit: Visit, holders: dict[str, Holder]) -> Recovery:
    answer = ask(visit, holders["hugo"], prepared)
    assert answer.status_code == 302
    return Recovery.objects.get()


def address(visit: Visit, below: str = "") -> str:
    return f"/desk/visits/{visit.pk}/sealed/recovery/{below}"


def ask(visit: Visit, by: Holder, of: RecoverySet, reason: str = REASON, **other: str) -> Any:
    name = uuid4()
    signature = by.sign(words_of(name, of.vault_key_id, "asked", reason))
    typed = {"recovery": str(name), "reason": reason.replace("\n", "\r\n"), "signature": signature}
    return signed_in(by.user).post(address(visit, "ask/"), typed | other)


def open_layer(recovery: Recovery, by: Holder, **other: str) -> Any:
    browser = signed_in(by.user)
    number = browser.post(f"/desk/recoveries/{recovery.pk}/take/").json()["number"]
    sent = json.dumps(peeled(recovery, by))
    words = words_of(recovery.pk, recovery.set.vault_key_id, str(number), sent)
    typed = {"number": str(number), "sent": sent, "signature": by.sign(words)} | other
    return browser.post(f"/desk/recoveries/{recovery.pk}/open/", typed, follow=True)


def shown(answer: Any) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def page(user: User, path: str) -> str:
    return shown(signed_in(user).get(path))


def test_a_holder_prepares_it_for_the_bureau_of_the_day(
    visit: Visit, sealed: tuple[Vault, Identity], holders: dict[str, Holder]
) -> None:
    three = [holders[name].identity for name in ("carla", "boris", "gita")]
    typed = {
        "generation": "1",
        "threshold": "2",
        "keepers": json.dumps([each.recipient for each in three]),
        "envelopes": json.dumps(layered(sealed[1], three, 2)),
    }

    signed_in(holders["ana"].user).post(address(visit, "prepare/"), typed)

    found = access.recovery_set_of(sealed[0])
    assert found
    assert [each.key.user.username for each in found.keepers.all()] == ["carla", "boris", "gita"]
    assert "Any 2 of these 3" in page(holders["ana"].user, address(visit))


def test_nobody_outside_the_bureau_can_be_named(
    visit: Visit, sealed: tuple[Vault, Identity], holders: dict[str, Holder]
) -> None:
    two = [holders[name].identity for name in ("hugo", "boris")]
    typed = {
        "generation": "1",
        "threshold": "2",
        "keepers": json.dumps([each.recipient for each in two]),
        "envelopes": json.dumps(layered(sealed[1], two, 2)),
    }
    for other in ({}, {"keepers": "[1]"}, {"envelopes": "[]"}, {"threshold": "x"}):
        answer = signed_in(holders["ana"].user).post(
            address(visit, "prepare/"), typed | other, follow=True
        )
        assert "Nothing is kept, and what was prepared before is as it was" in shown(answer)

    assert not RecoverySet.objects.exists()


def test_who_asks_is_seen_by_the_bureau_and_the_visit_is_not_named(
    visit: Visit, asked: Recovery, world: World
) -> None:
    for user in (world.boris, world.carla, world.gita):
        desk = page(user, "/desk/")
        assert "Hugo asks for the key of a visit" in desk
        assert f"/desk/recoveries/{asked.pk}/" in desk
    told = page(world.carla, f"/desk/recoveries/{asked.pk}/")

    assert REASON in told
    assert "Speak with Hugo first" in told
    assert str(visit.pk) not in told
    assert "Arland" not in told


def test_two_of_them_give_it_back(
    visit: Visit, asked: Recovery, holders: dict[str, Holder], sealed: tuple[Vault, Identity]
) -> None:
    first = open_layer(asked, holders["gita"])
    assert "Your layer is opened." in shown(first)
    assert "You would be the last." in page(holders["boris"].user, f"/desk/recoveries/{asked.pk}/")

    last = open_layer(asked, holders["boris"])

    assert "The key is given to Hugo again." in shown(last)
    assert access.grants_of(holders["hugo"].user, sealed[0]).exists()
    told = page(holders["hugo"].user, address(visit))
    assert told.index("Gita opened layer 1 of 2") < told.index("Boris opened layer 2 of 2")
    assert "Keys to be recovered" not in page(holders["carla"].user, "/desk/")
    assert acts_of(f"recovery:{asked.pk}") == [
        "recovery.asked",
        *["recovery.layer_taken", "recovery.layer_opened"] * 2,
    ]


def test_afterwards_the_vault_is_to_be_given_another_key(
    asked: Recovery, holders: dict[str, Holder]
) -> None:
    assert "Vaults to be sealed again" not in page(holders["ana"].user, "/desk/keys/")

    for name in ("carla", "boris"):
        open_layer(asked, holders[name])

    for name in ("ana", "hugo"):
        assert "Vaults to be sealed again" in page(holders[name].user, "/desk/keys/")


def test_a_refusal_is_signed_and_shown(
    visit: Visit, asked: Recovery, holders: dict[str, Holder]
) -> None:
    reason = "I rang you.\nNobody knew of it."
    path = f"/desk/recoveries/{asked.pk}/refuse/"
    words = words_of(asked.pk, asked.set.vault_key_id, "refused", reason)
    carla = signed_in(holders["carla"].user)

    unsigned = carla.post(path, {"reason": reason})
    typed = {"reason": reason.replace("\n", "\r\n"), "signature": holders["carla"].sign(words)}
    answer = carla.post(path, typed, follow=True)

    assert unsigned.status_code == 409
    assert "Nobody knew of it." in shown(unsigned)
    assert "It is kept that you refuse, and why." in shown(answer)
    assert "Carla refused" in page(holders["hugo"].user, address(visit))


def test_what_was_typed_comes_back_where_it_is_not_signed(
    visit: Visit, prepared: RecoverySet, holders: dict[str, Holder]
) -> None:
    for other in ({"signature": ""}, {"signature": "x" * 88}):
        answer = ask(visit, holders["hugo"], prepared, **other)
        assert answer.status_code == 409
        assert REASON in shown(answer)
        assert "it is not signed" in shown(answer).replace("the text is", "it is")
    empty = ask(visit, holders["hugo"], prepared, reason="")

    assert empty.status_code == 400
    assert not Recovery.objects.exists()


def test_nothing_can_be_asked_where_nothing_was_prepared(
    visit: Visit, sealed: tuple[Vault, Identity], holders: dict[str, Holder]
) -> None:
    nothing = RecoverySet(vault_key=sealed[0].keys.get())

    answer = ask(visit, holders["hugo"], nothing)

    assert answer.status_code == 409
    assert "can no longer be recovered as it was prepared" in shown(answer)


def test_whoever_has_left_the_bureau_is_asked_no_longer(
    visit: Visit, asked: Recovery, holders: dict[str, Holder], world: World, clock: Clock
) -> None:
    Office.objects.filter(member=world.head).delete()

    assert signed_in(world.boris).get(f"/desk/recoveries/{asked.pk}/").status_code == 404
    told = page(holders["ana"].user, address(visit))
    assert "is not in the Bureau today, and is not asked" in told
    assert "Of 3 groups that could recover it, 1 still can." in told
    Office.objects.filter(member=world.second).delete()
    assert "It cannot be recovered any more." in page(holders["ana"].user, address(visit))


def test_nobody_else_learns_of_it(visit: Visit, asked: Recovery, world: World) -> None:
    for user in (world.ana, world.hugo, world.dan, world.erik, world.femi):
        browser = signed_in(user)
        for below, method in (
            ("", "get"),
            ("take/", "post"),
            ("open/", "post"),
            ("refuse/", "post"),
        ):
            path = f"/desk/recoveries/{asked.pk}/{below}"
            assert getattr(browser, method)(path).status_code == 404
        assert "Keys to be recovered" not in shown(browser.get("/desk/"))
    for user in (world.carla, world.gita, world.dan, world.femi):
        assert signed_in(user).get(address(visit)).status_code == 404


def test_neither_set_nor_request_changes_a_page_of_those_not_asked(
    visit: Visit, sealed: tuple[Vault, Identity], holders: dict[str, Holder], world: World
) -> None:
    """To the byte, but for the token of a form: of the Bureau only until somebody asks."""
    dan, femi, carla = (signed_in(each) for each in (world.dan, world.femi, world.carla))
    before = [everything_open_to(each) for each in (dan, femi, carla)]

    prepared = a_set(
        *sealed, *(holders[name] for name in ("boris", "carla", "gita")), by=holders["ana"]
    )
    assert [everything_open_to(each) for each in (dan, femi, carla)] == before

    ask(visit, holders["hugo"], prepared)
    assert [everything_open_to(each) for each in (dan, femi)] == before[:2]
    told = everything_open_to(carla)
    assert {path for path, page in told.items() if page != before[2][path]} == {"/desk/"}


def everything_open_to(browser: Client) -> dict[str, tuple[int, str]]:
    """Every page without an id in its address, as this person finds it."""
    paths = {f"/{each}" for name, _, each in ALL if name in LET_IN and "<" not in each}
    answers = {path: browser.get(path) for path in sorted(paths - {"/desk/sign-out/"})}
    return {path: (each.status_code, without_tokens(each)) for path, each in answers.items()}


def without_tokens(answer: Any) -> str:
    text = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return re.sub(r'(value|nonce|content)="[\w-]{20,}"', "", text.decode(errors="replace"))


def test_only_who_asked_withdraws_it(
    visit: Visit, asked: Recovery, holders: dict[str, Holder]
) -> None:
    path = address(visit, f"{asked.pk}/withdraw/")

    assert signed_in(holders["ana"].user).post(path).status_code == 404
    assert "It is over." in shown(signed_in(holders["hugo"].user).post(path, follow=True))

    assert "Withdrawn by whoever asked." in page(holders["ana"].user, address(visit))
    assert (
        signed_in(holders["carla"].user).post(f"/desk/recoveries/{asked.pk}/take/").status_code
        == 409
    )


def test_after_fourteen_days_the_pages_say_so(
    visit: Visit, asked: Recovery, holders: dict[str, Holder], clock: Clock
) -> None:
    clock.moves(days=14)
    hugo, carla = (signed_in(holders[name].user, at=clock.at) for name in ("hugo", "carla"))

    assert "Too few took part in time." in shown(hugo.get(address(visit)))
    told = shown(carla.get(f"/desk/recoveries/{asked.pk}/"))
    assert "Open my layer" not in told
    assert "Keys to be recovered" not in shown(carla.get("/desk/"))


def test_what_the_script_did_not_make_is_not_kept(
    asked: Recovery, holders: dict[str, Holder], client: Client
) -> None:
    for other in ({"sent": "[]"}, {"sent": "{"}, {"sent": '{"1": 2}'}, {"signature": "x"}):
        answer = open_layer(asked, holders["carla"], **other)
        assert "Nothing is kept" in shown(answer)

    assert not asked.steps.exists()


DESK = "/desk/"
NEVER = "Prepare the recovery of the key: nobody could give it back"


def test_a_holder_is_told_that_nobody_could_recover_it(
    visit: Visit, sealed: tuple[Vault, Identity], holders: dict[str, Holder]
) -> None:
    assert NEVER in page(holders["ana"].user, DESK)
    assert address(visit) in page(holders["ana"].user, DESK)
    for name in ("hugo", "boris", "carla", "gita"):
        assert NEVER not in page(holders[name].user, DESK)


def test_once_prepared_a_holder_is_told_nothing(
    prepared: RecoverySet, holders: dict[str, Holder]
) -> None:
    assert "Prepare the recovery" not in page(holders["ana"].user, DESK)


@pytest.mark.parametrize("lost", ["the key", "the office"])
def test_a_holder_is_told_when_one_of_those_named_cannot_take_part(
    prepared: RecoverySet, world: World, holders: dict[str, Holder], lost: str
) -> None:
    if lost == "the key":
        access.keys_of([holders["gita"].user]).update(retired_at=NOON)
    else:
        Office.objects.filter(member=world.second).delete()

    said = "Prepare the recovery of the key anew: 2 of the 3 named can take part"
    assert said in page(holders["ana"].user, DESK)
    assert said not in page(holders["hugo"].user, DESK)


def test_so_many_are_told_at_once_the_latest_visit_first(
    visit: Visit,
    sealed: tuple[Vault, Identity],
    world: World,
    holders: dict[str, Holder],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk, "MOST_KEYS", 1)
    later = a_visit(world, Stage.IN_PROGRESS)
    Visit.objects.filter(pk=later.pk).update(ends_on=date(2027, 3, 5), starts_on=date(2027, 3, 1))
    a_vault(holders["ana"], subject=later.pk)

    told = page(holders["ana"].user, DESK)

    assert address(later) in told
    assert address(visit) not in told
    assert "1 more comes up here" in told


def test_while_the_bureau_has_too_few_keys_nobody_is_told(
    sealed: tuple[Vault, Identity], holders: dict[str, Holder]
) -> None:
    """It could not be prepared. The page of the visit says so."""
    gone = [holders[name].user for name in ("boris", "carla")]
    access.keys_of(gone).update(retired_at=NOON)

    assert "Prepare the recovery" not in page(holders["ana"].user, DESK)


def test_what_is_shredded_needs_no_recovery(
    sealed: tuple[Vault, Identity], holders: dict[str, Holder]
) -> None:
    Vault.objects.update(shredded_at=NOON)

    assert "Prepare the recovery" not in page(holders["ana"].user, DESK)


def test_whom_the_visit_is_not_open_to_is_not_told(
    sealed: tuple[Vault, Identity], holders: dict[str, Holder]
) -> None:
    """Until the daily look takes it from them, somebody who left may still hold the key."""
    vault, identity = sealed
    ana, left = holders["ana"].user, holders["carla"]
    text = a_grant(identity, left.identity.recipient)
    vaults.grant(vault=vault, generation=1, to=left.key, text=text, by=ana, at=NOON)

    assert "Prepare the recovery" not in page(left.user, DESK)
