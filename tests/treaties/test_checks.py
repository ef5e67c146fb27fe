"""What was said of a State is shown beside its record, as somebody's claim, in both languages."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.conftest import NOON
from tests.treaties.test_feeds import ATOM, entries, feed
from visita.treaties.actions import CheckedClaim, publish_check, withdraw_check
from visita.treaties.models import PublishedCheck
from visita.treaties.queries.checks import citable

RELEASED = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
TITLE = "What was said, and what the record says"


def a_check(**changes: object) -> CheckedClaim:
    """Of an invented outlet about a real treaty; the acts are those of the record."""
    known = citable(state="RU", instrument="ETS126", known_on=date(2026, 11, 22))
    made = CheckedClaim(
        edition=uuid4(),
        claim_check=uuid4(),
        number=1,
        state_id="RU",
        instrument_id="ETS126",
        speaker_en="An office",
        speaker_fr="Un bureau",
        outlet="Tarnholm Courier",
        said_on="2025-09-01",
        claim_en="It was bound since <b>1996</b>.",
        claim_fr="L'État est lié depuis 1996.",
        quotation="bound since 1996",
        quotation_language="en",
        source="Tarnholm Courier, page 3",
        link="https://courier.example/3",
        verdict="CONTRADICTS",
        record_en="It signed in 1996 and consented in 1998.",
        record_fr="Il a signé en 1996 et consenti en 1998.",
        acts=[act for act in known if act["kind"] in {"consent", "denunciation_received"}],
        provision="ECPT 19(2)",
        known_on=date(2026, 11, 1),
        digest="d" * 64,
        released_at=RELEASED,
    )
    return replace(made, **changes)  # type: ignore[arg-type] # of any field


def page(eve: Client, query: str = "on=2026-11-22", language: str = "en") -> str:
    answer = eve.get(f"/states/ru/?{query}&lang={language}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_without_a_check_the_page_has_no_such_part(eve: Client) -> None:
    assert f">{TITLE}</h2>" not in page(eve)


def test_who_says_it_comes_before_what_is_said(eve: Client) -> None:
    publish_check(a_check())

    shown = page(eve)

    who = shown.index("An office, as reported by Tarnholm Courier, 1 September 2025")
    assert shown.index(f">{TITLE}</h2>") < who < shown.index("It was bound since")
    assert "&lt;b&gt;1996&lt;/b&gt;" in shown
    assert '<a href="https://courier.example/3" rel="external noreferrer">' in shown
    assert "contradicts the record" in shown
    assert "(ECPT 19(2))" in shown
    assert "5 May 1998: Consent to be bound (International)" in shown
    assert "not known to have happened" in shown[who:]
    assert "By the record as it was known on 1 November 2026." in shown


def test_the_french_page_is_french_throughout(eve: Client) -> None:
    publish_check(a_check(known_on=date(2026, 11, 1)))

    shown = page(eve, language="fr")

    for text in ("Un bureau", "1er septembre 2025", "est lié depuis 1996", "5 mai 1998"):
        assert text in shown
    for text in ("An office", "It was bound", "It signed"):
        assert text not in shown


def test_an_outlets_own_voice_is_called_so(eve: Client) -> None:
    publish_check(a_check(speaker_en="", speaker_fr="", said_on="2025-08"))

    assert "Tarnholm Courier, in its own voice, August 2025" in page(eve)


def test_it_stands_under_its_own_treaty_only_and_not_before_it_was_known(eve: Client) -> None:
    publish_check(a_check())

    assert f">{TITLE}</h2>" not in page(eve, "instrument=uncat&on=2026-11-22")
    assert f">{TITLE}</h2>" not in page(eve, "on=2026-11-22&known_on=2026-10-31")
    assert f">{TITLE}</h2>" in page(eve, "on=2026-11-22&known_on=2026-11-01")


def test_nothing_of_the_record_follows_from_it(eve: Client) -> None:
    before = eve.get("/api/v1/states/ru/status?instrument=ets126&on=2026-11-22").json()
    publish_check(a_check())

    assert eve.get("/api/v1/states/ru/status?instrument=ets126&on=2026-11-22").json() == before


def test_said_twice_it_stands_once_and_withdrawn_it_stays_away(eve: Client) -> None:
    check = a_check()
    publish_check(check)
    publish_check(check)
    assert PublishedCheck.objects.count() == 1
    withdraw_check(edition=check.edition, at=NOON)
    withdraw_check(edition=check.edition, at=RELEASED)

    publish_check(check)

    row = PublishedCheck.objects.get()
    assert (row.claim_en, row.acts, row.withdrawn_at) == ("", [], NOON)
    assert f">{TITLE}</h2>" not in page(eve)
    assert list(feed_of(eve)) == []


def feed_of(eve: Client, language: str = "en") -> list[dict[str, str]]:
    return entries(eve, language, "checks.atom")


def test_the_feed_names_who_says_it_first(eve: Client) -> None:
    check = a_check()
    publish_check(check)

    (entry,) = feed_of(eve)

    assert entry["id"] == f"urn:uuid:{check.edition}"
    assert entry["title"].startswith("An office, as reported by Tarnholm Courier")
    assert entry["title"].endswith("about Russian Federation: contradicts the record")
    assert entry["summary"].startswith("Claimed: It was bound")
    assert entry["link"].endswith(f"/states/ru/?instrument=ets126#check-{check.edition}")
    assert "Il a signé" in feed_of(eve, "fr")[0]["summary"]


def test_nothing_invented_is_fed_and_the_latest_comes_first(story: None, eve: Client) -> None:
    publish_check(a_check(state_id="ZZ", acts=[]))
    older, newer = (a_check(edition=UUID(int=n), number=n) for n in (1, 2))
    publish_check(older)
    publish_check(replace(newer, released_at=datetime(2026, 11, 23, tzinfo=UTC)))

    assert [entry["id"] for entry in feed_of(eve)] == [
        f"urn:uuid:{newer.edition}",
        f"urn:uuid:{older.edition}",
    ]


def test_an_empty_feed_is_the_same_at_every_look(eve: Client) -> None:
    first, second = (feed(eve, name="checks.atom").findtext(f"{ATOM}updated") for _ in range(2))

    assert first == second == "1987-11-26T00:00:00+00:00"


@pytest.mark.parametrize("verdict", ["AGREES", "IMPRECISE", "TWO_TRACKS", "NOT_SAID"])
def test_every_verdict_has_its_word(eve: Client, verdict: str) -> None:
    publish_check(a_check(verdict=verdict))

    assert verdict not in page(eve)


def test_programs_read_a_claim_as_a_claim(story: None, eve: Client) -> None:
    check = a_check()
    publish_check(check)
    publish_check(a_check(state_id="ZZ", acts=[], speaker_en="", speaker_fr=""))

    (found,) = eve.get("/api/v1/checks").json()
    (invented,) = eve.get("/api/v1/checks?state=ZZ").json()

    assert (found["id"], found["speaker"]) == (str(check.edition), "An office")
    assert (found["verdict"], found["instrument"]) == ("CONTRADICTS", "ETS 126")
    received, consent = sorted(found["acts"], key=lambda act: act["kind"], reverse=True)
    assert (received["occurred"], received["date"]) == (None, None)
    assert (consent["occurred"], consent["date"]) == (True, "1998-05-05")
    assert (invented["speaker"], invented["state"]) == (None, "ZZ")


def test_what_is_withdrawn_is_gone_for_programs_too(eve: Client) -> None:
    check = a_check()
    publish_check(check)
    withdraw_check(edition=check.edition, at=NOON)

    assert eve.get("/api/v1/checks").json() == []
    assert eve.get("/api/v1/checks?state=RU").json() == []
