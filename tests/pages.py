"""Pages of the inside as one person after another opens and sends them."""

from collections.abc import Mapping
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client

from tests.accounts.builders import signed_in
from visita.accounts.models import User

CHECKED = {"checked": "yes"}


def browser_of(user: User, language: str = "en") -> Client:
    return signed_in(user, client=Client(headers={"accept-language": language}))


def send(
    user: User, path: str, typed: Mapping[str, Any] = {}, *, language: str = "en"
) -> HttpResponse:
    """The form, with the answers checked."""
    answer = browser_of(user, language).post(path, {**CHECKED, **typed})
    assert isinstance(answer, HttpResponse)
    return answer


def shown(answer: Any) -> str:
    """The page as text, entities resolved."""
    return unescape(answer.content.decode())


def brief(value: object) -> str:
    """A name for a case, however much was typed in it."""
    return ascii(value)[:60]
