"""The State's side of a visit as the body sees it: consultation, arrangement, exclusion."""

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
from visita.rules.ruling import Ruling
from visita.visits import access, rulings, state_queries, within
from visita.visits.actions import consulting, excluding
from visita.visits.actions.guarding import open_file
from visita.visits.frame import around
from visita.visits.turn_forms import ArrangeForm, NoteForm, SequelForm
from visita.visits.views.refusals import REFUSED, why

FORM = ["GET", "HEAD", "POST"]


@require_safe
@denied
def side(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """Everything that passed between the body and the State about this visit."""
    on = day(request)
    found = access.visit_for(request.user, visit, on)
    open_file(visit=found.pk, by=request.user, at=moment(request))
    context = {
        **around(found),
        **state_queries.side_page(found, on),
        "may_plan": is_secretariat(request.user, on),
    }
    return render(request, "visits/side.html", context)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def write(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = NoteForm(request.POST or None)

    def act() -> None:
        typed = form.cleaned_data
        consulting.write_as_body(
            key=typed["key"],
            visit=found.pk,
            text=typed["text"],
            is_internal=typed["is_internal"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Write in the log of the consultation"),
        lead=_("The State reads it at once, unless it is internal."),
        button=_("Write it down"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("It stands in the log of the consultation."),
        otherwise=reverse("visits:side", args=[found.pk]),
        context=around(found),
    )
    return steps.take(request, step)


@require_POST
@denied
def meet(request: SignedInRequest, visit: UUID, concerned: UUID) -> HttpResponse:
    """The delegation has met the person: the State owes nothing more about them."""
    found = access.visit_for(request.user, visit, day(request))
    person = within.person_in(found, concerned)
    try:
        consulting.meet(
            visit=found.pk, person=person.pk, on=day(request), by=request.user, at=moment(request)
        )
    except REFUSED as refusal:
        messages.error(request, why(refusal))
    else:
        messages.success(request, _("The duty to inform about this person is over."))
    return redirect("visits:side", found.pk)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def arrange(request: SignedInRequest, visit: UUID, representation: UUID) -> HttpResponse:
    on = day(request)
    found = access.visit_for(request.user, visit, on)
    about = within.representation_in(found, representation)
    form = ArrangeForm(request.POST or None, about=about, initial={"version": found.version})

    def ruling() -> Ruling:
        lets_work = form.agreed().lets_work if form.is_bound and form.is_valid() else None
        return state_queries.arrangement_ruling(about, lets_work=lets_work, on=on)

    def act() -> None:
        consulting.arrange(
            visit=found.pk,
            version=form.cleaned_data["version"],
            representation=about.pk,
            agreed=form.agreed(),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("What was arranged"),
        lead=f"{about.get_ground_display()} · {about.get_aim_display()}",
        button=_("Record the arrangement"),
        ruling=ruling,
        consequences=(
            _("The consultation about this representation is over, and the visit goes on."),
            _("If the days change, the Government is notified anew. The old days are kept."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The arrangement is recorded."),
        otherwise=reverse("visits:side", args=[found.pk]),
        context=around(found),
    )
    return steps.take(request, step)


def _going_on(form: SequelForm) -> Ruling | None:
    if not form.is_bound or not form.is_valid():
        return None
    return rulings.on_going_on(replaced=form.replacement() is not None)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def answer_exclusion(request: SignedInRequest, visit: UUID, exclusion: UUID) -> HttpResponse:
    on = day(request)
    found = access.visit_for(request.user, visit, on)
    about = within.exclusion_in(found, exclusion)
    form = SequelForm(
        request.POST or None, on=on, capacity=about.capacity, initial={"version": found.version}
    )

    def act() -> None:
        excluding.answer_exclusion(
            exclusion=about.pk,
            visit=found.pk,
            version=form.cleaned_data["version"],
            replacement=form.replacement(),
            by=request.user,
            on=on,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("%(person)s may not take part") % {"person": about.full_name},
        lead=about.get_capacity_display(),
        button=_("Notify the Government of who comes"),
        ruling=lambda: _going_on(form),
        consequences=(
            _("A new notification is sent at once; it names exactly who comes."),
            _("Whoever signs in here and goes can open the file of this visit from today on."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The Government is notified anew."),
        otherwise=reverse("visits:side", args=[found.pk]),
        context=around(found),
    )
    return steps.take(request, step)
