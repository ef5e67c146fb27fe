"""Of whom a delegation can be made on some days, and what ties them to a State."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from visita.committee.models import Term
from visita.proceedings.models import Absence, Interest, Profile, SolemnDeclaration, Standing
from visita.treaties.models import State


@dataclass(frozen=True)
class Available:
    """Somebody who can be asked to go, and on which of the days they are away."""

    profile: Profile
    absences: tuple[Absence, ...]
    """Only those that touch the days asked about."""
    declared_on: date | None
    """When the solemn declaration was made; None where none is recorded."""

    @property
    def is_free(self) -> bool:
        return not self.absences


@dataclass(frozen=True)
class Tie:
    """What stands between somebody and a State."""

    kind: str
    """NATIONAL, ELECTED, NOMINATED or INTEREST."""
    label: str
    text: str = ""
    """What was declared; empty for the others."""


TIES = {
    "NATIONAL": _("National of the State"),
    "ELECTED": _("Elected in respect of the State"),
    "NOMINATED": _("Proposed by the State"),
    "INTEREST": _("Declared an interest"),
}


def people_to_choose_from(on: date, until: date) -> list[Available]:
    """Everybody who can be asked on every day from *on* until, but not including, *until*.

    Who is away on some of these days is there too, with the absence. A member whose term does not
    cover all of them is not.
    """
    away = Prefetch("absences", Absence.objects.filter(since__lt=until, until__gt=on))
    found = able_to_go(on, until).select_related("member__state", "nominated_by", "user")
    declared = dict(SolemnDeclaration.objects.values_list("profile_id", "made_on"))
    return [
        Available(each, tuple(each.absences.all()), declared.get(each.pk))
        for each in found.prefetch_related(away)
    ]


def able_to_go(on: date, until: date) -> QuerySet[Profile]:
    serving = Term.objects.filter(member=OuterRef("member"), since__lte=on, until__gte=until)
    lasting = Q(until__isnull=True) | Q(until__gte=until)
    return Profile.objects.filter(lasting, since__lte=on).filter(
        ~Q(standing=Standing.MEMBER) | Exists(serving)
    )


def ties_to(state: State, profiles: Iterable[Profile], on: date) -> Mapping[UUID, tuple[Tie, ...]]:
    """What ties each of them to the State on the day, by the id of the profile.

    Nobody is left out: whoever has no known tie has an empty tuple. An interest counts from the day
    it was declared until the day it ended.
    """
    among = list(profiles)
    declared = _interests(state, among, on)
    return {each.pk: (*_by_birth_and_seat(state, each), *declared[each.pk]) for each in among}


def _by_birth_and_seat(state: State, profile: Profile) -> Iterable[Tie]:
    if state.pk in profile.nationalities:
        yield _tie("NATIONAL")
    if profile.member and profile.member.state_id == state.pk:
        yield _tie("ELECTED")
    if profile.nominated_by_id == state.pk:
        yield _tie("NOMINATED")


def _interests(state: State, among: list[Profile], on: date) -> Mapping[UUID, list[Tie]]:
    found: defaultdict[UUID, list[Tie]] = defaultdict(list)
    standing = Q(ended_on__isnull=True) | Q(ended_on__gt=on)
    rows = Interest.objects.filter(standing, profile__in=among, state=state, declared_on__lte=on)
    for row in rows:
        found[row.profile_id].append(_tie("INTEREST", row.text))
    return found


def _tie(kind: str, text: str = "") -> Tie:
    return Tie(kind, str(TIES[kind]), text)
