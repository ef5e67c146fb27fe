"""Ana corrects acts and takes mistakes out; nobody else may."""

import pytest
from django.test import Client

from tests.accounts.builders import a_person, signed_in
from tests.agenda.typing import (
    CONSENT,
    NEW,
    a_correction,
    address_of,
    an_answer,
    press,
    recorded,
    shown,
)
from tests.conftest import TODAY, Clock
from visita.accounts.models import Role, User
from visita.ledger.queries.entries import entries
from visita.treaties.models import Act

pytestmark = pytest.mark.usefixtures("story", "clock")


@pytest.fixture
def ana(story: None) -> User:
    return a_person("ana", Role.SECRETARIAT)


@pytest.fixture
def browser(ana: User, clock: Clock) -> Client:
    return signed_in(ana)


class TestCorrecting:
    def test_a_correction_stands_in_the_place_of_the_act_and_nothing_is_overwritten(
        self, browser: Client
    ) -> None:
        path = address_of(CONSENT, "correct")

        recorded(browser, path, a_correction())

        old = Act.objects.get(key=CONSENT)
        assert (old.date, old.superseded_by.date) == ("1996-02-14", "1996-02-15")
        assert old.superseded_by.note_en == "The day was misread."
        said = shown(browser.get("/desk/record/states/zz/"))
        assert "The day was misread." in said
        assert f"in place of {CONSENT}" in said
        earlier = shown(browser.get("/desk/record/states/zz/?known_on=2026-11-21"))
        assert "The day was misread." not in earlier
        public = Client(headers={"accept-language": "en"})
        now = shown(public.get("/states/zz/?on=2026-11-22"))
        then = shown(public.get("/states/zz/?on=2026-11-22&known_on=2026-11-21"))
        assert "15 February 1996" in now
        assert "15 February 1996" not in then
        assert "14 February 1996" in then

    def test_the_day_of_effect_is_shown_before_and_after(self, browser: Client) -> None:
        path = address_of(CONSENT, "correct")

        said = shown(press(browser, path, a_correction(date="1996-03-01"), "check"))

        assert "Day of effect until now 1 June 1996 Day of effect 1 July 1996" in said

    def test_a_correction_gives_its_reason(self, browser: Client) -> None:
        page = press(browser, address_of(CONSENT, "correct"), a_correction(reason_en=""), "check")

        assert page.status_code == 400
        assert "Reason, in English: This field is required." in shown(page)

    def test_the_note_of_the_act_is_kept_beside_the_reason(self, browser: Client) -> None:
        typed = a_correction(date="1996-02-14", note_en="On customs.", note_fr="Sur la douane.")

        recorded(browser, address_of("zz-ets126-declaration", "correct"), typed)

        made = Act.objects.get(key="zz-ets126-declaration").superseded_by
        assert (made.note_en, made.note_fr) == (
            "On customs. The day was misread.",
            "Sur la douane.",
        )

    def test_it_is_corrected_once_and_then_its_correction(self, browser: Client) -> None:
        path = address_of(CONSENT, "correct")
        recorded(browser, path, a_correction())

        again = press(browser, path, a_correction(date="1996-02-16"), "check")

        assert "Somebody has corrected this act already" in shown(again)
        newer = Act.objects.get(key=CONSENT).superseded_by
        page = recorded(browser, address_of(newer.key, "correct"), a_correction(date="1996-02-16"))
        assert page.status_code == 302

    def test_the_same_day_corrected_twice_finds_a_free_name(self, browser: Client) -> None:
        recorded(browser, address_of(CONSENT, "correct"), a_correction())
        first = Act.objects.get(key=CONSENT).superseded_by
        recorded(browser, address_of(first.key, "correct"), a_correction(form="approval"))

        assert first.key == "ets126-zz-consent-1996-02-15"
        assert Act.objects.get(pk=first.pk).superseded_by.key == "ets126-zz-consent-1996-02-15-2"

    def test_an_act_recorded_by_mistake_is_taken_out(self, browser: Client) -> None:
        typed = {"source_title": "Letter of the Government", "reason_en": "It never happened."}
        path = address_of("zz-ets126-bill-tabled", "withdraw")

        recorded(browser, path, typed)

        mistaken = Act.objects.get(key="zz-ets126-bill-tabled")
        assert mistaken.superseded_by.occurred is False
        said = shown(browser.get("/desk/record/states/zz/"))
        assert "taken out" in said
        assert "It never happened." in said
        public = Client(headers={"accept-language": "en"})
        assert "15 September 2026" not in shown(public.get("/states/zz/?on=2026-11-22"))

    def test_taking_out_the_consent_leaves_no_party(self, browser: Client) -> None:
        typed = {"source_title": "Letter of the Government", "reason_en": "It never happened."}

        said = shown(press(browser, address_of(CONSENT, "withdraw"), typed, "check"))

        assert "Party since 1 June 1996 Signatory" in said
        assert "Day of effect until now 1 June 1996 Day of effect no longer any" in said

    def test_what_only_takes_out_another_cannot_be_corrected(self, browser: Client) -> None:
        typed = {"source_title": "Letter of the Government", "reason_en": "It never happened."}
        recorded(browser, address_of("zz-ets126-bill-tabled", "withdraw"), typed)
        newer = Act.objects.get(key="zz-ets126-bill-tabled").superseded_by

        assert browser.get(address_of(newer.key, "correct")).status_code == 404


class TestWhoMay:
    @pytest.mark.parametrize("person", ["boris", "femi", "stranger"])
    def test_nobody_else_learns_that_there_is_anything(self, person: str, clock: Clock) -> None:
        browsers = {
            "boris": lambda: signed_in(a_person("boris")),
            "femi": lambda: signed_in(a_person("femi", Role.ADMINISTRATOR)),
            "stranger": lambda: Client(headers={"accept-language": "en"}),
        }
        browser = browsers[person]()
        before = Act.objects.count()

        for path in (
            NEW,
            "/desk/record/",
            "/desk/record/states/zz/",
            address_of(CONSENT, "correct"),
            address_of(CONSENT, "withdraw"),
        ):
            answers = browser.get(path), browser.post(path, {**an_answer(), "step": "record"})

            wanted = {302} if person == "stranger" else {404, 405}
            assert {each.status_code for each in answers} <= wanted, path
        assert Act.objects.count() == before
        denials = [each for each in entries(limit=100) if each.act == "access.denied"]
        assert bool(denials) is (person != "stranger")

    def test_an_office_that_has_ended_opens_nothing(self, ana: User, clock: Clock) -> None:
        ana.appointments.update(until=TODAY)

        assert signed_in(ana).get("/desk/record/").status_code == 404
