"""What waits for a person: on visits they work on, for a State they speak for, to be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from visita.accounts.access import is_secretariat
from visita.accounts.models import User
from visita.agenda.queries.standing import standings_of
from visita.agenda.queries.tasks import Task, Where, Whose, tasks_of
from visita.dialogue.access import assessments_open_to, received_by, transmissions_open_to
from visita.dialogue.models import Transmission
from visita.intake.access import claims_open_to
from visita.intake.queries.items import claims_to_decide
from visita.proceedings.access import is_member
from visita.reports.access import reports_open_to
from visita.reports.models import Report, Stage
from visita.treaties.models import State
from visita.visits.access import notifications_open_to, visits_open_to
from visita.visits.models import Notification, Visit


@dataclass(frozen=True)
class Waiting:
    """One thing to do: what, about which State and visit, where, by when."""

    label: str
    state: State
    visit: Visit
    url: str
    due_on: date | None = None
    is_overdue: bool = False


def waiting_for(user: User, on: date) -> list[Waiting]:
    """Everything that waits for the person on the day, what is due first first."""
    found = [*_on_visits(user, on), *_for_the_state(user, on), *_to_read(user, on)]
    return sorted(found, key=lambda each: (not each.is_overdue, each.due_on or date.max))


def _on_visits(user: User, on: date) -> list[Waiting]:
    mine = Whose.SECRETARIAT if is_secretariat(user, on) else Whose.DELEGATION
    visits = list(visits_open_to(user, on).select_related("state"))
    return [
        _waiting(task, standing.visit)
        for standing in standings_of(visits, assessments_open_to(user, on))
        for task in tasks_of(standing)
        if task.where == Where.NOW and task.whose == mine and task.url
    ]


def _waiting(task: Task, visit: Visit) -> Waiting:
    url = f"{task.url}?next={reverse('agenda:file', args=[visit.pk])}"
    return Waiting(task.label, visit.state, visit, url, _due(visit))


def _due(visit: Visit) -> date | None:
    return None if visit.concluded_at else visit.starts_on


def _for_the_state(user: User, on: date) -> list[Waiting]:
    unread = notifications_open_to(user, on).filter(acknowledgement=None)
    found = [_notified(each) for each in unread.select_related("visit__state")]
    for sent in _unanswered(received_by(user, on)):
        url = reverse("dialogue:received", args=[sent.pk])
        visit, due = sent.report.visit, sent.response_due_on
        label = _("Answer the report")
        found.append(Waiting(label, sent.state, visit, url, due, on > due))
    return found


def _notified(notification: Notification) -> Waiting:
    url = reverse("visits:notification", args=[notification.pk])
    visit = notification.visit
    return Waiting(_("Read the notification"), visit.state, visit, url, visit.starts_on)


def _to_read(user: User, on: date) -> list[Waiting]:
    """A member reads what is before the Committee."""
    if not is_member(user, on):
        return []
    before = reports_open_to(user, on).filter(stage=Stage.CIRCULATED)
    return [_reading(report) for report in before.select_related("visit__state")]


def _reading(report: Report) -> Waiting:
    url = reverse("reports:report", args=[report.pk])
    label = _("Read the report before the Committee")
    return Waiting(label, report.visit.state, report.visit, url)


def reports_to_look_up(user: User, on: date) -> list[Report]:
    """For a member: what the Committee adopted on visits that the member was not on."""
    if not is_member(user, on):
        return []
    adopted = reports_open_to(user, on).filter(stage=Stage.ADOPTED)
    others = adopted.exclude(visit__in=visits_open_to(user, on))
    return list(others.select_related("visit__state"))


def information_to_look_at(user: User, on: date) -> int:
    """For the Secretariat: how many claims nobody has decided on, up to one more than is shown."""
    return claims_to_decide(claims_open_to(user, on)) if is_secretariat(user, on) else 0


@dataclass(frozen=True)
class Received:
    """For a State: one visit it was told of, with what was sent since."""

    visit: Visit
    notification: str
    report: str


def received_from_the_committee(user: User, on: date) -> list[Received]:
    """Everything the person's State was sent, the latest visit first."""
    reports = {
        sent.report.visit_id: reverse("dialogue:received", args=[sent.pk])
        for sent in received_by(user, on).select_related("report").defer("text")
    }
    told = notifications_open_to(user, on).select_related("visit__state")
    return [
        Received(
            each.visit,
            reverse("visits:notification", args=[each.pk]),
            reports.get(each.visit_id, ""),
        )
        for each in told
    ]


def answers_outstanding(user: User, on: date) -> list[Waiting]:
    """Answers that States owe, for those who follow them up."""
    found = []
    for sent in _unanswered(transmissions_open_to(user, on)):
        url = reverse("dialogue:transmission", args=[sent.pk])
        visit, due = sent.report.visit, sent.response_due_on
        label = _("Answer of the State")
        found.append(Waiting(label, sent.state, visit, url, due, on > due))
    return found


def _unanswered(among: QuerySet[Transmission]) -> QuerySet[Transmission]:
    """Those that wait for an answer. The texts stay where they are."""
    return among.filter(response=None).select_related("state", "report__visit").defer("text")
