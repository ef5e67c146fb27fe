"""Profiles: the list and one person, what is added to it, and what a person sees of themselves."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.proceedings import access
from visita.proceedings.actions import people as acts
from visita.proceedings.forms import people as forms
from visita.proceedings.queries import profiles as queries
from visita.treaties.days import day_text

FORM = ["GET", "HEAD", "POST"]


@require_safe
@only(is_secretariat)
def profiles(request: SignedInRequest) -> HttpResponse:
    on = day(request)
    form = forms.TiesForm(request.GET)
    form.is_valid()
    state = form.cleaned_data.get("state")
    lines = queries.profile_lines(access.profiles_open_to(request.user, on), state=state, on=on)
    context = {"lines": lines, "form": form, "state": state}
    status = 400 if form.errors else 200
    return render(request, "proceedings/profiles.html", context, status=status)


@require_safe
@denied
def profile(request: SignedInRequest, profile: UUID) -> HttpResponse:
    on = day(request)
    found = access.profile_for(request.user, profile, on)
    context = {
        "page": queries.profile_page(found, on=on),
        "is_own": found.user_id == request.user.pk,
        "may_record": is_secretariat(request.user, on),
    }
    return render(request, "proceedings/profile.html", context)


@require_safe
@denied
def my_profile(request: SignedInRequest) -> HttpResponse:
    return profile(request, access.own_profile(request.user, day(request)).pk)


@require_http_methods(FORM)
@only(is_secretariat)
def add_profile(request: SignedInRequest) -> HttpResponse:
    form = forms.NewProfileForm(request.POST or None)

    def act() -> None:
        typed = form.cleaned_data
        acts.add_profile(
            key=typed["key"],
            standing=typed["standing"],
            person=form.person(),
            since=typed["since"],
            until=typed["until"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Somebody who can be asked to go"),
        lead=_("An expert, an interpreter, or somebody of the Secretariat."),
        button=_("Add the profile"),
        act=act,
        done=_("The profile is added."),
        otherwise=reverse("proceedings:profiles"),
        checked_first=False,
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def change_profile(request: SignedInRequest, profile: UUID) -> HttpResponse:
    found = access.profile_for(request.user, profile, day(request))
    form = forms.ChangeProfileForm(request.POST or None, profile=found)

    def act() -> None:
        typed = form.cleaned_data
        acts.change_profile(
            profile=found.pk,
            version=typed["version"],
            person=form.person(),
            until=typed["until"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Change the profile of %(name)s") % {"name": found.full_name},
        button=_("Keep the profile"),
        act=act,
        refused=(acts.ProfileChanged,),
        told=_why,
        done=_("The profile is kept."),
        otherwise=_page_of(profile),
        checked_first=False,
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def change_languages(request: SignedInRequest, profile: UUID) -> HttpResponse:
    found = access.profile_for(request.user, profile, day(request))
    initial = {"version": found.version, "languages": found.languages}
    form = forms.OwnLanguagesForm(request.POST or None, initial=initial)

    def act() -> None:
        acts.change_languages(
            profile=found.pk, by=request.user, at=moment(request), **form.cleaned_data
        )

    step = steps.Step(
        form=form,
        title=_("Languages of %(name)s") % {"name": found.full_name},
        button=_("Keep the languages"),
        act=act,
        refused=(acts.ProfileChanged,),
        told=_why,
        done=_("The languages are kept."),
        otherwise=_page_of(profile),
        checked_first=False,
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def add_absence(request: SignedInRequest, profile: UUID) -> HttpResponse:
    found = access.profile_for(request.user, profile, day(request))
    form = forms.AbsenceForm(request.POST or None)

    def act() -> None:
        acts.add_absence(profile=found.pk, by=request.user, at=moment(request), **form.cleaned_data)

    step = steps.Step(
        form=form,
        title=_("Days on which %(name)s cannot go") % {"name": found.full_name},
        button=_("Keep these days"),
        act=act,
        refused=(acts.AwayBefore,),
        told=_why,
        done=_("The days are kept."),
        otherwise=_page_of(profile),
        checked_first=False,
    )
    return steps.take(request, step)


@require_POST
@denied
def remove_absence(request: SignedInRequest, profile: UUID, absence: UUID) -> HttpResponse:
    found = access.profile_for(request.user, profile, day(request))
    away = access.absence_for(found, absence)
    acts.remove_absence(absence=away, by=request.user, at=moment(request))
    messages.success(request, _("The person can be asked for these days again."))
    return redirect("proceedings:profile", found.pk)


@require_http_methods(FORM)
@denied
def declare_interest(request: SignedInRequest, profile: UUID) -> HttpResponse:
    on = day(request)
    found = access.profile_for(request.user, profile, on)
    form = forms.InterestForm(request.POST or None, on=on)

    def act() -> None:
        acts.declare_interest(
            profile=found.pk, by=request.user, at=moment(request), **form.cleaned_data
        )

    step = steps.Step(
        form=form,
        title=_("Declare an interest of %(name)s") % {"name": found.full_name},
        lead=_(
            "Members and experts are independent and impartial for the whole time (Article 4, "
            "paragraph 4, and Article 14, paragraph 2). A tie is declared, and stays on record."
        ),
        button=_("Declare the interest"),
        consequences=(
            _("The Secretariat sees it when it puts a delegation to that State together."),
            _("It is never deleted. When it no longer stands, its end is recorded."),
        ),
        act=act,
        done=_("The interest is declared."),
        otherwise=_page_of(profile),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def end_interest(request: SignedInRequest, profile: UUID, interest: UUID) -> HttpResponse:
    found = access.profile_for(request.user, profile, day(request))
    declared = access.interest_for(found, interest)
    form = forms.EndedForm(request.POST or None)

    def act() -> None:
        acts.end_interest(
            interest=declared.pk, by=request.user, at=moment(request), **form.cleaned_data
        )

    step = steps.Step(
        form=form,
        title=_("An interest no longer stands"),
        lead=declared.text,
        button=_("Record the end"),
        act=act,
        refused=(acts.EndedBefore,),
        told=_why,
        done=_("The end is recorded. What was declared stays to be read."),
        otherwise=_page_of(profile),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def declare_solemnly(request: SignedInRequest, profile: UUID) -> HttpResponse:
    on = day(request)
    found = access.profile_for(request.user, profile, on)
    form = forms.DeclarationForm(request.POST or None, on=on)

    def act() -> None:
        acts.declare_solemnly(
            profile=found.pk, by=request.user, at=moment(request), **form.cleaned_data
        )

    step = steps.Step(
        form=form,
        title=_("Solemn declaration of %(name)s") % {"name": found.full_name},
        lead=_(
            "Before duty is taken up (Rules of Procedure, Rule 2, known by its title only: not "
            "verified)."
        ),
        button=_("Record the declaration"),
        consequences=(_("It is recorded once, and cannot be changed afterwards."),),
        act=act,
        refused=(acts.DeclaredBefore, acts.IsStaff),
        told=_why,
        done=_("The declaration is recorded."),
        otherwise=_page_of(profile),
    )
    return steps.take(request, step)


def _page_of(profile: UUID) -> str:
    return reverse("proceedings:profile", args=[profile])


def _why(refusal: Exception) -> str:
    if isinstance(refusal, acts.DeclaredBefore):
        return _("The declaration was made on %(day)s, and is made once.") % {
            "day": day_text(refusal.made_on)
        }
    told = {
        acts.ProfileChanged: _(
            "Somebody changed this profile while you were writing. Open it again in another "
            "window, and add what is still missing there."
        ),
        acts.AwayBefore: _("On one of these days the person is away already. Check both days."),
        acts.EndedBefore: _(
            "The interest has ended already, or the day lies before it was declared. Check the day."
        ),
        acts.IsStaff: _("Members and experts make the declaration; nobody else is asked for it."),
    }
    return told[type(refusal)]
