"""The ledger's pages for the cleared: what was done, proofs of it, checkpoints, verifying it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from visita.accounts.http import SignedInRequest, denied, moment
from visita.agenda import actions
from visita.agenda.forms.ledger import CompareForm, EntryForm, FilterForm
from visita.agenda.queries.ledger_pages import entry_proof, ledger_page
from visita.agenda.queries.verifications import Verification, latest_verification
from visita.agenda.tasks import verify_ledger
from visita.agenda.views.guards import only_secretariat
from visita.ledger.checkpoint import BadCheckpoint
from visita.ledger.keys import BadKey
from visita.ledger.queries.checkpoints import compared


@require_safe
@only_secretariat
def ledger(request: SignedInRequest) -> HttpResponse:
    form = FilterForm(request.GET)
    form.is_valid()
    context = {
        "form": form,
        "page": ledger_page(**form.wanted()),
        "verification": latest_verification(),
    }
    return render(request, "agenda/ledger.html", context, status=400 if form.errors else 200)


@require_safe
@only_secretariat
@denied
def entry(request: SignedInRequest) -> HttpResponse:
    form = EntryForm(request.GET)
    found = entry_proof(form.cleaned_data["index"]) if form.is_valid() else None
    if not found:
        raise Http404
    return render(request, "agenda/entry.html", {"proof": found})


@require_POST
@only_secretariat
def checkpoint(request: SignedInRequest) -> HttpResponse:
    """The signed text as a file, unless the last verification found something wrong."""
    last = latest_verification()
    if last and last.found_fault:
        messages.error(request, _not_whole())
        return redirect("agenda:ledger")
    try:
        text = actions.make_checkpoint(by=request.user, at=moment(request))
    except BadKey:
        messages.error(request, _no_key())
        return redirect("agenda:ledger")
    name = f"visita-{moment(request):%Y-%m-%dT%H%M%SZ}.checkpoint.txt"
    return HttpResponse(
        text,
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@only_secretariat
def compare(request: SignedInRequest) -> HttpResponse:
    form = CompareForm(request.POST or None)
    found = None
    if form.is_valid():
        try:
            found = compared(form.cleaned_data["checkpoint"])
        except BadCheckpoint:
            form.add_error("checkpoint", _no_checkpoint())
        except BadKey:
            form.add_error(None, _no_key())
    context = {"form": form, "found": found}
    return render(request, "agenda/compare.html", context, status=400 if form.errors else 200)


@require_POST
@only_secretariat
def verify(request: SignedInRequest) -> HttpResponse:
    """One run at a time: asking again while one is under way changes nothing."""
    last = latest_verification()
    if _is_under_way(last, request):
        messages.info(request, _("The ledger is being verified already."))
    else:
        verify_ledger.enqueue()
        messages.success(
            request, _("The ledger is being verified. Look at this page again in a while.")
        )
    return redirect("agenda:ledger")


def _is_under_way(last: Verification | None, request: SignedInRequest) -> bool:
    return last is not None and last.is_pending and not last.is_given_up(moment(request))


def _not_whole() -> str:
    return _(
        "The last verification found that the ledger is not whole, so nothing is signed. Tell "
        "whoever runs the machine, and keep every checkpoint that you have."
    )


def _no_key() -> str:
    return _(
        "The key that signs checkpoints cannot be used. Tell whoever runs the machine: its file "
        "is damaged."
    )


def _no_checkpoint() -> str:
    return _(
        "This is no checkpoint that this ledger has signed: it is of another ledger, or it was "
        "altered, or a part is missing. Paste the whole text as it was kept."
    )
