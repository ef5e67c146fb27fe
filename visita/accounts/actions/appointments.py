"""Giving offices and ending them. Each change gives the person's sessions a new id."""

from datetime import date, datetime

from django.db import transaction

from visita.accounts.access import on_day
from visita.accounts.models import Appointment, Role, Session, User
from visita.ledger.actions import record


class NotOneself(Exception):
    """Nobody gives an office to themselves, or takes away their own."""


class OneOfficeOnly(Exception):
    """Whoever runs the machine does not work on the substance, and the other way round."""


class AlreadyHeld(Exception):
    """The person holds this office on that day."""


class EndsBeforeItBegins(Exception):
    """The last day lies before the first."""


@transaction.atomic
def appoint(
    *, user: User, role: Role, since: date, until: date | None, by: User | None, at: datetime
) -> Appointment:
    """Give a person an office from *since* until, but not including, *until*.

    Raises:
        NotOneself, OneOfficeOnly, AlreadyHeld, EndsBeforeItBegins: what the names say.
    """
    person = User.objects.select_for_update().get(pk=user.pk)
    if by == person:
        raise NotOneself
    if until and until < since:
        raise EndsBeforeItBegins
    _check_others(person, role, since, until)
    made = Appointment.objects.create(user=person, role=role, since=since, until=until, made_by=by)
    _renew_sessions(person)
    record(
        act="account.appointed",
        subject=f"person:{person.pk}",
        by=str(by.pk) if by else None,
        at=at,
        facts={"role": role.value, "since": since.isoformat(), "until": _text(until)},
    )
    return made


@transaction.atomic
def end_appointment(
    *, appointment: Appointment, until: date, by: User, at: datetime
) -> Appointment:
    """The office is held until, but not including, *until*.

    Raises:
        NotOneself: somebody else must do it, so that the last administrator stays.
        EndsBeforeItBegins: the appointment begins later.
    """
    held = Appointment.objects.select_for_update().get(pk=appointment.pk)
    if held.user_id == by.pk:
        raise NotOneself
    if until < held.since:
        raise EndsBeforeItBegins
    held.until = until
    held.save(update_fields=["until"])
    _renew_sessions(held.user)
    record(
        act="account.appointment_ended",
        subject=f"person:{held.user_id}",
        by=str(by.pk),
        at=at,
        facts={"role": held.role, "until": until.isoformat()},
    )
    return held


def _check_others(person: User, role: Role, since: date, until: date | None) -> None:
    """Two offices may follow each other, never overlap."""
    others = Appointment.objects.filter(user=person)
    later = others.filter(since__gte=since)
    if until:
        later = later.filter(since__lt=until)
    overlapping = list(others.filter(on_day(since))) + [each for each in later if _has_days(each)]
    if any(each.role == role for each in overlapping):
        raise AlreadyHeld
    if overlapping:
        raise OneOfficeOnly


def _has_days(appointment: Appointment) -> bool:
    return appointment.until is None or appointment.until > appointment.since


def _renew_sessions(person: User) -> None:
    Session.objects.filter(user=person).update(renew=True)


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""
