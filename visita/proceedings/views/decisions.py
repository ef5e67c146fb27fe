"""Pages of decisions: the vote in a meeting, what was decided, and the signatures under it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from visita.accounts import signing, steps
from visita.accounts.access import is_secretariat
from visita.accounts.forms import CredentialForm
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment, only
from visita.proceedings import access
from visita.proceedings.actions import voting
from visita.proceedings.forms.meetings import MotionForm
from visita.proceedings.queries import meetings as queries
from visita.proceedings.queries.voting import LABEL, digest, ruling_on
from visita.proceedings.views.meetings import FORM, of_meeting
from visita.proceedings.views.refusals import REFUSED, why
from visita.rules.ruling import Ruling


def of_decision(decision: UUID) -> str:
    return reverse("proceedings:decision", args=[decision])


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def decide(request: SignedInRequest, meeting: UUID) -> HttpResponse:
    on = day(request)
    found = access.meeting_for(request.user, meeting, on)
    form = MotionForm(request.POST or None, on=on, initial=queries.vote_begins_with(found, on))

    def act() -> None:
        voting.decide_in_meeting(
            key=form.cleaned_data["key"],
            meeting=found.pk,
            version=form.cleaned_data["version"],
            motion=form.motion(),
            by=request.user,
            at=moment(request),
        )

    def ruling() -> Ruling | None:
        if not form.is_bound:
            return None
        return ruling_on(form.votes(), form.motion().majority)

    step = steps.Step(
        form=form,
        title=_("Record a vote"),
        lead=_("A vote on a visit or a report is recorded in its own file, where it has effect."),
        button=_("Record the vote"),
        ruling=ruling,
        consequences=(
            _("The vote is kept as it was, passed or not, with what the law makes of it."),
            _("What was adopted can be signed. Nothing of it can be changed."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The vote is recorded."),
        otherwise=of_meeting(found.pk),
        context={"meeting": found},
    )
    return steps.take(request, step)


@require_safe
@denied
def decision(request: SignedInRequest, decision: UUID) -> HttpResponse:
    """The wording, the vote, why it passed or not, and every signature computed again."""
    on = day(request)
    found = access.decision_for(request.user, decision, on)
    may_sign = found.passed and access.signing_capacity(request.user, found, on) is not None
    context = {
        "line": queries.decision_line(found),
        "meeting": found.meeting,
        "may_sign": may_sign and not queries.has_signed(request.user, found),
    }
    return render(request, "proceedings/decision.html", context)


@require_http_methods(FORM)
@denied
@confirmed_recently
def sign(request: SignedInRequest, decision: UUID) -> HttpResponse:
    """By passkey; or, for a person who has none, by having just shown who they are."""
    on = day(request)
    found = access.decision_for(request.user, decision, on)
    refusal, status = "", 200
    if request.method == "POST":
        try:
            _sign(request, found.pk, digest(found))
        except signing.NotProven:
            refusal, status = _("The device did not sign this text. Try again."), 403
        except REFUSED as refused:
            refusal, status = why(refused), 409
        else:
            messages.success(request, _("You have signed the decision."))
            return redirect(of_decision(found.pk))
    context = {
        "line": queries.decision_line(found),
        "refusal": refusal,
        "capacity": access.signing_capacity(request.user, found, on),
        "by_passkey": signing.needs_a_passkey(request.user),
    }
    return render(request, "proceedings/sign.html", context, status=status)


def _sign(request: SignedInRequest, decision: UUID, text: str) -> None:
    if "credential" in request.POST:
        form = CredentialForm(request.POST)
        given = form.cleaned_data["credential"] if form.is_valid() else None
        proof = signing.proof_by_passkey(request, request.user, given, label=LABEL, digest=text)
    else:
        proof = signing.proof_by_confirmation(request.session, request.user)
    voting.sign_decision(
        decision=decision, proof=proof, by=request.user, on=day(request), at=moment(request)
    )


@require_POST
@denied
@confirmed_recently
def signing_options(request: SignedInRequest, decision: UUID) -> HttpResponse:
    found = access.decision_for(request.user, decision, day(request))
    options = signing.options_for_signing(request, request.user, label=LABEL, digest=digest(found))
    return JsonResponse(options)
