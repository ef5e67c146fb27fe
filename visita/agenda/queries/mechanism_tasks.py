"""The tasks of a mechanism's visit: OPCAT, Part IV. No vote, no notice; it publishes by itself."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from visita.agenda.queries.standing import Standing
from visita.agenda.queries.task_lines import Task, Whose, step_at, task, url_of


def tasks_of_a_mechanism(at: Standing) -> list[Task]:
    """Every step from the plan to the published report."""
    return [*_before(at), *_on_the_spot(at), *_report(at), *_dialogue(at), *_publication(at)]


def _before(at: Standing) -> Iterator[Task]:
    yield task(
        _("Name who goes"),
        done=at.is_staffed,
        ready=True,
        whose=Whose.SECRETARIAT,
        url=url_of("visits:visit" if at.is_staffed else "visits:name-delegate", at.visit),
        provision="OPCAT 18(2)",
    )
    yield task(
        _("Decide the visit"),
        done=at.is_decided,
        ready=at.is_staffed,
        whose=Whose.SECRETARIAT,
        url="" if at.is_decided else url_of("visits:decide", at.visit),
        provision="OPCAT 20(e)",
    )


def _on_the_spot(at: Standing) -> Iterator[Task]:
    team = Whose.DELEGATION
    yield task(
        _("Record places and access"),
        done=at.is_concluded,
        ready=at.is_decided,
        whose=team,
        url=url_of("visits:visit" if at.is_concluded else "visits:arrive", at.visit),
        provision="OPCAT 20(c)",
    )
    yield task(
        _("Record findings"),
        done=at.is_concluded and at.has_findings,
        ready=at.has_begun,
        whose=team,
        url=url_of("findings:findings", at.visit),
        provision="OPCAT 19(a)",
    )
    yield task(
        _("End the visit"),
        done=at.is_concluded,
        ready=at.has_begun,
        whose=team,
        url="" if at.is_concluded else url_of("visits:conclude", at.visit),
    )


def _report(at: Standing) -> Iterator[Task]:
    page = reverse("reports:report", args=[at.report.pk]) if at.report else ""
    yield task(
        _("Draft the report"),
        done=at.is_circulated,
        ready=at.is_concluded,
        whose=Whose.SECRETARIAT,
        url=page or url_of("reports:begin", at.visit),
        provision="OPCAT 19(b)",
    )
    yield task(
        _("Lay the report before those who decide"),
        done=at.is_circulated,
        ready=at.report is not None,
        whose=Whose.SECRETARIAT,
        url=page
        if at.is_circulated or not at.report
        else step_at("reports:circulate", at.report.pk),
    )
    yield task(
        _("Adopt the report"),
        done=at.is_adopted,
        ready=at.is_circulated,
        whose=Whose.SECRETARIAT,
        url=page if at.is_adopted or not at.report else step_at("reports:adopt", at.report.pk),
    )


def _dialogue(at: Standing) -> Iterator[Task]:
    sent = at.transmission
    page = step_at("dialogue:transmission", sent.pk) if sent else ""
    yield task(
        _("Send the report to the authorities"),
        done=sent is not None,
        ready=at.is_adopted,
        whose=Whose.SECRETARIAT,
        url=page or (step_at("dialogue:transmit", at.report.pk) if at.report else ""),
        provision="OPCAT 19(b)",
    )
    yield task(
        _("Answer of the authorities"),
        done=at.response is not None,
        ready=sent is not None,
        whose=Whose.STATE,
        url=page if at.response else "",
        provision="OPCAT 22",
    )
    yield task(
        _("Assess the answer to each recommendation"),
        done=at.is_assessed,
        ready=at.response is not None,
        whose=Whose.SECRETARIAT,
        url=page,
    )


def _publication(at: Standing) -> Iterator[Task]:
    """Nobody has to ask for it, but personal data leave only with express consent (21(2))."""
    page = step_at("publication:request", at.request.pk) if at.request else ""
    yield task(
        _("Settle personal data and check the text"),
        done=at.is_checked or at.is_public,
        ready=at.is_asked_for,
        whose=Whose.DELEGATION,
        url=page,
        provision="OPCAT 21(2)",
    )
    yield task(
        _("Publish, if the mechanism so decides"),
        done=at.is_public,
        ready=at.is_asked_for and at.is_checked,
        whose=Whose.SECRETARIAT,
        url=page,
        provision="OPCAT 23",
    )
