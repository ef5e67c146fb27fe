"""The watch-list of a person, and the alerts it brought."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.intake.actions import watching as actions
from visita.intake.claim_forms import WatchForm
from visita.intake.queries import watching as queries
from visita.intake.watch_access import alerts_open_to, watch_for, watches_open_to

only_secretariat = only(is_secretariat)


@require_safe
@only_secretariat
def watch_list(request: SignedInRequest) -> HttpResponse:
    context = {"watches": queries.watches(watches_open_to(request.user, day(request)))}
    return render(request, "intake/watch.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@only_secretariat
def begin(request: SignedInRequest) -> HttpResponse:
    form = WatchForm(request.POST or None)

    def act() -> None:
        key, at = form.cleaned_data["key"], moment(request)
        actions.begin_watch(key=key, wanted=form.wanted(), by=request.user, at=at)

    step = steps.Step(
        form=form,
        title=_("Watch for something"),
        lead=_("Whatever you fill in must hold of a claim. You are told here; nothing is mailed."),
        button=_("Watch for it"),
        act=act,
        done=_("You will be told of new claims of this kind."),
        otherwise=reverse("intake:watch"),
        checked_first=False,
    )
    return steps.take(request, step)


@require_POST
@denied
def end(request: SignedInRequest, watch: UUID) -> HttpResponse:
    found = watch_for(request.user, watch, day(request))
    actions.end_watch(watch=found.pk, by=request.user, at=moment(request))
    messages.success(request, _("You no longer watch for this. What it brought stays."))
    return redirect("intake:watch")


@require_safe
@only_secretariat
def alerts(request: SignedInRequest) -> HttpResponse:
    on = day(request)
    found = queries.alerts(alerts_open_to(request.user, on))
    page = Paginator(found, queries.PER_PAGE).get_page(request.GET.get("page"))
    shown = queries.told(list(page.object_list))
    context = {
        "page_obj": page,
        "alerts": shown,
        "any_new": any(not each.alert.seen_at for each in shown),
    }
    return render(request, "intake/alerts.html", context)


@require_POST
@only_secretariat
def seen(request: SignedInRequest) -> HttpResponse:
    """What was on the page is marked as seen, and nothing that came since."""
    mine = alerts_open_to(request.user, day(request))
    shown = [each for each in request.POST.getlist("alert") if _is_key(each)]
    number = actions.see_alerts(
        alerts=mine.filter(pk__in=shown).values_list("pk", flat=True),
        by=request.user,
        at=moment(request),
    )
    if number:
        messages.success(request, _("Marked as seen."))
    return redirect("intake:alerts")


def _is_key(typed: str) -> bool:
    try:
        UUID(typed)
    except ValueError:
        return False
    return True
