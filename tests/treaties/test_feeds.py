"""Following the record: a feed of acts, a calendar of effects, and what is in neither."""

from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest
from django.test import Client
from icalendar import Calendar, Event
from pytest_django import DjangoAssertNumQueries

from visita.treaties.actions import import_acts
from visita.treaties.models import Act, PublicStatement, State

ATOM = "{http://www.w3.org/2005/Atom}"
LATER = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def feed(eve: Client, language: str = "en", name: str = "acts.atom") -> ElementTree.Element:
    response = eve.get(f"/{name}?lang={language}")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314 our own answer


def entries(eve: Client, language: str = "en", name: str = "acts.atom") -> list[dict[str, str]]:
    return [
        {
            "id": entry.findtext(f"{ATOM}id", ""),
            "title": entry.findtext(f"{ATOM}title", ""),
            "summary": entry.findtext(f"{ATOM}summary", ""),
            "updated": entry.findtext(f"{ATOM}updated", ""),
            "link": link.get("href", "") if (link := entry.find(f"{ATOM}link")) is not None else "",
        }
        for entry in feed(eve, language, name).iter(f"{ATOM}entry")
    ]


def events(eve: Client, language: str = "en") -> dict[str, Event]:
    calendar = calendar_of(eve, language)
    found = [part for part in calendar.walk("VEVENT") if isinstance(part, Event)]
    by_uid = {str(event["uid"]): event for event in found}
    assert len(by_uid) == len(found)
    return by_uid


def calendar_of(eve: Client, language: str = "en") -> Calendar:
    response = eve.get(f"/effects.ics?lang={language}")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    parsed = Calendar.from_ical(response.content)
    assert isinstance(parsed, Calendar)
    return parsed


@pytest.fixture
def consent_of_russia(record: None) -> Act:
    return Act.objects.get(key="ets126-ru-consent")


@pytest.fixture
def newly_recorded(story: None) -> None:
    """One act enters the record after all others; another one is corrected."""
    columns = "id,state,instrument,kind,date,source,known_on,supersedes,track"
    rows = [
        "new-bill,AL,ETS 126,bill_tabled,1990-01-01,A test,1990-01-02,,domestic",
        "corrected,RU,ETS 126,consent,1998-05-06,A test,2026-11-22,ets126-ru-consent,international",
    ]
    raw = "\n".join([columns, *rows]).encode()
    import_acts(raw, by="test", at=LATER, on=LATER.date())


# The feed


def test_the_feed_holds_the_hundred_acts_recorded_last(eve: Client) -> None:
    found = entries(eve)

    assert len(found) == 100
    assert len({each["id"] for each in found}) == 100
    assert all(each["updated"] and each["summary"] for each in found)


def test_what_is_recorded_now_comes_first_however_old_the_act(
    newly_recorded: None, eve: Client
) -> None:
    first, second = entries(eve)[:2]

    assert first["title"] == "Russian Federation: Consent to be bound, ETS 126, 6 May 1998"
    assert second["title"] == "Albania: Bill tabled, ETS 126, 1 January 1990"
    assert "Track: Domestic." in second["summary"]
    assert "Source: A test." in second["summary"]
    assert first["link"].endswith("/states/ru/?instrument=ets126")
    assert first["updated"].startswith("2026-11-23T09:00:00")


def test_an_act_keeps_its_identifier_and_a_corrected_one_is_gone(
    consent_of_russia: Act, newly_recorded: None, eve: Client
) -> None:
    ids = {each["id"] for each in entries(eve)}
    correction = Act.objects.get(key="corrected")

    assert f"urn:uuid:{correction.id}" in ids
    assert f"urn:uuid:{consent_of_russia.id}" not in ids


def test_what_nobody_knows_to_have_happened_is_not_reported_as_fact(eve: Client) -> None:
    titles = [each["title"] for each in entries(eve) if "Denunciation received" in each["title"]]

    assert titles
    assert all("not known to have happened" in title for title in titles)


def test_a_withdrawn_act_is_fed_as_a_mistake(record: None, eve: Client) -> None:
    """Who read the wrong entry must be able to read that it was wrong."""
    raw = (
        "id,state,instrument,kind,date,source,supersedes,occurred\n"
        "gone,RU,ETS 126,signature,1996-02-28,A test,ets126-ru-signature,no\n"
    )
    import_acts(raw.encode(), by="test", at=LATER, on=LATER.date())

    first = entries(eve)[0]

    assert "Signature (withdrawn: recorded by mistake)" in first["title"]


def test_names_in_the_feed_are_in_the_language_asked_for(eve: Client) -> None:
    assert feed(eve, "fr").get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    assert any(each["title"].startswith("Fédération de Russie") for each in entries(eve, "fr"))


def test_nothing_invented_is_fed(story: None, eve: Client) -> None:
    invented = State.objects.filter(is_fictional=True)
    everything = eve.get("/acts.atom").content.decode() + eve.get("/effects.ics").content.decode()

    assert len(invented) == 4
    assert not [state for state in invented if state.name_en in everything]
    assert "invented" not in everything


def test_no_public_statement_is_fed(eve: Client) -> None:
    everything = eve.get("/acts.atom").content.decode() + eve.get("/effects.ics").content.decode()

    for statement in PublicStatement.objects.all():
        assert not statement.reference or statement.reference not in everything
    assert "public statement" not in everything.lower()


# The calendar


def test_a_known_effect_is_an_event_of_its_day(consent_of_russia: Act, eve: Client) -> None:
    event = events(eve)["ets126-ru-consent-effect@visita"]

    assert event.decoded("dtstart") == date(1998, 9, 1)
    assert event["dtstart"].params["VALUE"] == "DATE"
    assert str(event["status"]) == "CONFIRMED"
    assert str(event["summary"]) == "Russian Federation: ETS 126 enters into force"
    assert "5 May 1998" in str(event["description"])


def test_an_unknown_effect_stands_on_its_lower_bound_and_says_so(eve: Client) -> None:
    event = events(eve)["ets126-ru-denunciation-received-effect@visita"]

    assert event.decoded("dtstart") == date(2026, 10, 1)
    assert str(event["status"]) == "TENTATIVE"
    assert "not before; day unknown" in str(event["summary"])
    assert "Not before 1 October 2026; the day is unknown." in str(event["description"])
    assert "It is not known whether the act happened." in str(event["description"])


def test_every_event_is_whole_days_and_bounds_are_the_only_tentative_ones(eve: Client) -> None:
    for uid, event in events(eve).items():
        tentative = str(event["status"]) == "TENTATIVE"

        assert isinstance(event.decoded("dtstart"), date), uid
        assert not isinstance(event.decoded("dtstart"), datetime), uid
        assert tentative is ("day unknown" in str(event["summary"])), uid
        assert str(event["transp"]) == "TRANSPARENT", uid


def test_the_calendar_has_a_name_and_speaks_french(eve: Client) -> None:
    calendar = calendar_of(eve, "fr")
    event = events(eve, "fr")["ets126-ru-consent-effect@visita"]

    assert calendar["x-wr-calname"]
    assert calendar["version"] == "2.0"
    assert "Fédération de Russie" in str(event["summary"])


def test_the_calendar_is_the_same_bytes_when_nothing_changed(eve: Client) -> None:
    first = eve.get("/effects.ics")
    again = eve.get("/effects.ics", headers={"if-none-match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert eve.head("/effects.ics").status_code == 200
    assert eve.get("/acts.atom", headers={"if-none-match": "x"}).status_code == 200


def test_following_costs_a_fixed_number_of_questions(
    eve: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(4):
        eve.get("/acts.atom")
    with django_assert_num_queries(3):
        eve.get("/effects.ics")
