"""A State leaves, by the record or as supposed: what is open, what may still be done with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from visita.accounts.models import User
from visita.committee.access import members_in_office
from visita.committee.models import Member
from visita.dialogue.access import assessments_open_to, transmissions_open_to
from visita.dialogue.letter_access import correspondence_open_to
from visita.dialogue.queries import open_recommendations
from visita.dialogue.queries.letters import unanswered
from visita.reports.access import reports_open_to
from visita.reports.models import Stage as ReportStage
from visita.rules.binding import effect_of
from visita.rules.consequences import Ending
from visita.rules.leaving import may_be_finished_afterwards, visit_may_take_place
from visita.rules.lifecycle import Deed
from visita.rules.partial_date import PartialDate, Span
from visita.rules.ruling import Ruling
from visita.treaties.law import BODIES
from visita.treaties.models import Instrument, State
from visita.treaties.queries.answers import Answer, answer
from visita.treaties.queries.law import terms
from visita.treaties.queries.supposing import Body, Supposition, suppose, supposed_act
from visita.treaties.vocabulary import Kind
from visita.visits.access import visits_open_to
from visita.visits.models import Stage


@dataclass(frozen=True)
class Open:
    """Something that is not finished: what, by which day, and what the law says of it.

    `ruling` is about taking place for a visit that has not begun, about being finished afterwards
    for all other work. Until the day of effect the State is bound, and everything goes on.
    """

    title: str
    url: str
    day: date | None
    """The last day of a visit, or the day by which an answer is due."""
    since: date
    """The day on which it was taken up."""
    ruling: Ruling


@dataclass(frozen=True)
class Leaving:
    """The whole picture for one State."""

    state: State
    instrument: Instrument
    on: date
    answer: Answer
    is_supposed: bool
    effect: Span | None
    """Between which days the denunciation takes effect; None without one."""
    visits: tuple[Open, ...]
    work: tuple[Open, ...]
    recommendations: int
    members: tuple[Member, ...]
    before: Body | None
    after: Body | None
    endings: tuple[Ending, ...]


def leaving(user: User, state: State, on: date, *, received: PartialDate | None) -> Leaving:
    """What an exit would touch of the work that this person may see.

    *received* supposes that the notification was received then; None asks the record alone.

    Raises:
        Impossible: what is supposed cannot be.
    """
    instrument = Instrument.objects.get(key=BODIES[settings.PROFILE])
    found = _supposed(state, instrument, on, received) if received else None
    told = found.after if found else answer(state=state, instrument=instrument, on=on)
    effect = _effect(told)
    return Leaving(
        state=state,
        instrument=instrument,
        on=on,
        answer=told,
        is_supposed=found is not None,
        effect=effect,
        visits=tuple(_visits(user, state, on, effect)),
        work=tuple(_work(user, state, on, effect)),
        recommendations=_recommendations(user, state, on),
        members=tuple(members_in_office(on).filter(state=state)),
        before=found.committee_before if found and not state.is_fictional else None,
        after=found.committee_after if found and not state.is_fictional else None,
        endings=found.endings if found else (),
    )


def _supposed(state: State, instrument: Instrument, on: date, received: PartialDate) -> Supposition:
    act = supposed_act(Kind.DENUNCIATION_RECEIVED, received, state=state, instrument=instrument)
    return suppose(act, state=state, instrument=instrument, on=on)


def _effect(told: Answer) -> Span | None:
    deeds = [each for each in told.facts if each.deed == Deed.DENUNCIATION_RECEIVED]
    found = [effect_of(each, terms(told.instrument)) for each in deeds]
    return next((each for each in reversed(found) if each), None)


def _visits(user: User, state: State, on: date, effect: Span | None) -> Iterator[Open]:
    """Visits that have not taken place, or not to their end; a refused one while its days last."""
    waiting = visits_open_to(user, on).filter(state=state, concluded_at=None)
    waiting = waiting.exclude(stage=Stage.REFUSED, ends_on__lt=on)
    for visit in waiting.exclude(stage=Stage.CALLED_OFF).order_by("starts_on"):
        yield Open(
            title=_("Visit: %(stage)s") % {"stage": visit.get_stage_display()},
            url=reverse("agenda:file", args=[visit.pk]),
            day=visit.ends_on,
            since=localtime(visit.opened_at).date(),
            ruling=visit_may_take_place(settings.PROFILE, last_day=visit.ends_on, effect=effect),
        )


def _work(user: User, state: State, on: date, effect: Span | None) -> Iterator[Open]:
    yield from _reports(user, state, on, effect)
    for sent in transmissions_open_to(user, on).filter(state=state, response=None):
        yield _open(
            _("Answer of the State to a report"),
            reverse("dialogue:transmission", args=[sent.pk]),
            sent.response_due_on,
            localtime(sent.sent_at).date(),
            effect,
        )
    for each in unanswered(correspondence_open_to(user, on).filter(with_state=state), on):
        thread = each.letter.correspondence
        yield _open(
            _("Letter: %(title)s") % {"title": thread.title},
            reverse("dialogue:correspondence", args=[thread.pk]),
            each.letter.answer_by,
            each.letter.day,
            effect,
        )


def _reports(user: User, state: State, on: date, effect: Span | None) -> Iterator[Open]:
    sent = transmissions_open_to(user, on).filter(state=state).values("report")
    drafts = reports_open_to(user, on).filter(visit__state=state).exclude(pk__in=sent)
    for report in drafts.select_related("visit"):
        begun = report.visit.begun_at
        yield _open(
            _("Report: %(stage)s") % {"stage": ReportStage(report.stage).label},
            reverse("reports:report", args=[report.pk]),
            None,
            localtime(begun).date() if begun else report.visit.starts_on,
            effect,
        )


def _open(title: str, url: str, day: date | None, since: date, effect: Span | None) -> Open:
    ruling = may_be_finished_afterwards(settings.PROFILE, taken_up_on=since, effect=effect)
    return Open(title, url, day, since, ruling)


def _recommendations(user: User, state: State, on: date) -> int:
    sent = transmissions_open_to(user, on).filter(state=state)
    return len(open_recommendations(sent, assessments_open_to(user, on)))
