"""People met, and the talks at the end."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.visits import access, field_access
from visita.visits.actions import meeting
from visita.visits.field_forms import MetForm, NamingForm, TalkForm
from visita.visits.frame import around
from visita.visits.views.field_refusals import REFUSED, why
from visita.visits.views.going import FORM


@require_http_methods(FORM)
@denied
def meet(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = MetForm(request.POST or None, initial={"day": day(request)})

    def act() -> None:
        key, met = form.cleaned_data["key"], form.met()
        meeting.meet(key=key, visit=found.pk, met=met, by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("Somebody was met"),
        lead=_(
            "Authorities and organisations only. Nobody who is deprived of liberty is recorded "
            "here, in no words."
        ),
        button=_("Record whom the delegation met"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("It is recorded whom the delegation met."),
        otherwise=reverse("visits:field", args=[found.pk]),
        checked_first=False,
        consequences=(_("A report names only those who said that it may."),),
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def ask(request: SignedInRequest, visit: UUID, met: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    there = field_access.person_met_in(found, met)
    form = NamingForm(request.POST or None, initial={"may_be_named": there.may_be_named})

    def act() -> None:
        meeting.ask_to_be_named(
            person=there.pk,
            visit=found.pk,
            may_be_named=form.cleaned_data["may_be_named"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("May the report name the person?"),
        lead=", ".join(each for each in (there.name, there.function, there.organisation) if each),
        button=_("Keep the answer"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The answer is kept."),
        otherwise=reverse("visits:field", args=[found.pk]),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def talk(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = TalkForm(request.POST or None, visit=found, initial={"day": day(request)})

    def act() -> None:
        typed = form.cleaned_data
        meeting.close_with_talks(
            key=typed["key"],
            visit=found.pk,
            on=typed["day"],
            points=typed["points"],
            people=list(typed["people"]),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("The talks at the end"),
        lead=_("What was said to the authorities, and with whom. The State does not see this."),
        button=_("Record the talks"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The talks are recorded."),
        otherwise=reverse("visits:field", args=[found.pk]),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)
