"""The inside: sessions, and a door that is shut unless a view says it is open."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.session import SessionStorage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now

from visita.accounts.hashers import PATIENCE, Busy
from visita.accounts.http import is_inside, remembered, to_sign_in
from visita.accounts.once import asked_once
from visita.accounts.session import give_cookie, session_of

Answer = Callable[[HttpRequest], HttpResponse]


class Inside:
    """Below /desk/ there are sessions and people; everywhere else neither is even looked for.

    So a public page is the same for everybody, and costs a stranger's visit no query.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_inside(request):
            return self.answer(request)
        session = session_of(request, now())
        request.session = session  # type: ignore[assignment]
        request.at = session.at  # type: ignore[attr-defined]
        request.user = session.user or AnonymousUser()
        notices = SessionStorage(request)
        request._messages = notices  # type: ignore[attr-defined]
        response = self._answered(request)
        if not session.user and not request.resolver_match:
            response = to_sign_in(request)  # a stranger does not learn which addresses there are
        notices.update(response)
        session.keep()
        give_cookie(request, response, session)
        return response

    def _answered(self, request: HttpRequest) -> HttpResponse:
        """A request that changes nothing asks once who the person is."""
        if request.method not in {"GET", "HEAD"}:
            return self.answer(request)
        with asked_once():
            return self.answer(request)

    def process_view(
        self, request: HttpRequest, view: Any, words: Any, named: Any
    ) -> HttpResponse | None:
        """Shut the door. This runs after the form's own token has been checked."""
        if not is_inside(request) or remembered(request).user:
            return None
        return None if getattr(view, "open_to_strangers", False) else to_sign_in(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Too many passwords at once: nothing was decided, and the pages go on."""
        if not isinstance(fault, Busy):
            return None
        response = render(request, "accounts/busy.html", status=503)
        response.headers["Retry-After"] = str(int(PATIENCE))
        response._has_been_logged = True  # type: ignore[attr-defined]  # not a fault: no line
        return response
