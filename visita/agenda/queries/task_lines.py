"""A line of a task list: done, next, or later, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.urls import reverse

from visita.visits.models import Visit


class Where(StrEnum):
    """How a task stands."""

    DONE = "DONE"
    NOW = "NOW"
    LATER = "LATER"


class Whose(StrEnum):
    """Who takes a step."""

    SECRETARIAT = "SECRETARIAT"
    DELEGATION = "DELEGATION"
    STATE = "STATE"


@dataclass(frozen=True)
class Task:
    """A line of the task list. *url* is where it is done, empty where that is not here."""

    label: str
    where: Where
    whose: Whose
    url: str = ""
    provision: str = ""


def task(
    label: str, *, done: bool, ready: bool, whose: Whose, url: str = "", provision: str = ""
) -> Task:
    where = Where.DONE if done else Where.NOW if ready else Where.LATER
    return Task(label, where, whose, url if where != Where.LATER else "", provision)


def url_of(name: str, visit: Visit) -> str:
    return reverse(name, args=[visit.pk])


def step_at(name: str, key: object) -> str:
    return reverse(name, args=[key])
