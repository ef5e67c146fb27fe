"""Answers that are PDF files, and what to say when one cannot be set."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from visita.paper.typesetting import CannotSet, TooMuchToSet, named


def body() -> str:
    """In whose name letters are written; each language has a word for a body without a name."""
    return str(settings.BODY)


def language_asked(request: HttpRequest) -> str:
    """The language of a letter: that of the address, or of the page."""
    return request.GET.get("language") or get_language() or "en"


def pdf_answer(request: HttpRequest, name: str, made: Callable[[], bytes]) -> HttpResponse:
    """The file, or a page that says which characters stand in its way."""
    try:
        pdf = made()
    except (CannotSet, TooMuchToSet) as refusal:
        characters = [named(each) for each in getattr(refusal, "characters", ())]
        context = {"characters": characters}
        return render(request, "visits/cannot_set.html", context, status=409)
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)
