"""Lists of candidates, elections from them, terms that end early, and the Bureau."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment, only
from visita.committee.actions import NotInOffice, PostTaken, SeatTaken
from visita.proceedings import access
from visita.proceedings.actions import NotAllowed, offices
from visita.proceedings.actions import candidates as acts
from visita.proceedings.forms.candidates import (
    BureauForm,
    CandidateListForm,
    ConsultationForm,
    LeaveForm,
    OutcomeForm,
)
from visita.rules.counts import ImpossibleCount
from visita.rules.ruling import Ruling

FORM = ["GET", "HEAD", "POST"]


@require_safe
@denied
def candidate_list(request: SignedInRequest, candidates: UUID) -> HttpResponse:
    on = day(request)
    found = access.list_for(request.user, candidates, on)
    context = {
        "list": found,
        "candidates": found.candidates.all(),
        "may_record": is_secretariat(request.user, on),
        "fiction": found.state.is_fictional,
    }
    return render(request, "proceedings/candidate_list.html", context)


@require_http_methods(FORM)
@only(is_secretariat)
def receive_list(request: SignedInRequest) -> HttpResponse:
    form = CandidateListForm(request.POST or None, on=day(request))

    def ruling() -> Ruling | None:
        return acts.ruling_on_list(form.drawn_up()) if form.is_bound else None

    def act() -> None:
        acts.receive_list(
            key=form.cleaned_data["key"],
            drawn_up=form.drawn_up(),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("A list of candidates"),
        lead=_(
            "Three candidates, at least two of them nationals of the State, on the list of the "
            "Bureau of the Assembly. The same for a casual vacancy (Article 5)."
        ),
        button=_("Keep the list"),
        ruling=ruling,
        consequences=(
            _("The names stay in camera, and cannot be changed: another list is another record."),
        ),
        act=act,
        refused=(NotAllowed,),
        told=_why,
        done=_("The list is kept. An election can be recorded from it."),
        otherwise=reverse("proceedings:elections"),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def record_consultation(request: SignedInRequest, candidates: UUID) -> HttpResponse:
    found = access.list_for(request.user, candidates, day(request))
    form = ConsultationForm(request.POST or None, on=day(request))

    def act() -> None:
        acts.record_consultation(
            candidates=found.pk,
            consulted_on=form.cleaned_data["consulted_on"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("The State was consulted"),
        lead=_("A State outside the Council of Europe has no vote there (Article 5, paragraph 1)."),
        button=_("Record the consultation"),
        act=act,
        refused=(acts.ConsultedBefore, acts.ElectedBefore),
        told=_why,
        done=_("The consultation is recorded."),
        otherwise=reverse("proceedings:candidate-list", args=[found.pk]),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def elect_from_list(request: SignedInRequest, candidates: UUID) -> HttpResponse:
    found = access.list_for(request.user, candidates, day(request))
    form = OutcomeForm(request.POST or None, on=day(request), candidates=found)

    def ruling() -> Ruling | None:
        return acts.ruling_on_outcome(found, form.outcome()) if form.is_bound else None

    def act() -> None:
        acts.elect_from_list(
            candidates=found.pk, outcome=form.outcome(), by=request.user, at=moment(request)
        )

    step = steps.Step(
        form=form,
        title=_("Record an election from this list"),
        lead=_("As the Committee of Ministers has reported it (Convention, Article 5)."),
        button=_("Record the election"),
        ruling=ruling,
        consequences=(
            _("The term is public from now on, and ends by itself."),
            _("The list and the votes stay in camera."),
            _("The member has a profile, with the nationalities of the list."),
        ),
        act=act,
        refused=(NotAllowed, SeatTaken, ImpossibleCount, acts.ElectedBefore),
        told=_why,
        done=_("The election is recorded, and the term begins on its day."),
        otherwise=reverse("proceedings:candidate-list", args=[found.pk]),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def leave_office(request: SignedInRequest, member: UUID) -> HttpResponse:
    found = access.member_for(request.user, member, day(request))
    form = LeaveForm(request.POST or None)

    def act() -> None:
        offices.leave_office(member=found, by=request.user, at=moment(request), **form.cleaned_data)

    step = steps.Step(
        form=form,
        title=_("The term of %(member)s ends before its time") % {"member": found.full_name},
        button=_("End the term"),
        act=act,
        refused=(NotInOffice,),
        told=_why,
        done=_("The term ends on that day, and the seat is vacant from then on."),
        consequences=(
            _("This is public. What the member held in the Bureau ends with the term."),
            _("From that day the person sees nothing more of what members see."),
            _("The duties of the Party stay as they are (M12)."),
        ),
        otherwise=reverse("proceedings:elections"),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def join_bureau(request: SignedInRequest, member: UUID) -> HttpResponse:
    found = access.member_for(request.user, member, day(request))
    form = BureauForm(request.POST or None)

    def act() -> None:
        offices.join_bureau(member=found, by=request.user, at=moment(request), **form.cleaned_data)

    step = steps.Step(
        form=form,
        title=_("%(member)s joins the Bureau") % {"member": found.full_name},
        lead=_(
            "For two years, or until the term ends. Two years is remembered of the Rules of "
            "Procedure and was not read there: not verified."
        ),
        button=_("Record the office"),
        act=act,
        refused=(NotInOffice, PostTaken),
        told=_why,
        done=_("The office is recorded. It is public."),
        otherwise=reverse("proceedings:elections"),
    )
    return steps.take(request, step)


def _why(refusal: Exception) -> str:
    if isinstance(refusal, NotAllowed):
        return steps.unmet(refusal.ruling)
    return _told()[type(refusal)]


def _told() -> dict[type[Exception], str]:
    return {
        SeatTaken: _(
            "A member elected in respect of this State is in office on one of these days, and each "
            "State has one seat (Article 4, paragraph 1). Check the State and the first day."
        ),
        ImpossibleCount: _(
            "There cannot be more votes for the elected than votes. Check both numbers."
        ),
        NotInOffice: _(
            "On this day no term of the member is running. Choose a day within the term."
        ),
        PostTaken: _(
            "There is one President, and one person holds one office of the Bureau. Choose another "
            "day or another office."
        ),
        acts.ElectedBefore: _("Somebody was elected from this list. Record another list."),
        acts.ConsultedBefore: _("The consultation is recorded already, with its day."),
    }
