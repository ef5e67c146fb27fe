"""The tasks of a visit, in order: done, next, or later, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from visita.agenda.queries.mechanism_tasks import tasks_of_a_mechanism
from visita.agenda.queries.standing import Standing
from visita.agenda.queries.task_lines import Task, Where, Whose, step_at, task, url_of
from visita.visits.models import Aim, Stage

__all__ = ["Task", "Where", "Whose", "tasks_of"]


def tasks_of(at: Standing) -> list[Task]:
    """Every step from the plan to the closed file, as the mandate of the visit has them.

    A visit that was called off has none: its plan has ended.
    """
    if at.visit.stage == Stage.CALLED_OFF:
        return []
    if at.visit.mandate == "NPM":
        return tasks_of_a_mechanism(at)
    return [*_before(at), *_turns(at), *_on_the_spot(at), *_report(at), *_dialogue(at), *_gate(at)]


ECPT = {
    **{"delegation": "ECPT 7(2)", "decide": "ECPT 6(1)", "notify": "ECPT 8(1)"},
    **{"access": "ECPT 8(2)", "report": "ECPT 10(1)", "adopt": "ECPT 6(1)", "send": "ECPT 10(1)"},
    **{"answer": "", "ask": "ECPT 11(2)", "check": "ECPT 11(3)", "release": "ECPT 11(2)"},
}

OPCAT = {
    **{"delegation": "OPCAT 13(3)", "decide": "OPCAT 10(2)", "notify": "OPCAT 13(2)"},
    **{"access": "OPCAT 14(1)", "report": "OPCAT 16(1)", "adopt": "OPCAT 10(2)"},
    **{"send": "OPCAT 16(1)", "answer": "OPCAT 12(d)", "ask": "OPCAT 16(2)"},
    **{"check": "OPCAT 16(2)", "release": "OPCAT 16(2)"},
}

PROVISIONS = {"CPT": ECPT, "SPT": OPCAT}
"""Where each step of a committee stands in its treaty."""


def _cited(at: Standing, step: str) -> str:
    return PROVISIONS[at.visit.mandate][step]


def _before(at: Standing) -> Iterator[Task]:
    visit, office = at.visit, Whose.SECRETARIAT
    named = at.is_staffed
    yield task(
        _("Name the delegation"),
        done=named,
        ready=True,
        whose=office,
        url=url_of("visits:visit" if named else "visits:delegation", visit),
        provision=_cited(at, "delegation"),
    )
    yield task(
        _("Decide the visit"),
        done=at.is_decided,
        ready=named,
        whose=office,
        url="" if at.is_decided else url_of("visits:decide", visit),
        provision=_cited(at, "decide"),
    )
    yield task(
        _("Notify the Government"),
        done=at.is_notified,
        ready=at.is_decided,
        whose=office,
        url=url_of("visits:letter" if at.is_notified else "visits:notify", visit),
        provision=_cited(at, "notify"),
    )


def _on_the_spot(at: Standing) -> Iterator[Task]:
    visit, delegation = at.visit, Whose.DELEGATION
    yield task(
        _("Record places and access"),
        done=at.is_concluded,
        ready=at.may_arrive,
        whose=delegation,
        url=url_of("visits:visit" if at.is_concluded else "visits:arrive", visit),
        provision=_cited(at, "access"),
    )
    yield task(
        _("Record findings"),
        done=at.is_concluded and at.has_findings,
        ready=at.has_begun,
        whose=delegation,
        url=url_of("findings:findings", visit),
    )
    yield task(
        _("End the visit"),
        done=at.is_concluded,
        ready=at.has_begun,
        whose=delegation,
        url="" if at.is_concluded else url_of("visits:conclude", visit),
    )


def _report(at: Standing) -> Iterator[Task]:
    office = Whose.SECRETARIAT
    page = reverse("reports:report", args=[at.report.pk]) if at.report else ""
    yield task(
        _("Draft the report"),
        done=at.is_circulated,
        ready=at.is_concluded,
        whose=office,
        url=page or url_of("reports:begin", at.visit),
        provision=_cited(at, "report"),
    )
    yield task(
        _("Put the report before the Committee"),
        done=at.is_circulated,
        ready=at.report is not None,
        whose=office,
        url=page
        if at.is_circulated or not at.report
        else step_at("reports:circulate", at.report.pk),
    )
    yield task(
        _("Adopt the report"),
        done=at.is_adopted,
        ready=at.is_circulated,
        whose=office,
        url=page if at.is_adopted or not at.report else step_at("reports:adopt", at.report.pk),
        provision=_cited(at, "adopt"),
    )


def _dialogue(at: Standing) -> Iterator[Task]:
    sent = at.transmission
    page = step_at("dialogue:transmission", sent.pk) if sent else ""
    yield task(
        _("Send the report"),
        done=sent is not None,
        ready=at.is_adopted,
        whose=Whose.SECRETARIAT,
        url=page or (step_at("dialogue:transmit", at.report.pk) if at.report else ""),
        provision=_cited(at, "send"),
    )
    yield task(
        _("Answer of the State"),
        done=at.response is not None,
        ready=sent is not None,
        whose=Whose.STATE,
        url=page if at.response else "",
        provision=_cited(at, "answer"),
    )
    yield task(
        _("Assess the answer to each recommendation"),
        done=at.is_assessed,
        ready=at.response is not None,
        whose=Whose.SECRETARIAT,
        url=page,
    )


def _gate(at: Standing) -> Iterator[Task]:
    asked = at.is_asked_for
    page = step_at("publication:request", at.request.pk) if at.request else ""
    yield task(
        _("The State asks for publication"),
        done=asked,
        ready=at.transmission is not None,
        whose=Whose.STATE,
        url=page,
        provision=_cited(at, "ask"),
    )
    yield task(
        _("Settle personal data and check the text"),
        done=at.is_checked or at.is_public,
        ready=asked,
        whose=Whose.DELEGATION,
        url=page,
        provision=_cited(at, "check"),
    )
    yield task(
        _("Release the report"),
        done=at.is_public,
        ready=asked and at.is_checked,
        whose=Whose.SECRETARIAT,
        url=page,
        provision=_cited(at, "release"),
    )


def _turns(at: Standing) -> Iterator[Task]:
    """What the State brought up, and what holds the visit up, only where there is something."""
    visit, office = at.visit, Whose.SECRETARIAT
    side = url_of("visits:side", visit)
    if visit.stage == Stage.REFUSED:
        yield Task(_("Answer the refusal of the visit"), Where.NOW, office, side, "ECPT 2, 3, 8")
    for each in at.matters.consultations:
        label = _("Consult on the time of the visit")
        if each.aim == Aim.PLACE:
            label = _("Consult on a particular place")
        yield Task(label, Where.NOW, office, side, "ECPT 9(2)")
    for exclusion in at.matters.exclusions:
        url = reverse("visits:answer-exclusion", args=[visit.pk, exclusion.pk])
        yield Task(_("Replace a person who was excluded"), Where.NOW, office, url, "ECPT 14(3)")
    if at.matters.proposals:
        yield Task(_("Answer whom the State named"), Where.NOW, office, side, "ECPT 15")
    for file in at.matters.files:
        url = reverse("visits:file", args=[visit.pk, file])
        yield Task(_("Read a file the State sent"), Where.NOW, office, url)
    if visit.stage == Stage.INTERRUPTED:
        url = url_of("visits:resume", visit)
        yield Task(_("Go on with the visit, or end it"), Where.NOW, Whose.DELEGATION, url)
