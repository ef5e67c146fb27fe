"""Who is who in Arland: three members of the Committee, the Secretariat, the State."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from visita.accounts.actions.links import demo_people
from visita.accounts.models import User
from visita.committee.models import Member
from visita.proceedings.actions import Ballot, elect, give_seat
from visita.site.arland.words import ADDRESS, AUTHORITY
from visita.treaties.models import State
from visita.visits.actions.telling import name_authority, name_liaison_officer

TERM_BEGAN = timedelta(days=600)


@dataclass(frozen=True)
class Cast:
    """Everybody who acts in the story, and the State in which it plays."""

    ana: User
    boris: User
    carla: User
    dan: User
    arland: State
    head: Member
    second: Member


def cast(at: datetime) -> Cast:
    """Bring everybody on stage: elected, seated, named."""
    began = at - TERM_BEGAN
    people = demo_people(on=began.date(), at=at)
    ana, boris, carla, dan = (people[name] for name in ("ana", "boris", "carla", "dan"))
    arland = State.objects.get(pk="ZZ")
    head = _elected("Boris", "XN", ("Boris", "Mira Falk", "Jon Reed"), ana, began)
    other = _elected("Carla", "XE", ("Olaf Stern", "Carla", "Nina Bray"), ana, began)
    second = _elected("Viktor Hald", "XS", ("Viktor Hald", "Ida Norr", "Paul Wick"), ana, began)
    give_seat(member=head, user=boris, by=ana, at=began)
    give_seat(member=other, user=carla, by=ana, at=began)
    name_authority(state=arland, name=AUTHORITY, address=ADDRESS, by=ana, at=began)
    name_liaison_officer(state=arland, user=dan, since=began.date(), until=None, by=ana, at=began)
    return Cast(ana, boris, carla, dan, arland, head, second)


def cast_again(at: datetime) -> Cast:
    """Everybody of a story that was told before: nobody is elected or named twice."""
    people = demo_people(on=at.date(), at=at)
    ana, boris, carla, dan = (people[name] for name in ("ana", "boris", "carla", "dan"))
    members = {each.full_name: each for each in Member.objects.filter(state__is_fictional=True)}
    arland = State.objects.get(pk="ZZ")
    return Cast(ana, boris, carla, dan, arland, members["Boris"], members["Viktor Hald"])


def _elected(name: str, state: str, candidates: tuple[str, ...], by: User, at: datetime) -> Member:
    ballot = Ballot(candidates=candidates, own_nationals=2, elected=name, votes=45, votes_for=29)
    held = elect(
        state=State.objects.get(pk=state),
        ballot=ballot,
        held_on=at.date() - timedelta(days=20),
        since=at.date(),
        by=by,
        at=at,
    )
    return held.member
