"""The first page, whether the program is well, and what is shown where there is nothing to show.

A fault is a page for people and a problem for programs.
"""

import logging
import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.db import Error
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from visita.accounts.kept import worth_keeping
from visita.site import navigation
from visita.site.assets import listed
from visita.site.faults import answer_trouble
from visita.site.logs import HEALTH_FAILED
from visita.treaties.problems import INTERFACE, Code, problem_response
from visita.treaties.queries.known import has_states
from visita.treaties.views import record

log = logging.getLogger(__name__)


@require_safe
def first_page(request: HttpRequest) -> HttpResponse:
    """The record; for a national mechanism, which no treaty's Parties elect, the body itself."""
    if settings.PROFILE != "NPM":
        return record.home(request)
    return render(request, "body.html", {"documents": navigation.address("portal:documents")})


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """For whoever watches over the machine: a constant word, and nothing of what is inside."""
    try:
        has_states()
    except Error:
        log.exception(HEALTH_FAILED)
        answer = HttpResponse("the database does not answer", status=503)
        answer._has_been_logged = True  # type: ignore[attr-defined]
    else:
        answer = HttpResponse("ok")
    answer.headers["Content-Type"] = "text/plain; charset=utf-8"
    answer.headers["Cache-Control"] = "no-store"
    return answer


@require_safe
def assets(request: HttpRequest) -> HttpResponse:
    """What browsers are given to run, for `visita verify-site` somewhere else."""
    return JsonResponse(listed())


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400. What was sent cannot be read, so the page is made as if nothing had been."""
    if isinstance(exception, RequestDataTooBig | TooManyFilesSent):
        return too_large(request)
    if _is_program(request):
        return problem_response(request, Code.BAD_REQUEST)
    request.GET = QueryDict()
    return render(request, "400.html", status=400)


def too_large(request: HttpRequest) -> HttpResponse:
    """413: more than is taken in, whoever sends it."""
    if _is_program(request):
        return problem_response(request, Code.BAD_REQUEST)
    request.GET = QueryDict()
    return render(request, "413.html", status=413)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, and so is what somebody may not see: they must not learn that it exists."""
    if _is_program(request):
        return problem_response(request, Code.NOT_FOUND)
    return render(request, "404.html", status=404)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form that did not come from our own page, or from one that has grown old.

    What somebody signed in had typed is shown to them, to be copied. It cannot be sent from here:
    it may not be theirs. (A form from another site comes without the session's cookie.)
    """
    if _is_program(request):
        return problem_response(request, Code.BAD_REQUEST)
    known = getattr(getattr(request, "user", None), "is_authenticated", False)
    typed = worth_keeping(request.POST) if known else []
    return render(request, "403.html", {"typed": typed}, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or what is said of a database or a disk that fails, wherever in the program it did.

    The page asks nothing of the request: what it would ask may be what failed.
    """
    if answer := answer_trouble(request, sys.exception()):
        return answer
    if _is_program(request):
        return problem_response(request, Code.SERVER_ERROR)
    return HttpResponse(render_to_string("500.html"), status=500)


def _is_program(request: HttpRequest) -> bool:
    return request.path_info.startswith(INTERFACE)
