"""Pages of a body without plenary meetings: its commissions, and what was decided by whom."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, confirmed_recently, day, moment, only
from visita.proceedings.actions import commissions as actions
from visita.proceedings.actions.meetings import SentBefore
from visita.proceedings.forms.commissions import CommissionForm, DeterminationForm
from visita.proceedings.queries import commissions as queries

FORM = ["GET", "HEAD", "POST"]


@require_safe
@only(is_secretariat)
def commissions(request: SignedInRequest) -> HttpResponse:
    context = {
        "commissions": queries.commissions(),
        "determinations": queries.determinations(),
    }
    return render(request, "proceedings/commissions.html", context)


@require_http_methods(FORM)
@only(is_secretariat)
def name_commission(request: SignedInRequest) -> HttpResponse:
    form = CommissionForm(request.POST or None)

    def act() -> None:
        typed = form.cleaned_data
        actions.name_commission(
            key=typed["key"],
            name=typed["name"],
            head=typed["head"],
            members=list(typed["members"]),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Name a commission"),
        button=_("Name the commission"),
        act=act,
        refused=(actions.NameTaken,),
        told=lambda refusal: _("Another commission has this name. Choose another name."),
        done=_("The commission is named."),
        otherwise=reverse("proceedings:commissions"),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@confirmed_recently
def determine(request: SignedInRequest) -> HttpResponse:
    form = DeterminationForm(request.POST or None, on=day(request))

    def act() -> None:
        key = form.cleaned_data["key"]
        actions.determine(key=key, taken=form.taken(), by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("Record a decision of the mechanism"),
        lead=_("No law asks a mechanism to vote: say who decided, on which day, and why."),
        button=_("Record the decision"),
        consequences=(_("It is kept as it was, and cannot be changed."),),
        act=act,
        refused=(SentBefore,),
        told=lambda refusal: _(
            "This form was sent before with something else in it, and what was recorded first "
            "stays. What you typed is still here: copy it, and open the form anew."
        ),
        done=_("The decision is recorded."),
        otherwise=reverse("proceedings:commissions"),
    )
    return steps.take(request, step)
