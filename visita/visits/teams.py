"""The parts of a delegation on the days of a visit, and what those who assist have declared."""

from dataclasses import dataclass
from datetime import date, timedelta

from visita.accounts.access import is_secretariat
from visita.accounts.models import User
from visita.visits.languages import language_name
from visita.visits.models import (
    MEMBERS_OF_THE_COMMITTEE,
    Capacity,
    Delegate,
    SubTeam,
    TeamPlace,
    Undertaking,
    Visit,
)

MOST_DAYS = 60


def may_group(user: User, visit: Visit, on: date) -> bool:
    """The Secretariat, or the head, who leads on the spot. Others see the file, not this page."""
    heads = visit.delegates.filter(capacity=Capacity.HEAD, user=user)
    return is_secretariat(user, on) or heads.exists()


def days_of(visit: Visit) -> list[date]:
    """Every day of the visit; where it has parts, the days of its parts."""
    parts = [(each.starts_on, each.ends_on) for each in visit.parts.all()]
    parts = parts or [(visit.starts_on, visit.ends_on)]
    return sorted({day for first, last in parts for day in _between(first, last)})[:MOST_DAYS]


def _between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def day_asked(visit: Visit, typed: str) -> date:
    """The day in an address, or the first of the visit."""
    days = {each.isoformat(): each for each in days_of(visit)}
    return days.get(typed) or visit.starts_on


def going(visit: Visit) -> list[Delegate]:
    order = list(Capacity)
    return sorted(visit.delegates.all(), key=lambda each: order.index(Capacity(each.capacity)))


def as_typed(visit: Visit, day: date) -> dict[str, object]:
    """What the form for a day begins with."""
    places = list(TeamPlace.objects.filter(team__visit=visit, day=day).select_related("team"))
    return {
        "day": day.isoformat(),
        "heads": [str(each.delegate_id) for each in places if each.is_head],
        **{f"team_{each.delegate_id}": each.team.letter for each in places},
    }


@dataclass(frozen=True)
class Team:
    """A sub-team of one day; without a head something is missing."""

    day: date
    letter: str
    head: str
    others: tuple[str, ...]


def teams_of(visit: Visit) -> list[Team]:
    found = SubTeam.objects.filter(visit=visit).prefetch_related("places__delegate")
    return [_team(each) for each in found]


def _team(each: SubTeam) -> Team:
    places = list(each.places.all())
    heads = [place.delegate.full_name for place in places if place.is_head]
    others = tuple(place.delegate.full_name for place in places if not place.is_head)
    return Team(each.day, each.letter, heads[0] if heads else "", others)


@dataclass(frozen=True)
class Assistant:
    """Somebody who assists: what they cover, and since when they have declared to be silent."""

    delegate: Delegate
    languages: tuple[str, ...]
    declared_on: date | None


def declared(visit: Visit, *, language: str = "en") -> list[Assistant]:
    assist = visit.delegates.exclude(capacity__in=MEMBERS_OF_THE_COMMITTEE)
    days = dict(
        Undertaking.objects.filter(delegate__visit=visit).values_list("delegate", "declared_on")
    )
    return [
        Assistant(each, _spoken(each, language), days.get(each.pk))
        for each in assist.select_related("profile")
    ]


def _spoken(each: Delegate, language: str) -> tuple[str, ...]:
    codes = each.profile.languages if each.profile else ()
    return tuple(language_name(code, language) for code in codes)
