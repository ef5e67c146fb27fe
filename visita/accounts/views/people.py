"""The administrator's pages: who may sign in, in which office. Nothing of the substance."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from visita.accounts import access, mail, queries
from visita.accounts.actions import appointments, means, sessions
from visita.accounts.forms import AppointForm, EndForm
from visita.accounts.http import (
    SignedInRequest,
    confirmed_recently,
    day,
    denied,
    moment,
    only_administrators,
)

if TYPE_CHECKING:
    from visita.accounts.models import User


@require_safe
@only_administrators
def people(request: SignedInRequest) -> HttpResponse:
    on = day(request)
    found = queries.people(access.people_open_to(request.user, on), on=on)
    return render(request, "accounts/people.html", {"people": found, "on": on})


@require_safe
@only_administrators
@denied
def person(request: SignedInRequest, person: UUID) -> HttpResponse:
    found = access.person_for(request.user, person, day(request))
    return _person_page(request, found, AppointForm(initial={"since": day(request)}))


def _person_page(request: SignedInRequest, found: User, form: AppointForm) -> HttpResponse:
    context = {
        "person": found,
        "appointments": queries.appointments_of(found),
        "on": day(request),
        "form": form,
        "mailed": queries.mailed_to(found, moment(request)),
        "mail_is_possible": mail.is_possible() and found.email,
    }
    return render(request, "accounts/person.html", context, status=400 if form.errors else 200)


@require_POST
@only_administrators
@denied
@confirmed_recently
def appoint(request: SignedInRequest, person: UUID) -> HttpResponse:
    found = access.person_for(request.user, person, day(request))
    form = AppointForm(request.POST)
    if form.is_valid() and _appointed(request, found, form):
        messages.success(request, _("The office is given."))
        return redirect("accounts:person", found.pk)
    return _person_page(request, found, form)


def _appointed(request: SignedInRequest, found: User, form: AppointForm) -> bool:
    try:
        appointments.appoint(user=found, by=request.user, at=moment(request), **form.cleaned_data)
    except appointments.NotOneself:
        form.add_error(None, _("Nobody gives an office to themselves. Ask another administrator."))
    except appointments.OneOfficeOnly:
        form.add_error("role", _("Whoever runs the machine does not work on the substance."))
    except appointments.AlreadyHeld:
        form.add_error("role", _("The person holds this office on one of these days."))
    except appointments.EndsBeforeItBegins:
        form.add_error("until", _("Choose a day that is not before the first."))
    return form.is_valid()


@require_POST
@only_administrators
@denied
@confirmed_recently
def end_appointment(request: SignedInRequest, appointment: UUID) -> HttpResponse:
    held = access.appointment_for(request.user, appointment, day(request))
    form = EndForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write the day as year-month-day, such as 2026-11-22."))
        return redirect("accounts:person", held.user_id)
    try:
        appointments.end_appointment(
            appointment=held, until=form.last(), by=request.user, at=moment(request)
        )
    except appointments.NotOneself:
        messages.error(request, _("Another administrator must end your own office."))
    except appointments.EndsBeforeItBegins:
        messages.error(request, _("The office begins later. Choose its first day or a later one."))
    else:
        messages.success(request, _("The end of the office is recorded."))
    return redirect("accounts:person", held.user_id)


@require_POST
@only_administrators
@denied
@confirmed_recently
def withdraw_means(request: SignedInRequest, person: UUID) -> HttpResponse:
    found = access.person_for(request.user, person, day(request))
    if found == request.user:
        messages.error(request, _("Another administrator must do this to your own account."))
    else:
        means.withdraw_means(of=found, by=request.user, at=moment(request))
        messages.success(request, _("This person can no longer sign in, and is signed out."))
    return redirect("accounts:person", found.pk)


@require_POST
@only_administrators
@denied
@confirmed_recently
def sign_out_everywhere(request: SignedInRequest, person: UUID) -> HttpResponse:
    found = access.person_for(request.user, person, day(request))
    sessions.sign_out_everywhere(of=found, by=request.user, at=moment(request))
    messages.success(request, _("Every session of this person has ended."))
    return redirect("accounts:person", found.pk)
