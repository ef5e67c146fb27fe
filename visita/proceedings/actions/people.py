"""Profiles of members, experts, interpreters and staff; their absences, interests, declarations."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.proceedings.models import (
    Absence,
    Interest,
    Profile,
    SolemnDeclaration,
    Standing,
)
from visita.treaties.models import State


class ProfileChanged(Exception):
    """Somebody changed it since the form was shown."""


class DeclaredBefore(Exception):
    """The solemn declaration is recorded, as made on `made_on`."""

    def __init__(self, made_on: date) -> None:
        self.made_on = made_on


class EndedBefore(Exception):
    """The interest has ended already, or it would end before it was declared."""


class AwayBefore(Exception):
    """The person is away on one of these days, as was recorded."""


class IsStaff(Exception):
    """Only members and experts make the declaration."""


@dataclass(frozen=True)
class Person:
    """What is known of somebody. Empty is unknown."""

    full_name: str
    nationalities: tuple[str, ...] = ()
    gender: str = ""
    professions: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    expertise: str = ""

    def values(self) -> dict[str, object]:
        found = asdict(self)
        lists = ("nationalities", "professions", "languages")
        return found | {name: sorted(found[name]) for name in lists}


@transaction.atomic
def add_profile(
    *,
    key: UUID,
    standing: Standing,
    person: Person,
    since: date,
    until: date | None,
    by: User,
    at: datetime,
) -> Profile:
    """Add an expert, an interpreter or somebody of the Secretariat. Sent twice, it is one.

    A member's profile is made by the election.
    """
    if there := Profile.objects.filter(pk=key).first():
        return there
    values = person.values()
    made = Profile.objects.create(pk=key, standing=standing, since=since, until=until, **values)
    _record("profile.added", made, by, at)
    return made


@transaction.atomic
def change_profile(
    *, profile: UUID, version: int, person: Person, until: date | None, by: User, at: datetime
) -> Profile:
    """Put a profile right. The time of a member follows from the term, and stays.

    Raises:
        ProfileChanged: by somebody else meanwhile.
    """
    found = _locked(profile, version)
    for name, value in person.values().items():
        setattr(found, name, value)
    if found.standing == Standing.MEMBER:
        found.full_name = found.member.full_name if found.member else found.full_name
    else:
        found.until = until
    found.save()
    _record("profile.changed", found, by, at)
    return found


@transaction.atomic
def change_languages(
    *, profile: UUID, version: int, languages: tuple[str, ...], by: User, at: datetime
) -> Profile:
    """What the person may put right without the Secretariat.

    Raises:
        ProfileChanged: by somebody else meanwhile.
    """
    found = _locked(profile, version)
    found.languages = sorted(languages)
    found.save(update_fields=["languages", "version"])
    _record("profile.changed", found, by, at)
    return found


def _locked(profile: UUID, version: int) -> Profile:
    found = Profile.objects.select_for_update().get(pk=profile)
    if found.version != version:
        raise ProfileChanged
    found.version += 1
    return found


@transaction.atomic
def add_absence(*, profile: UUID, since: date, until: date, by: User, at: datetime) -> Absence:
    """Say that somebody cannot go from *since* until, but not including, *until*.

    Raises:
        AwayBefore: on one of these days they are away already.
    """
    found = Profile.objects.select_for_update().get(pk=profile)
    if found.absences.filter(since__lt=until, until__gt=since).exists():
        raise AwayBefore
    made = Absence.objects.create(profile=found, since=since, until=until)
    _record("profile.absence_added", found, by, at)
    return made


@transaction.atomic
def remove_absence(*, absence: Absence, by: User, at: datetime) -> None:
    """Somebody can go after all. Twice is once."""
    number, _ = Absence.objects.filter(pk=absence.pk).delete()
    if number:
        _record("profile.absence_removed", absence.profile, by, at)


@transaction.atomic
def declare_interest(
    *, key: UUID, profile: UUID, state: State, text: str, declared_on: date, by: User, at: datetime
) -> Interest:
    """Keep a tie that somebody declared (ECPT 4(4)). Sent twice, it is one."""
    if there := Interest.objects.filter(pk=key).first():
        return there
    found = Profile.objects.select_for_update().get(pk=profile)
    made = Interest.objects.create(
        pk=key,
        profile=found,
        state=state,
        text=text,
        declared_on=declared_on,
        recorded_by=by,
        recorded_at=at,
    )
    _record("profile.interest_declared", found, by, at)
    return made


@transaction.atomic
def end_interest(*, interest: UUID, ended_on: date, by: User, at: datetime) -> Interest:
    """Say from when the tie no longer stands. What was declared stays to be read.

    Raises:
        EndedBefore: it has, or the day lies before the declaration.
    """
    found = Interest.objects.select_for_update().select_related("profile").get(pk=interest)
    if found.ended_on or ended_on < found.declared_on:
        raise EndedBefore
    found.ended_on = ended_on
    found.save(update_fields=["ended_on"])
    _record("profile.interest_ended", found.profile, by, at)
    return found


@transaction.atomic
def declare_solemnly(*, profile: UUID, made_on: date, by: User, at: datetime) -> SolemnDeclaration:
    """Record the solemn declaration of a member or an expert (Rules of Procedure, Rule 2).

    Raises:
        DeclaredBefore: it is made once.
        IsStaff: it is not theirs to make.
    """
    found = Profile.objects.select_for_update().get(pk=profile)
    if found.standing not in {Standing.MEMBER, Standing.EXPERT}:
        raise IsStaff
    if there := SolemnDeclaration.objects.filter(profile=found).first():
        raise DeclaredBefore(there.made_on)
    made = SolemnDeclaration.objects.create(
        profile=found, made_on=made_on, recorded_by=by, recorded_at=at
    )
    _record("profile.declared", found, by, at)
    return made


def _record(act: str, profile: Profile, by: User, at: datetime) -> None:
    record(act=act, subject=f"profile:{profile.pk}", by=str(by.pk), at=at)
