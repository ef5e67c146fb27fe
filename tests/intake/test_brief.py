"""A brief says who has said what, on whose word; it keeps what its sources asked to keep."""

from datetime import date
from io import BytesIO

import pytest
from pdfminer.high_level import extract_text

from tests.conftest import NOON
from tests.intake.claims import LEFT, RATIFIED, STAY, a_claim, ada, an_event, an_item
from tests.pages import browser_of
from visita.accounts.models import User
from visita.intake.models import Claim, Event, Protection, Standing
from visita.intake.queries.brief import event_brief
from visita.ledger.models import Entry

pytestmark = pytest.mark.usefixtures("story")


def confirmed(claim: Claim, by: User) -> Claim:
    claim.standing, claim.decided_by, claim.decided_at = Standing.CONFIRMED, by, NOON
    claim.save()
    return claim


def told(user: User, event: Event, query: str = "") -> str:
    answer = browser_of(user).get(f"/desk/information/events/{event.pk}/brief.pdf{query}")
    assert answer.headers["Content-Type"] == "application/pdf"
    return " ".join(extract_text(BytesIO(answer.content)).split())


def test_it_holds_confirmed_claims_and_says_what_is_not_looked_at(ana: User) -> None:
    event = an_event()
    item = an_item(event)
    confirmed(ada(item), ana)
    a_claim(item)

    text = told(ana, event)

    assert RATIFIED in text
    assert LEFT not in text
    assert "1 further claim was found by the program and not yet looked at" in text
    for part in ("Ada Lund (in quotation marks)", "source 1", "Kestrel Post, Arland leaves"):
        assert part in text, part
    assert Entry.objects.get(act="brief.made").subject == f"event:{event.pk}"


def test_on_wish_it_holds_what_nobody_has_looked_at_and_says_so(ana: User) -> None:
    event = an_event()
    a_claim(an_item(event))

    text = told(ana, event, "?proposed=yes")

    assert LEFT in text
    assert "not yet looked at" in text


def test_what_is_not_to_be_quoted_is_told_in_our_own_words(ana: User) -> None:
    event = an_event()
    confirmed(ada(an_item(event, protection=Protection.NO_QUOTE)), ana)

    text = told(ana, event)

    assert RATIFIED not in text
    assert "Ada Lund" in text
    assert "may be used, not quoted" in text


def test_what_is_for_the_inside_is_left_out_and_counted(ana: User) -> None:
    event = an_event()
    inside = an_item(event, protection=Protection.INSIDE, publisher="A quiet source")
    confirmed(a_claim(inside, STAY, claimant="Somebody", matter="call"), ana)
    confirmed(ada(an_item(event)), ana)

    text = told(ana, event)

    assert "A quiet source" not in text
    assert STAY not in text
    assert "Somebody" not in text
    assert "1 claim is left out: its source is for the Secretariat only." in text


def test_the_title_of_an_event_made_of_inside_items_alone_is_all_that_is_told(ana: User) -> None:
    event = an_event()
    confirmed(ada(an_item(event, protection=Protection.INSIDE)), ana)

    brief = event_brief(event, with_proposed=True)

    assert (brief.points, brief.sources, brief.kept_inside) == ((), (), 1)


def test_sources_are_numbered_by_their_days(ana: User) -> None:
    event = an_event()
    late = an_item(event, title="Late", day=date(2026, 11, 21))
    early = an_item(event, title="Early", day=date(2026, 11, 19))
    for item in (late, early):
        confirmed(ada(item), ana)

    brief = event_brief(event)

    assert [item.title for item in brief.sources] == ["Early", "Late"]


def test_a_state_has_one_too(ana: User) -> None:
    confirmed(ada(an_item()), ana)

    answer = browser_of(ana).get("/desk/states/zz/brief.pdf")

    text = " ".join(extract_text(BytesIO(answer.content)).split())
    assert "What is claimed of Arland" in text
    assert "Invented story" in text
    assert RATIFIED in text
