"""What others do meanwhile, in both worlds alike."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid4, uuid5

from tests import said
from tests.worlds.beside import Words
from tests.worlds.chain import NUMBER, Chain
from tests.worlds.people import People
from visita.accounts.actions.invitations import NewPerson, invite
from visita.dialogue.actions import View, assess
from visita.dialogue.models import Done
from visita.proceedings.actions.people import declare_interest
from visita.proceedings.models import Profile
from visita.publication.actions import checks
from visita.publication.models import ClaimCheck
from visita.reports.actions import open_report
from visita.treaties.models import State
from visita.visits.actions import talking
from visita.visits.actions.guarding import open_file
from visita.visits.actions.telling import name_authority
from visita.visits.models import Level

Act = Callable[[People, Chain, datetime], object]


def a_guest(people: People, first: Chain, at: datetime) -> None:
    """Femi invites somebody."""
    new = NewPerson(username=f"guest{at:%j%H}", full_name="A guest")
    invite(person=new, role=None, days=7, by=people["femi"], on=at.date(), at=at)


def an_authority(people: People, first: Chain, at: datetime) -> None:
    """Another State moves its ministry."""
    state = State.objects.get(pk="XE")
    address = f"{at.hour} Market Street"
    name_authority(state=state, name="Ministry", address=address, by=people["ana"], at=at)


def a_view(people: People, first: Chain, at: datetime) -> None:
    """Ana reads again what Arland answered to the first report."""
    view = View(Done.UNKNOWN, f"Read again at {at.hour}.")
    sent = first.sent.pk
    assess(transmission=sent, number=NUMBER, view=view, by=people["ana"], at=at)


def a_look(people: People, first: Chain, at: datetime) -> None:
    """Boris opens the file of his visit, Carla its report."""
    open_file(visit=first.visit.pk, by=people["boris"], at=at)
    open_report(report=first.report.pk, by=people["carla"], at=at)


def another_plan(people: People, first: Chain, at: datetime) -> None:
    """A visit under Boris, of which he may know."""
    words = Words(head="boris", expert="dora", starts_on=(at + timedelta(days=90)).date())
    chain = Chain(f"other {at:%j%H}", people, words, first.frozen)
    for step in ("plan", "name_head"):
        chain.take(step, at)


def other_talks(people: People, first: Chain, at: datetime) -> None:
    """Talks about the first visit, in which Boris takes part."""
    talks = talking.NewTalks(
        state=people.arland,
        begins_on=at.date(),
        ends_on=at.date(),
        level=Level.HEAD_OF_SERVICE,
        with_whom=f"The Director of Prisons, at {at.hour}",
        purpose="The new wing.",
        about=first.visit,
    )
    talking.plan_talks(
        key=uuid5(NAMESPACE_URL, f"other talks {at:%j%H}"),
        talks=talks,
        speakers=[talking.Speaker("Boris", people["boris"])],
        by=people["ana"],
        on=at.date(),
        at=at,
    )


def an_edition(people: People, first: Chain, at: datetime) -> None:
    """The first report is withdrawn, checked anew and published again."""
    for step in ("withdraw", "check", "release", "hand_down"):
        first.take(step, at)


def a_claim_check(people: People, first: Chain, at: datetime) -> None:
    """Ana writes anew what is answered to a claim about Arland."""
    check = ClaimCheck.objects.get()
    draft = said.a_draft(record_en=f"Arland is a Party, at {at.hour} as before.")
    checks.rewrite_check(
        check=check.pk,
        version=check.version,
        draft=draft,
        by=people["ana"],
        on=at.date(),
        at=at,
    )


def an_interest(people: People, first: Chain, at: datetime) -> None:
    """Carla declares a tie to another State."""
    declare_interest(
        key=uuid4(),
        profile=Profile.objects.get(member=people.members["carla"]).pk,
        state=State.objects.get(pk="XS"),
        text=f"A house, bought at {at.hour}.",
        declared_on=at.date(),
        by=people["carla"],
        at=at,
    )


HARMLESS: dict[str, Act] = {
    each.__name__: each
    for each in (
        *(a_guest, an_authority, a_view, a_look, another_plan, an_edition),
        *(a_claim_check, other_talks, an_interest),
    )
}

OF_THE_PORTAL = {"an_edition"}
"""Empties the outbox, so not while something of the secret visit waits there."""
