"""Of whom the delegation of a visit can be made, how busy they are, and what is still missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from visita.committee.access import members_in_office
from visita.proceedings.models import Absence, Gender, Interest, Profession, Profile, Standing
from visita.treaties.models import State
from visita.visits.languages import language_name, official_languages
from visita.visits.models import Capacity, Composition, Delegate, Stage, Visit
from visita.visits.team import Asked, Group, Person, missing

NOT_TRAVELLED = frozenset({Stage.REFUSED, Stage.CALLED_OFF})

CAPACITY_OF = {
    Standing.MEMBER: Capacity.MEMBER,
    Standing.EXPERT: Capacity.EXPERT,
    Standing.INTERPRETER: Capacity.INTERPRETER,
    Standing.STAFF: Capacity.SECRETARIAT,
}
"""In which capacity somebody of that standing goes. A member may be the head instead."""

Choice = Mapping[UUID, Capacity]
"""Whom of the people with a profile one has chosen, and in which capacity."""


@dataclass(frozen=True)
class Candidate:
    """Somebody who can be chosen, with all that speaks for it or against."""

    profile: Profile
    absences: tuple[Absence, ...]
    """In the days of the visit."""
    interests: tuple[Interest, ...]
    """In the State, not ended."""
    visits: tuple[Visit, ...]
    """Others in the same days."""
    days: int
    """On other visits, in the year in which this one begins."""
    in_office: bool

    @property
    def professions(self) -> list[str]:
        return [str(Profession(each).label) for each in self.profile.professions]

    @property
    def gender(self) -> str:
        return str(Gender(self.profile.gender).label) if self.profile.gender else ""

    def as_person(self, capacity: str) -> Person:
        known = self.profile
        return Person(
            name=known.full_name,
            capacity=capacity,
            elected_for=known.member.state_id if known.member else None,
            nationalities=frozenset(known.nationalities),
            nominated_by=known.nominated_by_id or "",
            tied=bool(self.interests),
            gender=known.gender,
            professions=frozenset(known.professions),
            languages=frozenset(known.languages),
            away=bool(self.absences) or not self.in_office,
            elsewhere=bool(self.visits),
        )


def candidates(visit: Visit, *, among: QuerySet[Visit], on: date) -> list[Candidate]:
    """Everybody who can be asked on the days of the visit, and whoever is chosen already.

    Workload counts the visits in *among* only: those that the reader may know of.
    """
    people = list(_profiles(visit, on))
    going = _other_visits(visit, among, people)
    first, last = (set(_members(day)) for day in (visit.starts_on, visit.ends_on))
    return [
        Candidate(
            profile=each,
            absences=tuple(each.absences.all()),
            interests=tuple(each.interests.all()),
            visits=tuple(other for other in going.get(each.pk, ()) if _overlap(other, visit)),
            days=sum(_days_in(other, visit.starts_on.year) for other in going.get(each.pk, ())),
            in_office=not each.member_id or each.member_id in first & last,
        )
        for each in people
    ]


def _profiles(visit: Visit, on: date) -> QuerySet[Profile]:
    can_be_asked = Q(since__lte=visit.ends_on) & (
        Q(until__isnull=True) | Q(until__gt=visit.starts_on)
    )
    may_sit = Q(member__isnull=True) | Q(member__in=members_in_office(on))
    chosen = Delegate.objects.filter(visit=visit)
    is_chosen = Q(pk__in=chosen.values("profile")) | Q(member__in=chosen.values("member"))
    absent = Absence.objects.filter(since__lte=visit.ends_on, until__gt=visit.starts_on)
    tied = Interest.objects.filter(state=visit.state_id).filter(
        Q(ended_on__isnull=True) | Q(ended_on__gt=visit.starts_on)
    )
    return (
        Profile.objects.filter((can_be_asked & may_sit) | is_chosen)
        .select_related("member__state", "nominated_by")
        .prefetch_related(Prefetch("absences", absent), Prefetch("interests", tied))
        .distinct()
    )


def _members(day: date) -> Iterable[UUID]:
    return members_in_office(day).values_list("pk", flat=True)


def _other_visits(
    visit: Visit, among: QuerySet[Visit], people: Sequence[Profile]
) -> dict[UUID, list[Visit]]:
    """On which other visits each of *people* is, whether named by profile or by seat."""
    by_member: dict[UUID | None, UUID] = {
        each.member_id: each.pk for each in people if each.member_id
    }
    found = Delegate.objects.filter(
        Q(profile__in=people) | Q(member__in=by_member),
        visit__in=among.exclude(pk=visit.pk).exclude(stage__in=NOT_TRAVELLED),
    )
    going: dict[UUID, list[Visit]] = {}
    for each in found.select_related("visit__state").order_by("visit__starts_on"):
        person = each.profile_id or by_member.get(each.member_id)
        if person:
            going.setdefault(person, []).append(each.visit)
    return going


def _overlap(one: Visit, other: Visit) -> bool:
    return one.starts_on <= other.ends_on and other.starts_on <= one.ends_on


def _days_in(visit: Visit, year: int) -> int:
    first = max(visit.starts_on, date(year, 1, 1))
    last = min(visit.ends_on, date(year, 12, 31))
    return max(0, (last - first + timedelta(days=1)).days)


def profiles_of(going: Sequence[Delegate]) -> dict[UUID, UUID]:
    """The profile of each delegate who has one: a member may have been named by the seat."""
    members = [each.member_id for each in going if each.member_id]
    seats = Profile.objects.filter(member__in=members).values_list("member", "pk")
    by_member: dict[UUID | None, UUID] = dict(seats)
    found = {each.pk: each.profile_id or by_member.get(each.member_id) for each in going}
    return {delegate: profile for delegate, profile in found.items() if profile}


def chosen_now(visit: Visit) -> dict[UUID, Capacity]:
    """Who of those with a profile is on the delegation."""
    going = list(visit.delegates.all())
    known = profiles_of(going)
    return {known[each.pk]: Capacity(each.capacity) for each in going if each.pk in known}


def named_by_hand(visit: Visit) -> list[Delegate]:
    """Who is on the delegation and has no profile, so that little is known of them."""
    going = list(visit.delegates.select_related("member"))
    known = profiles_of(going)
    return [each for each in going if each.pk not in known]


def mental_health(visit: Visit) -> bool:
    """Is a psychiatrist wanted? Nothing says where."""
    return Composition.objects.filter(visit=visit, mental_health=True).exists()


def as_typed(visit: Visit) -> dict[str, object]:
    """What the form for the delegation begins with."""
    now = chosen_now(visit)
    heads = [str(key) for key, capacity in now.items() if capacity == Capacity.HEAD]
    return {
        "version": visit.version,
        "goes": [str(key) for key in now],
        "head": next(iter(heads), ""),
        "mental_health": mental_health(visit),
        "reason_for_fewer": visit.reason_for_fewer,
    }


@dataclass(frozen=True)
class Wanted:
    """What a form says beside the names."""

    mental_health: bool
    reason_for_fewer: str


def still_missing(
    visit: Visit, among: Sequence[Candidate], chosen: Choice, wanted: Wanted, *, language: str
) -> tuple[Group, ...]:
    """What the law, the rules of procedure and good practice say to this choice."""
    known = [each.as_person(chosen[each.profile.pk]) for each in among if each.profile.pk in chosen]
    by_hand = [
        Person(
            name=each.full_name,
            capacity=each.capacity,
            elected_for=each.member.state_id if each.member else None,
            known=False,
        )
        for each in named_by_hand(visit)
    ]
    spoken = official_languages(visit.state_id)
    asked = Asked(
        state=visit.state_id,
        mandate=visit.mandate,
        reason_for_fewer=wanted.reason_for_fewer,
        mental_health=wanted.mental_health,
        languages=tuple((code, language_name(code, language)) for code in spoken),
    )
    return missing([*known, *by_hand], asked)


@dataclass(frozen=True)
class Row:
    """A candidate as a page shows them, in its language."""

    candidate: Candidate
    nationalities: str
    nominated_by: str
    languages: str


def by_standing(among: Sequence[Candidate], *, language: str) -> list[tuple[str, str, list[Row]]]:
    """Members first; kinds of people of whom there is nobody are left out."""
    names = _state_names(among, language)
    rows: dict[str, list[Row]] = {}
    for each in among:
        rows.setdefault(each.profile.standing, []).append(_row(each, names, language))
    return [(code, str(label), rows[code]) for code, label in Standing.choices if code in rows]


def _state_names(among: Sequence[Candidate], language: str) -> dict[str, str]:
    codes = {code for each in among for code in each.profile.nationalities}
    codes |= {each.profile.nominated_by_id for each in among if each.profile.nominated_by_id}
    field = "name_fr" if language == "fr" else "name_en"
    return dict(State.objects.filter(pk__in=codes).values_list("pk", field))


def _row(each: Candidate, names: Mapping[str, str], language: str) -> Row:
    known = each.profile
    return Row(
        candidate=each,
        nationalities=", ".join(names.get(code, code) for code in known.nationalities),
        nominated_by=names.get(known.nominated_by_id or "", ""),
        languages=", ".join(language_name(code, language) for code in known.languages),
    )
