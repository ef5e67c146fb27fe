"""Reviewing claims: the queue, one claim, and what is done with it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.intake import access
from visita.intake.actions import judging
from visita.intake.claim_forms import (
    AddForm,
    CorrectForm,
    MergeForm,
    SoughtForm,
    SpeakerForm,
    read_before,
)
from visita.intake.queries import claims as queries
from visita.intake.views.refusals import REFUSED, why
from visita.ledger.queries.entries import entries

FORM = ["GET", "HEAD", "POST"]
only_secretariat = only(is_secretariat)


@require_safe
@only_secretariat
def review(request: SignedInRequest) -> HttpResponse:
    """The claims nobody has decided on yet."""
    on = day(request)
    open_ = access.claims_open_to(request.user, on)
    form = SoughtForm(request.GET, speakers=queries.speakers(open_))
    form.is_valid()
    wanted = queries.Sought(**form.wanted())
    pages = queries.Pages(queries.proposed(open_, wanted), queries.PER_PAGE)
    page = pages.get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page_obj": page,
        "is_more": pages.count > queries.COUNTED,
        "page_numbers": pages.get_elided_page_range(page.number),
        "claims": queries.shown(list(page.object_list)),
        "decided": queries.decided_last(request.user, open_),
        "within": queries.items_named(access.items_open_to(request.user, on), wanted.item),
        "here": request.get_full_path(),
    }
    status = 400 if form.errors else 200
    return render(request, "intake/review.html", context, status=status)


@require_safe
@denied
def claim(request: SignedInRequest, claim: UUID) -> HttpResponse:
    on = day(request)
    found = access.claim_for(request.user, claim, on)
    open_ = access.claims_open_to(request.user, on)
    (shown,) = queries.shown([found])
    compared = queries.within_event(found, open_)
    mine = [each for each in compared.of_claim.get(str(found.pk), ()) if len(each.claims) > 1]
    context = {
        "claim": found,
        "shown": shown,
        "relations": mine,
        "others": queries.by_ids({each for one in mine for each in one.claims}, open_),
        "was": read_before(found),
        "history": entries(subject=f"claim:{found.pk}"),
        "here": request.get_full_path(),
        "fiction": bool(found.state and found.state.is_fictional),
    }
    return render(request, "intake/claim.html", context)


@require_POST
@denied
def confirm(request: SignedInRequest, claim: UUID) -> HttpResponse:
    return _decide(request, claim, judging.confirm, _("The claim is confirmed."))


@require_POST
@denied
def reject(request: SignedInRequest, claim: UUID) -> HttpResponse:
    return _decide(request, claim, judging.reject, _("The claim is rejected."))


@require_POST
@denied
def reopen(request: SignedInRequest, claim: UUID) -> HttpResponse:
    return _decide(request, claim, judging.reopen, _("The decision is taken back."))


def _decide(request: SignedInRequest, claim: UUID, act: judging.Act, done: str) -> HttpResponse:
    found = access.claim_for(request.user, claim, day(request))
    version = steps.version_in(request)
    try:
        act(claim=found.pk, version=version, by=request.user, at=moment(request))
    except REFUSED as refusal:
        messages.error(request, why(refusal))
    else:
        messages.success(request, done)
    return steps.onward(request, reverse("intake:claim", args=[found.pk]))


@require_POST
@only_secretariat
@denied
def confirm_speaker(request: SignedInRequest) -> HttpResponse:
    """All claims of one speaker in an item, or in an event."""
    form = SpeakerForm(request.POST)
    if not form.is_valid():
        return _nothing_done(request)
    typed, on = form.cleaned_data, day(request)
    if typed["item"]:
        access.item_for(request.user, typed["item"], on)
    elif typed["event"]:
        access.event_for(request.user, typed["event"], on)
    within = judging.Scope(item=typed["item"], event=typed["event"])
    said = {name: typed[name] for name in ("claimant", "claimant_key", "seen")}
    try:
        number = judging.confirm_speaker(within=within, by=request.user, at=moment(request), **said)
    except judging.Stale as refusal:
        messages.error(request, why(refusal))
    except ValueError:
        return _nothing_done(request)
    else:
        messages.success(request, _told(number))
    return steps.onward(request, reverse("intake:review"))


def _nothing_done(request: SignedInRequest) -> HttpResponse:
    """What no button of ours sends."""
    messages.error(request, _("It was not said of whom. Nothing was done."))
    return steps.onward(request, reverse("intake:review"))


def _told(number: int) -> str:
    told = ngettext("%(number)s claim is confirmed.", "%(number)s claims are confirmed.", number)
    return told % {"number": number}


@require_http_methods(FORM)
@denied
def correct(request: SignedInRequest, claim: UUID) -> HttpResponse:
    found = access.claim_for(request.user, claim, day(request))
    text = queries.texts_of([found.item_id]).get(found.item_id, "")
    form = CorrectForm(request.POST or None, claim=found, text=text)

    def act() -> None:
        judging.correct(
            claim=found.pk,
            version=form.cleaned_data["version"],
            changes=form.changes(),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Put a claim right"),
        button=_("Put it right and confirm it"),
        act=act,
        done=_("The claim is put right and confirmed."),
        otherwise=reverse("intake:claim", args=[found.pk]),
        refused=REFUSED,
        told=why,
        checked_first=False,
        consequences=(
            _("What the program had read stays beside it, as material for tests."),
            _("The claim counts as confirmed. You can take that back on its page."),
        ),
        page="intake/claim_step.html",
        context={"shown": queries.shown([found])[0]},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def merge(request: SignedInRequest, claim: UUID) -> HttpResponse:
    on = day(request)
    found = access.claim_for(request.user, claim, on)
    near = queries.mergeable(found, access.claims_open_to(request.user, on))
    initial = {"version": found.version}
    form = MergeForm(request.POST or None, offered=near, initial=initial)

    def act() -> None:
        judging.merge(
            claim=found.pk,
            into=form.cleaned_data["into"].pk,
            version=form.cleaned_data["version"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Merge a claim into another"),
        button=_("Merge"),
        act=act,
        done=_("The two are one claim."),
        otherwise=reverse("intake:claim", args=[found.pk]),
        refused=REFUSED,
        told=why,
        checked_first=False,
        consequences=(_("The other claim stands for both. You can take that back."),),
        page="intake/claim_step.html",
        context={"shown": queries.shown([found])[0]},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def add(request: SignedInRequest, item: UUID) -> HttpResponse:
    """A claim that the program missed."""
    found = access.item_for(request.user, item, day(request))
    text = queries.texts_of([found.pk]).get(found.pk, "")
    words_marked = request.GET.get("words", "")
    initial = {"words": words_marked, "attribution": "indirect_speech"}
    form = AddForm(request.POST or None, text=text, initial=initial)

    def act() -> None:
        key, said = form.cleaned_data["key"], form.said()
        judging.add_by_hand(key=key, item=found.pk, said=said, by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("Add a claim that was missed"),
        button=_("Add the claim"),
        act=act,
        done=_("The claim is added and confirmed."),
        otherwise=f"{reverse('intake:review')}?item={found.pk}",
        refused=REFUSED,
        told=why,
        checked_first=False,
        page="intake/add.html",
        context={"item": found, "text": text},
    )
    return steps.take(request, step)
