"""The time to keep what is sealed is over: one person asks, another does it."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment
from visita.field import kit_access, retention
from visita.field.kit_forms import NothingToType, ReasonForm
from visita.sealing import actions
from visita.sealing.tasks import leave_no_trace
from visita.visits import access
from visita.visits.frame import Framed, around

FORM = ["GET", "HEAD", "POST"]

_SENTENCES = {
    retention.TooEarly: gettext_lazy(
        "Nothing has changed: the time to keep it is not over, or nothing is sealed."
    ),
    retention.KitsTrusted: gettext_lazy(
        "Nothing has changed: kits of the visit are still trusted, and what they hand in could "
        "never be opened. Trust them no longer first."
    ),
    actions.Shredded: gettext_lazy("It has been done: nothing of it is left."),
    actions.NotAsked: gettext_lazy("Nothing has changed: the request was taken back meanwhile."),
    actions.SamePerson: gettext_lazy(
        "Nothing has changed: whoever asked for it cannot be the one who does it. Somebody else "
        "of the Secretariat, or the head of the delegation, has to."
    ),
}
REFUSED = tuple(_SENTENCES)


@require_safe
@denied
def keeping(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """How long it is kept, what was asked, and what is left once it is done."""
    found = _kept_by(request, visit)
    there, on = retention.keeping(found), day(request)
    own = there.asked is not None and there.asked.asked_by == request.user
    context = around(found) | {"keeping": there, "is_over": there.is_over(on), "own": own}
    return render(request, "field/keeping.html", context)


@require_http_methods(FORM)
@denied
@confirmed_recently
def ask(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = _kept_by(request, visit)
    form = ReasonForm(request.POST or None)

    def act() -> None:
        retention.ask(
            visit=found,
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=day(request),
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Ask for the end of what is sealed"),
        button=_("Ask for it"),
        act=act,
        refused=REFUSED,
        told=_why,
        done=_("It is asked for. Somebody else has to do it."),
        otherwise=reverse("field:keeping", args=[found.pk]),
        checked_first=False,
        consequences=(_("Nothing is lost yet, and the request can be taken back."),),
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
@confirmed_recently
def keep(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = _kept_by(request, visit)
    vault = retention.keeping(found).vault

    def act() -> None:
        if vault:
            actions.keep_after_all(vault=vault, by=request.user, at=moment(request))

    step = steps.Step(
        form=NothingToType(request.POST or None),
        title=_("Keep it after all"),
        button=_("Take the request back"),
        act=act,
        refused=REFUSED,
        told=_why,
        done=_("The request is taken back. Everything is kept."),
        otherwise=reverse("field:keeping", args=[found.pk]),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
@confirmed_recently
def shred(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = _kept_by(request, visit)

    def act() -> None:
        retention.shred(visit=found, by=request.user, on=day(request), at=moment(request))
        leave_no_trace.enqueue()

    step = steps.Step(
        form=NothingToType(request.POST or None),
        title=_("End what is sealed, for ever"),
        lead=_("Interviews, photographs, amendments and registers of this visit."),
        button=_("End it for ever"),
        act=act,
        refused=REFUSED,
        told=_why,
        done=_("Done. Nobody can open anything of it here any more."),
        otherwise=reverse("field:keeping", args=[found.pk]),
        checked_first=False,
        consequences=(
            _("Every key to it is wiped, and every byte that was sealed. It cannot be undone."),
            _("What stays: that there was something, its kind, its size and its day."),
            _("Findings, reports and letters are not touched."),
            _("Backups and exports from before still hold it. Destroy them as your rules say."),
        ),
        context=around(found),
    )
    return steps.take(request, step)


def _kept_by(request: SignedInRequest, visit: UUID) -> Framed:
    found = access.visit_for(request.user, visit, day(request))
    if not kit_access.may_equip(request.user, found, day(request)):
        raise Http404
    return found


def _why(refusal: Exception) -> str:
    return str(_SENTENCES[type(refusal)])
