"""The tasks of a visit, in order: done, next, or later, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.urls import reverse
from django.utils.translation import gettext as _

from visita.agenda.queries.standing import Standing
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


def tasks_of(at: Standing) -> list[Task]:
    """Every step from the plan to the closed file."""
    return [*_before(at), *_on_the_spot(at), *_report(at), *_dialogue(at), *_gate(at)]


def _task(
    label: str, *, done: bool, ready: bool, whose: Whose, url: str = "", provision: str = ""
) -> Task:
    where = Where.DONE if done else Where.NOW if ready else Where.LATER
    return Task(label, where, whose, url if where != Where.LATER else "", provision)


def _url(name: str, visit: Visit) -> str:
    return reverse(name, args=[visit.pk])


def _before(at: Standing) -> Iterator[Task]:
    visit, office = at.visit, Whose.SECRETARIAT
    named = at.is_staffed
    yield _task(
        _("Name the delegation"),
        done=named,
        ready=True,
        whose=office,
        url=_url("visits:visit" if named else "visits:name-delegate", visit),
        provision="ECPT 7(2)",
    )
    yield _task(
        _("Decide the visit"),
        done=at.is_decided,
        ready=named,
        whose=office,
        url="" if at.is_decided else _url("visits:decide", visit),
        provision="ECPT 6(1)",
    )
    yield _task(
        _("Notify the Government"),
        done=at.is_notified,
        ready=at.is_decided,
        whose=office,
        url=_url("visits:letter" if at.is_notified else "visits:notify", visit),
        provision="ECPT 8(1)",
    )


def _on_the_spot(at: Standing) -> Iterator[Task]:
    visit, delegation = at.visit, Whose.DELEGATION
    yield _task(
        _("Record places and access"),
        done=at.is_concluded,
        ready=at.is_notified,
        whose=delegation,
        url=_url("visits:visit" if at.is_concluded else "visits:arrive", visit),
        provision="ECPT 8(2)",
    )
    yield _task(
        _("Record findings"),
        done=at.is_concluded and at.has_findings,
        ready=at.has_begun,
        whose=delegation,
        url=_url("findings:findings", visit),
    )
    yield _task(
        _("End the visit"),
        done=at.is_concluded,
        ready=at.has_begun,
        whose=delegation,
        url="" if at.is_concluded else _url("visits:conclude", visit),
    )


def _report(at: Standing) -> Iterator[Task]:
    office = Whose.SECRETARIAT
    page = reverse("reports:report", args=[at.report.pk]) if at.report else ""
    yield _task(
        _("Draft the report"),
        done=at.is_circulated,
        ready=at.is_concluded,
        whose=office,
        url=page or _url("reports:begin", at.visit),
        provision="ECPT 10(1)",
    )
    yield _task(
        _("Put the report before the Committee"),
        done=at.is_circulated,
        ready=at.report is not None,
        whose=office,
        url=page if at.is_circulated or not at.report else _step("reports:circulate", at.report.pk),
    )
    yield _task(
        _("Adopt the report"),
        done=at.is_adopted,
        ready=at.is_circulated,
        whose=office,
        url=page if at.is_adopted or not at.report else _step("reports:adopt", at.report.pk),
        provision="ECPT 6(1)",
    )


def _step(name: str, key: object) -> str:
    return reverse(name, args=[key])


def _dialogue(at: Standing) -> Iterator[Task]:
    sent = at.transmission
    page = _step("dialogue:transmission", sent.pk) if sent else ""
    yield _task(
        _("Send the report"),
        done=sent is not None,
        ready=at.is_adopted,
        whose=Whose.SECRETARIAT,
        url=page or (_step("dialogue:transmit", at.report.pk) if at.report else ""),
        provision="ECPT 10(1)",
    )
    yield _task(
        _("Answer of the State"),
        done=at.response is not None,
        ready=sent is not None,
        whose=Whose.STATE,
        url=page if at.response else "",
    )
    yield _task(
        _("Assess the answer to each recommendation"),
        done=at.is_assessed,
        ready=at.response is not None,
        whose=Whose.SECRETARIAT,
        url=page,
    )


def _gate(at: Standing) -> Iterator[Task]:
    asked = at.is_asked_for
    page = _step("publication:request", at.request.pk) if at.request else ""
    yield _task(
        _("The State asks for publication"),
        done=asked,
        ready=at.transmission is not None,
        whose=Whose.STATE,
        url=page,
        provision="ECPT 11(2)",
    )
    yield _task(
        _("Settle personal data and check the text"),
        done=at.is_checked or at.is_public,
        ready=asked,
        whose=Whose.DELEGATION,
        url=page,
        provision="ECPT 11(3)",
    )
    yield _task(
        _("Release the report"),
        done=at.is_public,
        ready=asked and at.is_checked,
        whose=Whose.SECRETARIAT,
        url=page,
        provision="ECPT 11(2)",
    )
