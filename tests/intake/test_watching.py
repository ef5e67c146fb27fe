"""Whoever watches is told of new claims of a kind, once, inside Visita."""

from typing import Any
from uuid import uuid4

import pytest

from tests.accounts.builders import a_person
from tests.conftest import NOON
from tests.intake.claims import LEFT, STAY, a_claim, ada, an_item
from tests.intake.items import read, received
from tests.pages import browser_of, shown
from visita.accounts.models import Role, User
from visita.intake.actions import watching
from visita.intake.actions.watching import Wanted, alert_for
from visita.intake.models import Alert, Watch
from visita.ledger.models import Entry
from visita.treaties.models import State

pytestmark = pytest.mark.usefixtures("story")


def watched(by: User, **wanted: Any) -> Watch:
    return watching.begin_watch(key=uuid4(), wanted=Wanted(**wanted), by=by, at=NOON)


def told(watch: Watch) -> list[str]:
    return sorted(watch.alerts.values_list("claim__span", flat=True))


@pytest.mark.parametrize(
    ("wanted", "spans"),
    [
        ({"matter": "ECPT.denunciation"}, [LEFT]),
        ({"matter": "ECPT.den"}, []),
        ({"speaker_key": "person:ada_lund"}, ["Arland ratified it in 1995"]),
        ({"speaker_key": "body:CPT"}, [STAY]),
        ({"words": "GOVERNMENT stay"}, [STAY]),
        ({"words": "leave stay"}, []),
        ({"matter": "call", "words": "arland"}, []),
    ],
)
def test_whatever_is_given_must_hold(ana: User, wanted: dict[str, str], spans: list[str]) -> None:
    watch = watched(ana, **wanted)
    item = an_item()
    passed_on: dict[str, Any] = {
        "claimant": "Harbour Union",
        "chain": [["The Committee", "body:CPT"]],
    }

    alert_for([a_claim(item), ada(item), a_claim(item, STAY, matter="call", **passed_on)], NOON)

    assert told(watch) == spans


def test_a_state_is_watched(ana: User) -> None:
    here = watched(ana, state=State.objects.get(pk="ZZ"))
    there = watched(ana, state=State.objects.get(pk="FR"))

    alert_for([a_claim(an_item())], NOON)

    assert (told(here), told(there)) == ([LEFT], [])


def test_nobody_is_told_twice_when_an_item_is_read_anew(ana: User) -> None:
    watched(ana, matter="ECPT")
    claim = a_claim(an_item())

    alert_for([claim], NOON)
    alert_for([claim], NOON)

    assert Alert.objects.count() == 1


def test_who_has_left_the_office_and_what_has_ended_is_told_nothing(ana: User) -> None:
    boris = a_person("boris")
    gone, ended = watched(boris, matter="ECPT"), watched(ana, matter="ECPT")
    watching.end_watch(watch=ended.pk, by=ana, at=NOON)

    assert alert_for([a_claim(an_item())], NOON) == 0
    assert (told(gone), told(ended)) == ([], [])


def test_only_what_contradicts_the_record(ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
    item = an_item()
    right, wrong = ada(item), a_claim(item)
    monkeypatch.setattr(
        watching, "against_the_record", lambda claims: {wrong.pk} & {each.pk for each in claims}
    )
    watch = watched(ana, against_the_record=True)

    alert_for([right, wrong], NOON)

    assert told(watch) == [LEFT]


def test_reading_an_item_tells_of_what_is_new_in_it(ana: User) -> None:
    item = received()
    read(item)
    watch = watched(ana, words="window")

    read(item)
    read(received(text="Another", name="other.txt"))

    assert told(watch) == ["Every cell will have a window"]  # of the second item alone


def test_the_watch_list_and_the_alerts_are_ones_own(ana: User) -> None:
    hugo = a_person("hugo", Role.SECRETARIAT)
    mine, other = browser_of(ana), browser_of(hugo)
    sent = {"key": uuid4(), "state": "", "matter": "ECPT.denunciation", "words": ""}
    mine.post("/desk/information/watch/begin/", {**sent, "speaker": ""})
    watch = Watch.objects.get()
    alert_for([a_claim(an_item())], NOON)

    assert "ECPT: Denunciation" in shown(mine.get("/desk/information/watch/"))
    assert "ECPT: Denunciation" not in shown(other.get("/desk/information/watch/"))
    assert LEFT in shown(mine.get("/desk/information/alerts/"))
    assert LEFT not in shown(other.get("/desk/information/alerts/"))
    assert other.post(f"/desk/information/watch/{watch.pk}/end/").status_code == 404

    seen = {"alert": [str(watch.alerts.get().pk)]}
    other.post("/desk/information/alerts/seen/", seen)
    assert watch.alerts.get().seen_at is None
    mine.post("/desk/information/alerts/seen/", seen)
    mine.post(f"/desk/information/watch/{watch.pk}/end/")

    assert watch.alerts.get().seen_at == NOON
    assert "You watch for nothing yet." in shown(mine.get("/desk/information/watch/"))
    acts = list(Entry.objects.filter(act__startswith="watch.").values_list("act", flat=True))
    assert acts == ["watch.begun", "watch.seen", "watch.ended"]


def test_a_watch_for_nothing_is_refused(ana: User) -> None:
    sent = {"key": uuid4(), "state": "", "matter": "", "words": "", "speaker": ""}

    answer = browser_of(ana).post("/desk/information/watch/begin/", sent)

    assert answer.status_code == 400
    assert "fill in one field" in shown(answer)


def test_what_is_new_stands_on_the_start_page(ana: User) -> None:
    watched(ana, matter="ECPT")
    browser = browser_of(ana)
    assert "of what you watch for" not in shown(browser.get("/desk/"))

    alert_for([a_claim(an_item())], NOON)

    assert "1 new claim of what you watch for" in shown(browser.get("/desk/"))
