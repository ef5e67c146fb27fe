"""Records at headquarters: which there are, and opening one in the browser."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.field import record_access
from visita.field.policies import WITH_PICTURES
from visita.field.views.amendments import data_for
from visita.sealing.actions import NotGranted, record_opening
from visita.sealing.queries import bytes_of
from visita.visits import access
from visita.visits.frame import around

if TYPE_CHECKING:
    from visita.visits.models import Visit

A_PAGE = 100
OCTETS = "application/octet-stream"
KINDS = {1: pgettext_lazy("sealed", "Record"), 2: gettext_lazy("Amendment")}


@require_safe
@denied
def records(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """What came from the kits, for whoever was given the visit's key: nothing of what is in it."""
    found = access.visit_for(request.user, visit, day(request))
    grants = record_access.grants_for(request.user, found)
    submissions = record_access.submissions_of(grants)
    page = Paginator(submissions, A_PAGE).get_page(request.GET.get("page"))
    lines = [
        {"pk": each.pk, "kind": KINDS[each.sealed.kind], "sealed": each.sealed} for each in page
    ]
    context = around(found) | {
        "records": lines,
        "page_obj": page,
        "page_numbers": page.paginator.get_elided_page_range(page.number),
        "amendments": record_access.amendments_of(grants),
        "aside": record_access.set_aside(found),
        "data": {
            "grants": [each.text for each in grants],
            "amendments": data_for(request.user, found, grants),
        },
    }
    return render(request, "field/records.html", context)


@require_safe
@denied
def record(request: SignedInRequest, visit: UUID, record: UUID) -> HttpResponse:
    """The page on which it is opened. It carries what opens it, and not yet the envelope."""
    found = access.visit_for(request.user, visit, day(request))
    return opening(request, "field/record.html", found, record)


def opening(
    request: SignedInRequest, page: str, visit: Visit, record: UUID, **more: object
) -> HttpResponse:
    """A page that opens a record of a visit which the caller has opened, or 404.

    *page* is `field/record.html`, or one of a higher part that extends it and is given *more*.
    """
    grants = record_access.grants_for(request.user, visit)
    there = record_access.submission_for(grants, record)
    context = around(visit) | {
        "record": there,
        "kind": KINDS[there.sealed.kind],
        "data": {
            "id": str(there.pk),
            "sha256": there.sha256,
            "signature": b64encode(there.signature).decode(),
            "grants": [each.text for each in grants],
            "devices": _devices(visit),
            "bundles": reverse("field:bundles", args=[visit.pk]),
            "amendments": data_for(request.user, visit, grants),
        },
    }
    answer = render(request, page, context | more)
    answer.headers["Content-Security-Policy"] = WITH_PICTURES
    return answer


def _devices(visit: Visit) -> list[dict[str, str]]:
    devices = record_access.enrolled_devices(visit)
    return [{"key": each.key, "whose": each.delegate.full_name} for each in devices]


@require_POST
@denied
def open_record(request: SignedInRequest, visit: UUID, record: UUID) -> HttpResponse:
    """The envelope. That it was opened stands in the ledger before a byte of it is given."""
    found = access.visit_for(request.user, visit, day(request))
    grants = record_access.grants_for(request.user, found)
    there = record_access.submission_for(grants, record)
    try:
        record_opening(sealed=there.sealed, by=request.user, at=moment(request))
    except NotGranted:
        raise Http404 from None
    pieces = bytes_of(there.sealed)
    return cast(HttpResponse, StreamingHttpResponse(pieces, content_type=OCTETS))


@require_safe
@denied
def bundles(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """All of them as one JSON list, for the form in whose words a record is shown."""
    found = access.visit_for(request.user, visit, day(request))
    record_access.grants_for(request.user, found)
    texts = ",".join(record_access.texts_of_bundles(found))
    return HttpResponse(f"[{texts}]", content_type="application/json")
