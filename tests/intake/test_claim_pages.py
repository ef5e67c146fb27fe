"""The pages of claims, events and States, as the Secretariat reads and sends them."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from tests.accounts.builders import address
from tests.intake.claims import (
    COMPLAINTS,
    LEFT,
    RATIFIED,
    STAY,
    TEXT,
    a_claim,
    ada,
    an_event,
    an_item,
    fresh,
)
from tests.pages import browser_of, shown
from visita.accounts.models import User
from visita.intake.models import Claim, Event, Standing

pytestmark = pytest.mark.usefixtures("story")
REVIEW = "/desk/information/review/"


@pytest.fixture
def browser(ana: User) -> Client:
    return browser_of(ana)


def of(claim: Claim, step: str = "") -> str:
    return f"/desk/information/claims/{claim.pk}/{step}"


class TestReview:
    def test_the_speaker_stands_first_and_the_outlet_only_passes_it_on(
        self, browser: Client
    ) -> None:
        ada(an_item())

        page = shown(browser.get(REVIEW))

        assert '<strong class="v-says__who">Ada Lund</strong>' in page
        assert "reported by Kestrel Post" in page

    def test_an_outlets_own_voice_is_the_outlets(self, browser: Client) -> None:
        a_claim(an_item())

        page = shown(browser.get(REVIEW))

        assert '<strong class="v-says__who">Kestrel Post</strong>' in page
        assert "in its own voice" in page

    def test_the_words_stand_in_their_sentence(self, browser: Client) -> None:
        ada(an_item())

        page = shown(browser.get(REVIEW))

        assert f"“<mark>{RATIFIED}</mark>,” said Minister Ada Lund on Monday." in page
        assert "Nobody asked when" not in page

    def test_confirming_leads_to_the_next_claim(self, browser: Client) -> None:
        item = an_item()
        first, second = a_claim(item), ada(item)
        page = shown(browser.get(REVIEW))
        path = f"{of(first, 'confirm/')}?next={REVIEW}%23claim-{second.pk}"
        assert (
            path.replace("/desk/information/review/", "%2Fdesk%2Finformation%2Freview%2F") in page
        )

        answer = browser.post(path, {"version": 0})

        assert address(answer) == f"{REVIEW}#claim-{second.pk}"
        assert fresh(first).standing == Standing.CONFIRMED

    def test_what_somebody_decided_meanwhile_is_said(self, browser: Client) -> None:
        claim = a_claim(an_item())
        browser.post(of(claim, "reject/"), {"version": 0})

        answer = browser.post(of(claim, "confirm/"), {"version": 0}, follow=True)

        assert "Somebody decided on this since you opened the page" in shown(answer)
        assert fresh(claim).standing == Standing.REJECTED

    def test_the_last_decision_can_be_taken_back_from_the_queue(self, browser: Client) -> None:
        claim = a_claim(an_item())
        browser.post(of(claim, "reject/"), {"version": 0})

        page = shown(browser.get(REVIEW))
        assert of(claim, "reopen/") in page
        browser.post(of(claim, "reopen/"), {"version": 1})

        assert fresh(claim).standing == Standing.PROPOSED

    def test_it_is_narrowed_by_speaker_state_matter_item_and_event(self, browser: Client) -> None:
        item = an_item(an_event())
        ada(item)
        a_claim(an_item(title="Other"), STAY, matter="call", state_id=None)

        for narrowed in (
            "speaker=person:ada_lund",
            "state=ZZ",
            "matter=ECPT.ratification",
            f"item={item.pk}",
            f"event={item.event_id}",
        ):
            page = shown(browser.get(f"{REVIEW}?{narrowed}"))
            assert RATIFIED in page, narrowed
            assert STAY not in page.replace(TEXT, ""), narrowed

    def test_all_of_a_speaker_are_confirmed_by_one_button(self, browser: Client) -> None:
        item = an_item()
        claims = [ada(item), ada(item, STAY)]
        page = shown(browser.get(REVIEW))
        assert "Confirm all 2 of Ada Lund in this item" in page

        sent = {"item": item.pk, "claimant": "Ada Lund", "claimant_key": "person:ada_lund"}
        answer = browser.post(f"{REVIEW}speaker/", {**sent, "seen": 2}, follow=True)

        assert "2 claims are confirmed." in shown(answer)
        assert {fresh(claim).standing for claim in claims} == {Standing.CONFIRMED}

    def test_twenty_claims_cost_as_many_queries_as_one(
        self, browser: Client, django_assert_num_queries: Any
    ) -> None:
        item = an_item(an_event())
        ada(item)
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as few:
            browser.get(REVIEW)
        for _each in range(19):
            a_claim(an_item(an_event(), title=str(uuid4())))
        with CaptureQueriesContext(connection) as many:
            browser.get(REVIEW)

        assert len(many) <= len(few) + 1  # the pages below the queue count once more


class TestCorrecting:
    def sent(self, claim: Claim, **changes: object) -> dict[str, object]:
        whole = {
            **{"words": claim.span, "attribution": claim.attribution, "claimant": claim.claimant},
            **{"chain": "", "matter": claim.matter, "state": "ZZ", "asserted": claim.asserted},
            **{"polarity": claim.polarity, "hedge": "", "value": "", "unit": ""},
        }
        return {**whole, "version": claim.version, **changes}

    def test_what_was_read_stands_in_the_form_and_what_is_put_right_is_kept(
        self, browser: Client
    ) -> None:
        claim = ada(an_item(), asserted="1996")

        page = shown(browser.get(of(claim, "correct/")))
        answer = browser.post(of(claim, "correct/"), self.sent(claim, asserted="1995"))

        assert 'value="1996"' in page
        assert answer.status_code == 302
        kept = fresh(claim)
        assert (kept.asserted, kept.claimant_key) == ("1995", "person:ada_lund")
        assert kept.proposed == {"asserted": "1996"}

    def test_words_are_found_in_the_text_whatever_the_spaces(self, browser: Client) -> None:
        claim = ada(an_item())
        words = "said Minister\n  Ada Lund"

        browser.post(of(claim, "correct/"), self.sent(claim, words=words))

        assert fresh(claim).span == "said Minister Ada Lund"

    @pytest.mark.parametrize(
        ("changes", "told"),
        [
            ({"words": "never written"}, "do not stand in the text"),
            ({"attribution": "outlet_voice"}, "leave this empty"),
            ({"claimant": ""}, "Say who says it"),
            ({"asserted": "Monday"}, "Write a day as"),
            ({"matter": "gossip"}, "Choose a matter"),
        ],
    )
    def test_nonsense_comes_back_with_what_was_typed(
        self, browser: Client, changes: dict[str, object], told: str
    ) -> None:
        claim = ada(an_item())

        answer = browser.post(of(claim, "correct/"), self.sent(claim, hedge="perhaps", **changes))

        assert answer.status_code == 400
        assert told in shown(answer)
        assert "perhaps" in shown(answer)
        assert fresh(claim).standing == Standing.PROPOSED

    def test_an_old_form_is_refused(self, browser: Client) -> None:
        claim = ada(an_item())
        sent = self.sent(claim)
        browser.post(of(claim, "confirm/"), {"version": 0})

        answer = browser.post(of(claim, "correct/"), sent)

        assert answer.status_code == 409

    def test_a_claim_that_was_missed_is_added(self, browser: Client) -> None:
        item = an_item()
        path = f"/desk/information/{item.pk}/claims/add/"
        assert "Fishermen" not in shown(browser.get(path))
        sent = {
            **{"key": uuid4(), "words": COMPLAINTS, "attribution": "document"},
            **{"claimant": "Police", "chain": "", "matter": "figure.complaints", "state": "ZZ"},
            **{"asserted": "2025", "polarity": "asserts", "value": "412", "unit": "complaints"},
        }

        browser.post(path, sent)

        made = Claim.objects.get()
        assert (made.span, made.value, made.claimant) == (COMPLAINTS, "412", "Police")

    def test_a_claim_is_merged_by_its_form(self, browser: Client) -> None:
        item = an_item()
        claim, other = a_claim(item), ada(item)
        assert RATIFIED in shown(browser.get(of(claim, "merge/")))

        browser.post(of(claim, "merge/"), {"into": other.pk, "version": 0})

        assert fresh(claim).merged_into == other


def test_the_page_of_a_claim_says_who_on_whose_word_and_what_of(browser: Client) -> None:
    claim = ada(an_item(an_event()), hedge="allegedly", chain=[["The Speaker", ""]])
    browser.post(
        of(claim, "correct/"), TestCorrecting().sent(claim, asserted="1996", hedge="allegedly")
    )

    page = shown(browser.get(of(claim)))

    for told in (
        "Ada Lund",
        "in quotation marks",
        "ECPT: Ratification",
        "four acts",
        "1996",
        "allegedly",
        "Kestrel Post",
        "What the program had read",
        "1995",
        "A claim was put right and confirmed",
    ):
        assert told in page, told


class TestEvents:
    def path(self, event: Event, step: str = "") -> str:
        return f"/desk/information/events/{event.pk}/{step}"

    def test_items_matters_and_a_drawing_with_the_same_as_tables(self, browser: Client) -> None:
        event = an_event()
        ada(an_item(event))
        a_claim(an_item(event, title="Second", publisher="Harbour Daily"))

        page = shown(browser.get(self.path(event)))

        assert 'role="img" aria-label="Drawing of the claims' in page
        assert page.count("v-drawing__mark--proposed") == 4  # two of them in the legend
        assert "2 claims were found by the program and not looked at yet." in page
        for told in ("Arland leaves", "ECPT: Ratification", "ECPT: Act of denunciation"):
            assert told in page

    def test_rejected_and_merged_claims_are_no_part_of_it(self, browser: Client) -> None:
        event = an_event()
        item = an_item(event)
        kept = ada(item)
        browser.post(of(a_claim(item), "reject/"), {"version": 0})

        page = shown(browser.get(self.path(event)))

        assert str(kept.pk) in page
        assert "ECPT: Act of denunciation</h3>" not in page

    def test_any_number_of_claims_costs_the_same_queries(self, browser: Client) -> None:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        event = an_event()
        ada(an_item(event))
        with CaptureQueriesContext(connection) as few:
            browser.get(self.path(event))
        for number in range(12):
            item = an_item(event, title=f"Item {number}", publisher=f"Outlet {number}")
            a_claim(item)
            ada(item)
        with CaptureQueriesContext(connection) as many:
            browser.get(self.path(event))

        assert len(many) == len(few)

    def test_it_is_renamed_joined_and_items_are_moved(self, browser: Client) -> None:
        event, other = an_event(), an_event("Another story")
        item = an_item(event)
        claim = a_claim(item)
        an_item(other, title="Second")
        browser.post(self.path(event, "rename/"), {"title": "Arland goes", "version": 0})

        moved = {"event": "", "version": 0}
        browser.post(f"/desk/information/{item.pk}/move/", moved)
        assert fresh(claim).event is None
        assert not Event.objects.filter(pk=event.pk).exists()  # no item is left in it
        browser.post(f"/desk/information/{item.pk}/move/", {"event": other.pk, "version": 1})
        third = an_event("The third")
        an_item(third, title="Third")
        sent = {"event": third.pk, "version": Event.objects.get(pk=other.pk).version}
        browser.post(self.path(other, "join/"), {**sent, "checked": "yes"})

        assert fresh(claim).event == third
        assert third.items.count() == 3
        assert browser.get(self.path(other)).status_code == 404


def test_a_state_shows_the_record_with_the_claims_beside_it(browser: Client) -> None:
    item = an_item(an_event())
    ada(item)
    a_claim(item, COMPLAINTS, matter="figure.complaints", value="412", unit="complaints")
    a_claim(item, STAY, matter="call", attribution="indirect_speech", claimant="Harbour Union")
    a_claim(item, LEFT, matter="ECPT.signature")

    page = shown(browser.get("/desk/states/zz/"))

    ratified, acts = page.index('id="four"'), page.index('id="acts"')
    assert ratified < page.index("What is said of ratification") < acts
    assert acts < page.index("ECPT: Signature") < page.index('id="figures"')
    assert page.index('id="figures"') < page.index("412 complaints") < page.index('id="calls"')
    assert page.index('id="calls"') < page.index("Harbour Union")
    assert browser.get("/desk/states/xx/").status_code == 404


def test_others_than_the_secretariat_find_nothing(browser: Client) -> None:
    from tests.accounts.builders import a_person

    stranger = browser_of(a_person("boris"))
    event = an_event()
    claim = ada(an_item(event))
    for path in (REVIEW, of(claim), f"/desk/information/events/{event.pk}/", "/desk/states/zz/"):
        assert browser.get(path).status_code == 200, path
        assert stranger.get(path).status_code == 404, path
    assert stranger.post(of(claim, "confirm/"), {"version": 0}).status_code == 404
    assert fresh(claim).standing == Standing.PROPOSED
