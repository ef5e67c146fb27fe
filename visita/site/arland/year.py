"""A year of the Committee: what counts, what is drawn, what is chosen, moved and announced."""

from datetime import datetime, timedelta
from uuid import uuid4

from visita.proceedings.actions import Votes
from visita.programme.actions import announcing, choosing, weighing
from visita.programme.actions.choosing import Lots, Wish
from visita.programme.actions.weighing import Terms
from visita.programme.lots import seed_of
from visita.programme.models import Choice, How, Slot, Year
from visita.programme.scoring import Level
from visita.publication.handing import empty_outbox
from visita.site.arland.people import Cast
from visita.site.arland.targets import clear

TERMS = Terms(visits=5, for_follow_up=1, for_urgent=1, drawn_share=34, longest_months=60)
DICE = "4 1 6 6 2 5"
VOTES = Votes(members=47, present=35, votes_for=34, abstentions=1)
CHOSEN = (
    ("ZZ", Slot.REGULAR, 2, "Six years since the last regular visit will have passed by then."),
    ("XN", Slot.FOLLOW_UP, 3, "Two recommendations on the return of foreigners stay open."),
)


def is_told() -> bool:
    return Year.objects.exists()


def year(who: Cast, *, at: datetime) -> None:
    """Boris begins it, Ana helps; of the Committee nobody else is cleared."""
    began = at - timedelta(days=90)
    clear(who, began)
    made = weighing.begin_year(
        year=at.year + 1, level=Level.STATES, terms=TERMS, by=who.ana, at=began
    )
    _judged(who, made, began)
    _in_the_year(who, made, began + timedelta(days=10))
    _adopted(who, made, began + timedelta(days=40))


def _judged(who: Cast, made: Year, at: datetime) -> None:
    weighing.judge(
        year=made.pk,
        candidate="XE",
        points=7,
        reason="A new law lets the police hold people for ten days.",
        by=who.boris,
        at=at,
    )


def _in_the_year(who: Cast, made: Year, at: datetime) -> None:
    for state, slot, quarter, reason in CHOSEN:
        how = How.BY_HAND if slot == Slot.FOLLOW_UP else How.RANKED
        wish = Wish(state, slot, how, quarter, reason)
        choosing.choose(year=made.pk, version=_fresh(made).version, wish=wish, by=who.ana, at=at)
    choosing.draw_lots(
        year=made.pk,
        version=_fresh(made).version,
        lots=Lots(seed_of(DICE), DICE, "Invented States only", frozenset({"XN", "XE", "XS"})),
        by=who.boris,
        on=at.date(),
        at=at,
    )


def _adopted(who: Cast, made: Year, at: datetime) -> None:
    choosing.adopt(
        year=made.pk,
        version=_fresh(made).version,
        votes=VOTES,
        held_on=at.date(),
        by=who.ana,
        at=at,
    )
    moved = Choice.objects.get(year=made, state="ZZ")
    choosing.move(
        choice=moved.pk,
        version=moved.version,
        quarter=3,
        reason="The doctor of the delegation is not free before July.",
        by=who.ana,
        at=at + timedelta(days=20),
    )
    prepared = announcing.prepare(
        key=uuid4(), year=made.pk, version=_fresh(made).version, by=who.ana, at=at
    )
    announcing.release(proposal=prepared.pk, by=who.boris, at=at + timedelta(days=21))
    empty_outbox(at=at + timedelta(days=21))


def _fresh(made: Year) -> Year:
    return Year.objects.get(pk=made.pk)
