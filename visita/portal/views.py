"""Public documents: the same for everybody."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from visita.portal import queries

GONE = 410


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    found = queries.documents()
    context = {"documents": found, "fiction": any(each.state.is_fictional for each in found)}
    return render(request, "portal/documents.html", context)


@require_safe
def document(request: HttpRequest, edition: UUID) -> HttpResponse:
    found = queries.edition_of(edition)
    if not found:
        raise Http404
    context = {
        "edition": found,
        "paragraphs": queries.paragraphs(found),
        "newer": queries.newer_than(found),
        "fiction": found.state.is_fictional,
    }
    status = GONE if found.withdrawn_at else 200
    return render(request, "portal/document.html", context, status=status)


@require_safe
def pdf(request: HttpRequest, edition: UUID) -> HttpResponse:
    found = queries.edition_of(edition)
    if not found:
        raise Http404
    if found.withdrawn_at:
        return document(request, edition)
    headers = {"Content-Disposition": 'inline; filename="report.pdf"'}
    return HttpResponse(bytes(found.pdf), content_type="application/pdf", headers=headers)


@require_safe
def programme(request: HttpRequest) -> HttpResponse:
    found = queries.announcements()
    fiction = any(state.is_fictional for each in found for state in each.states)
    return render(request, "portal/programme.html", {"years": found, "fiction": fiction})
