"""What is shown where there is nothing to show: a page for people, a problem for programs."""

import sys

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string

from visita.accounts.kept import worth_keeping
from visita.site.faults import answer_trouble
from visita.treaties.problems import INTERFACE, Code, problem_response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400. What was sent cannot be read, so the page is made as if nothing had been."""
    if _is_program(request):
        return problem_response(request, Code.BAD_REQUEST)
    request.GET = QueryDict()
    return render(request, "400.html", status=400)


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
