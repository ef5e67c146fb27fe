"""What waits for a person: on visits they work on, for a State they speak for, to be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from visita.accounts.access import is_secretariat
from visita.accounts.models import User
from visita.agenda.queries.open_files import still_open
from visita.agenda.queries.standing import standings_of
from visita.agenda.queries.tasks import Task, Where, Whose, tasks_of
from visita.dialogue.access import assessments_open_to, received_by, transmissions_open_to
from visita.dialogue.letter_access import correspondence_open_to, owed_by
from visita.dialogue.models import Letter, Transmission
from visita.dialogue.queries.letters import unanswered as unanswered_letters
from visita.intake.access import claims_open_to
from visita.intake.queries.items import claims_to_decide
from visita.proceedings.access import is_member
from visita.reports.access import reports_open_to
from visita.reports.models import Report, Stage
from visita.treaties.models import State
from visita.visits.access import notifications_open_to, visits_open_to
from visita.visits.field_access import observations_open_to
from visita.visits.in_the_field import follow_ups_open, unanswered, unanswered_on
from visita.visits.matters import in_force, owed_by_the_state
from visita.visits.models import Notification, Visit
from visita.visits.models import Stage as VisitStage


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
    found = [
        *_on_visits(user, on),
        *_to_look_again(user, on),
        *_for_the_state(user, on),
        *_to_read(user, on),
    ]
    return sorted(found, key=lambda each: (not each.is_overdue, each.due_on or date.max))


def _on_visits(user: User, on: date) -> list[Waiting]:
    mine = Whose.SECRETARIAT if is_secretariat(user, on) else Whose.DELEGATION
    visits = list(still_open(visits_open_to(user, on)).select_related("state"))
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
    if visit.concluded_at or visit.stage == VisitStage.REFUSED:
        return None
    return visit.starts_on


def _for_the_state(user: User, on: date) -> list[Waiting]:
    told = in_force(notifications_open_to(user, on))
    unread = [each for each in told if not hasattr(each, "acknowledgement")]
    found = [*(_notified(each) for each in unread), *_to_inform(told, on)]
    for sent in _unanswered(received_by(user, on)):
        url = reverse("dialogue:received", args=[sent.pk])
        visit, due = sent.report.visit, sent.response_due_on
        label = _("Answer the report")
        found.append(Waiting(label, sent.state, visit, url, due, on > due))
    return [*found, *_observed(user, on)]


def _to_inform(told: list[Notification], on: date) -> list[Waiting]:
    """Days for which the State has told nothing of a person concerned (Article 9, paragraph 2)."""
    found = []
    for sent, person, missing in owed_by_the_state(told, on):
        url = reverse("visits:inform", args=[sent.pk, person.pk])
        label = _("Inform the Committee about %(person)s") % {"person": person.code}
        visit = sent.visit
        found.append(Waiting(label, visit.state, visit, url, missing[0], missing[0] < on))
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
    told = in_force(notifications_open_to(user, on))
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
    return [*found, *_answers_to_observations(user, on)]


def _unanswered(among: QuerySet[Transmission]) -> QuerySet[Transmission]:
    """Those that wait for an answer. The texts stay where they are."""
    return among.filter(response=None).select_related("state", "report__visit").defer("text")


@dataclass(frozen=True)
class LetterWaiting:
    """A letter that asks for an answer: of a State to the body, or of this State to it."""

    title: str
    state: State
    url: str
    due_on: date
    is_overdue: bool


def letters_waiting(user: User, on: date) -> list[LetterWaiting]:
    """For the Secretariat what States and others owe; for a State what it was asked."""
    if is_secretariat(user, on):
        open_ = unanswered_letters(correspondence_open_to(user, on), on)
        asked = [(each.letter, "dialogue:correspondence") for each in open_]
    else:
        asked = [(letter, "dialogue:post-letter") for letter in owed_by(user, on)]
    return [_letter(letter, page, on) for letter, page in asked if letter.answer_by]


def _letter(letter: Letter, page: str, on: date) -> LetterWaiting:
    thread, due = letter.correspondence, letter.answer_by or on
    key = letter.pk if page == "dialogue:post-letter" else thread.pk
    return LetterWaiting(thread.title, thread.about, reverse(page, args=[key]), due, on > due)


def _to_look_again(user: User, on: date) -> list[Waiting]:
    """Where somebody may suffer for having spoken: that it is due, and nothing of whom."""
    found = []
    for each in follow_ups_open(visits_open_to(user, on)):
        visit = each.concern.visit
        url = reverse("visits:close-follow-up", args=[visit.pk, each.pk])
        label = _("Look again, as agreed on the visit")
        found.append(Waiting(label, visit.state, visit, url, each.due_on, on > each.due_on))
    return found


def _observed(user: User, on: date) -> list[Waiting]:
    """What the State was asked before any report, and has not answered."""
    found = []
    for each in unanswered(observations_open_to(user, on)):
        url = reverse("visits:observation-received", args=[each.pk])
        visit, due = each.visit, each.due_on or on
        label = _("Answer the observation")
        found.append(Waiting(label, visit.state, visit, url, due, on > due))
    return found


def _answers_to_observations(user: User, on: date) -> list[Waiting]:
    found = []
    for each in unanswered_on(visits_open_to(user, on)):
        url = reverse("visits:observation", args=[each.visit_id, each.pk])
        visit, due = each.visit, each.due_on or on
        label = _("Answer to an immediate observation")
        found.append(Waiting(label, visit.state, visit, url, due, on > due))
    return found
