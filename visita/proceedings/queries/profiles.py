"""Profiles for the pages: the list, with ties to a State, and one person."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from visita.proceedings.models import (
    Absence,
    CandidateList,
    Interest,
    Profession,
    Profile,
    SolemnDeclaration,
    Standing,
)
from visita.proceedings.queries.people import Tie, ties_to
from visita.rules.ecpt.procedure import solemn_declaration
from visita.rules.ruling import Ruling
from visita.treaties.models import State


@dataclass(frozen=True)
class ProfileLine:
    profile: Profile
    ties: tuple[Tie, ...]
    declared_on: date | None
    is_running: bool

    @property
    def needs_declaration(self) -> bool:
        declares = {Standing.MEMBER, Standing.EXPERT}
        return self.profile.standing in declares and self.declared_on is None


@dataclass(frozen=True)
class ProfilePage:
    """Everything of one person."""

    profile: Profile
    nationalities: tuple[State, ...]
    professions: tuple[str, ...]
    absences: tuple[Absence, ...]
    """Those that are not over."""
    interests: tuple[Interest, ...]
    declaration: SolemnDeclaration | None
    duty: Ruling | None
    """May duty be taken up; None for whom no declaration is asked."""


def profile_lines(among: QuerySet[Profile], *, state: State | None, on: date) -> list[ProfileLine]:
    found = list(among.select_related("member__state", "nominated_by"))
    ties = ties_to(state, found, on) if state else {}
    declared = dict(SolemnDeclaration.objects.values_list("profile_id", "made_on"))
    return [
        ProfileLine(
            each,
            ties.get(each.pk, ()),
            declared.get(each.pk),
            each.since <= on and not (each.until and each.until <= on),
        )
        for each in found
    ]


def profile_page(profile: Profile, *, on: date) -> ProfilePage:
    declaration = SolemnDeclaration.objects.filter(profile=profile).first()
    labels = dict(Profession.choices)
    declares = profile.standing in {Standing.MEMBER, Standing.EXPERT}
    made_on = declaration.made_on if declaration else None
    return ProfilePage(
        profile=profile,
        nationalities=tuple(State.objects.filter(pk__in=profile.nationalities)),
        professions=tuple(str(labels.get(each, each)) for each in profile.professions),
        absences=tuple(profile.absences.filter(until__gt=on)),
        interests=tuple(profile.interests.select_related("state")),
        declaration=declaration,
        duty=solemn_declaration(declared_on=made_on, on=profile.since) if declares else None,
    )


def candidate_lists() -> list[CandidateList]:
    return list(CandidateList.objects.select_related("state", "election__member"))
