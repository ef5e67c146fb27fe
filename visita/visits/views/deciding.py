"""Who else decides: a named person in a mechanism, without a vote; the Bureau, between sessions."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.rules.ruling import Ruling
from visita.visits import access, queries
from visita.visits.actions import replanning
from visita.visits.actions.deciding import BureauVote, decide_by_bureau
from visita.visits.bureau import may_be_decided_by_the_bureau
from visita.visits.forms import BureauForm
from visita.visits.frame import Framed, around
from visita.visits.plan_forms import MechanismDecisionForm
from visita.visits.views.refusals import REFUSED, why


def decide_in_the_mechanism(request: SignedInRequest, found: Framed) -> HttpResponse:
    """*found* is open to the person: the caller has asked."""
    initial = {"version": found.version}
    form = MechanismDecisionForm(request.POST or None, on=day(request), initial=initial)

    def ruling() -> Ruling:
        who = form.cleaned_data["decided_by"] if form.is_bound else ""
        return queries.may_be_decided_by(found, who)

    def act() -> None:
        typed = form.cleaned_data
        replanning.decide_in_the_mechanism(
            visit=found.pk,
            version=typed["version"],
            decided_by=typed["decided_by"],
            decided_on=typed["held_on"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Record who decided the visit"),
        lead=_("Part IV of the Protocol asks for no vote and for no notice: your own law may."),
        button=_("Record the decision"),
        ruling=ruling,
        consequences=(
            _("From that day on the team may go to any place, unannounced (OPCAT 20(c))."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The visit is decided."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(["GET", "HEAD", "POST"])
@only(is_secretariat)
@denied
def bureau(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """Record the Bureau's vote; what the Rules and the law say to it is shown before."""
    found = access.visit_for(request.user, visit, day(request))
    initial = {"version": found.version, "reason_for_fewer": found.reason_for_fewer}
    form = BureauForm(request.POST or None, on=day(request), initial=initial)

    def ruling() -> Ruling | None:
        if not form.is_bound:
            return None
        typed = form.cleaned_data
        found.reason_for_fewer = typed["reason_for_fewer"]
        return may_be_decided_by_the_bureau(
            found, urgent=typed["urgent"], votes=form.votes(), held_on=typed["held_on"]
        )

    def act() -> None:
        typed = form.cleaned_data
        vote = BureauVote(
            form.votes(), typed["held_on"], typed["urgent"], typed["reason_for_fewer"]
        )
        decide_by_bureau(
            visit=found.pk,
            version=typed["version"],
            vote=vote,
            by=request.user,
            at=moment(request),
        )

    return steps.take(request, _of_the_bureau(found, form, ruling, act))


def _of_the_bureau(
    found: Framed, form: BureauForm, ruling: Callable[[], Ruling | None], act: Callable[[], None]
) -> steps.Step:
    return steps.Step(
        form=form,
        title=_("Record the Bureau's vote on the visit"),
        lead=_("For an urgent visit between two sessions. The Rules were not read in full."),
        button=_("Record the vote"),
        ruling=ruling,
        consequences=(
            _("The vote is kept as it is; another vote is another record."),
            _("If it has effect, the Government can be notified."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The vote is recorded. The file says whether the visit is decided."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        context=around(found),
    )
