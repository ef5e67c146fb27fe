"""Relations where people read them: on the page of an event, in its drawing, in the brief."""

from collections.abc import Sequence
from datetime import date

import pytest
from django.test import Client

from tests.intake.claims import a_claim, ada, an_event, an_item
from tests.pages import browser_of, shown
from visita.accounts.models import User
from visita.intake.comparing.record_judge import Verdict, Word
from visita.intake.comparing.said import Kind, Relation
from visita.intake.models import Claim, Event
from visita.intake.queries import claims as claim_queries
from visita.intake.queries import events, states
from visita.intake.queries.compared import Compared
from visita.intake.queries.events import event_page
from visita.intake.queries.said import said

pytestmark = pytest.mark.usefixtures("story")


@pytest.fixture
def browser(ana: User) -> Client:
    return browser_of(ana)


class Story:
    """A minister's statement in two items, an outlet that says otherwise, and the record."""

    def __init__(self) -> None:
        self.event: Event = an_event()
        first = an_item(self.event)
        second = an_item(self.event, publisher="Harbour Daily", day=date(2026, 11, 21))
        third = an_item(self.event, publisher="Fen Agency", day=date(2026, 11, 22))
        self.one, self.two = ada(first), ada(second)
        self.other = a_claim(third, matter="ECPT.ratification", asserted="1996")

    def relations(self) -> tuple[Relation, ...]:
        one, two, other = (str(each.pk) for each in (self.one, self.two, self.other))
        values = {"one": "1995", "other": "1996"}
        return (
            Relation(Kind.AGREEMENT_SAME_ORIGIN, (one, two), "Both repeat her words.", {}),
            Relation(
                Kind.CONTRADICTION, (one, other), "%(one)s is not %(other)s.", values, "ECPT 18"
            ),
            Relation(
                Kind.CONTRADICTION_WITH_RECORD,
                (one,),
                "The record has another day.",
                {},
                "ECPT 19(2)",
                "zz-ets126-consent",
            ),
        )

    def compared(self, claims: Sequence[Claim]) -> Compared:
        there = {str(claim.pk) for claim in claims}
        found = tuple(each for each in self.relations() if set(each.claims) <= there)
        against = found[-1] if found and len(found[-1].claims) == 1 else None
        verdicts = (
            {
                against.claims[0]: Verdict(
                    Word.CONTRADICTS, against.words, {}, against.provision, against.source
                )
            }
            if against
            else {}
        )
        return Compared(found, verdicts, {each.id: each for each in said(claims)})


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Story:
    made = Story()
    for module in (events, claim_queries):
        monkeypatch.setattr(module, "compared", made.compared)
    for module in (states, claim_queries):
        monkeypatch.setattr(module, "judged", made.compared)
    return made


def test_reports_of_one_statement_are_one_source(told: Story) -> None:
    (matter,) = event_page(told.event).matters

    counted = {each.says: (each.reports, each.sources) for each in matter.positions}
    assert counted == {"1995": (2, 1), "1996": (1, 1)}


def test_a_matter_in_dispute_says_why_and_cites(told: Story, browser: Client) -> None:
    page = shown(browser.get(f"/desk/information/events/{told.event.pk}/"))

    assert "2 reports, 1 source" in page
    assert "in dispute" in page
    assert "1995 is not 1996. <cite>ECPT 18</cite>" in page
    assert "(1, 3)" in page


def test_agreement_conflict_and_the_record_are_drawn(told: Story) -> None:
    drawing = event_page(told.event).drawing

    assert drawing
    kinds = sorted(link.kind for link in drawing.links)
    assert kinds == ["contradiction", "contradiction", "origin"]  # one to the act of the record
    against = {m.point.sign for lane in drawing.lanes for m in lane.marks if m.point.against}
    assert against == {"1"}


def test_what_contradicts_the_record_comes_first_on_the_states_page(
    told: Story, browser: Client
) -> None:
    page = shown(browser.get("/desk/states/zz/"))

    against, four = page.index('id="against"'), page.index('id="four"')
    assert against < page.index("The record has another day. <cite>ECPT 19(2)</cite>") < four


def test_the_page_of_a_claim_names_the_others_and_the_reason(told: Story, browser: Client) -> None:
    page = shown(browser.get(f"/desk/information/claims/{told.one.pk}/"))

    assert "Contradicts the record" in page
    assert "1995 is not 1996." in page
    assert f"/desk/information/claims/{told.other.pk}/" in page


def test_the_queue_marks_it(told: Story, browser: Client) -> None:
    page = shown(browser.get("/desk/information/review/"))

    assert page.count("Contradicts the record (ECPT 19(2))") == 1
