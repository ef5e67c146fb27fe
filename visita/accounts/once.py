"""Who somebody is on a day is asked once while a page is read, however many ask.

Only while `asked_once` holds: the middleware sees to it for requests that change nothing, the menu
for itself, whatever was asked. Then no office begins or ends between two questions.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import wraps
from typing import TypeVar

from visita.accounts.models import User

Answer = TypeVar("Answer")
_answers: ContextVar[dict[tuple[object, ...], object] | None] = ContextVar("answers", default=None)


@contextmanager
def asked_once() -> Iterator[None]:
    """Inside, each question marked with `once` goes to the database once for a person and a day.

    Within another such block the answers of the outer one hold.
    """
    token = _answers.set({} if (known := _answers.get()) is None else known)
    try:
        yield
    finally:
        _answers.reset(token)


def once(question: Callable[[User, date], Answer]) -> Callable[[User, date], Answer]:
    """Mark a question about a person on a day."""

    @wraps(question)
    def remembered(user: User, on: date) -> Answer:
        answers = _answers.get()
        if answers is None:
            return question(user, on)
        key = (question, user.pk, on)
        if key not in answers:
            answers[key] = question(user, on)
        return answers[key]  # type: ignore[return-value] # kept under its own question

    return remembered
