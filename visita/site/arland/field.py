"""What happened on the spot on the first visit, beside what was found: all of it is invented."""

from datetime import datetime, timedelta
from uuid import uuid4

from visita.accounts.models import User
from visita.site.arland import field_words as words
from visita.site.story import FIRST
from visita.visits.actions import meeting, observing, obstructing, reprisals
from visita.visits.models import (
    MayBeNamed,
    Means,
    Nearness,
    Observation,
    ObservationKind,
    PersonMet,
    Sort,
    Stop,
    Visit,
)


def is_told() -> bool:
    return Observation.objects.filter(visit=FIRST).exists()


def field(*, ana: User, boris: User, dan: User) -> None:
    """People met, a register that was locked away, a worry, an observation that Dan answers."""
    visit = Visit.objects.get(pk=FIRST)
    began = visit.begun_at or visit.opened_at
    station = visit.stops.exclude(access="GIVEN").earliest("arrived_at")
    minister = _met(visit, began, boris)
    _obstructed(station, boris)
    _watched(visit, began, boris)
    _observed(visit, began, ana=ana, boris=boris, dan=dan)
    last = began + timedelta(days=9)
    meeting.close_with_talks(
        key=uuid4(),
        visit=visit.pk,
        on=last.date(),
        points=words.POINTS,
        people=[minister],
        by=boris,
        at=last,
    )


def _met(visit: Visit, began: datetime, by: User) -> PersonMet:
    made = [
        meeting.meet(
            key=uuid4(),
            visit=visit.pk,
            met=meeting.Met(
                sort=Sort(each.sort),
                organisation=each.organisation,
                day=began.date(),
                function=each.function,
                name=each.name,
                may_be_named=MayBeNamed(each.may_be_named),
            ),
            by=by,
            at=began + timedelta(hours=9),
        )
        for each in words.MET
    ]
    return made[0]


def _obstructed(station: Stop, by: User) -> None:
    happened = station.arrived_at + timedelta(hours=2)
    made = obstructing.obstruct(
        key=uuid4(),
        visit=station.visit_id,
        what=obstructing.Obstruction(
            happened_at=happened,
            letter=words.LETTER,
            refused=words.REFUSED,
            stop=station,
            invoked=words.INVOKED,
            by_whom=words.BY_WHOM,
        ),
        by=by,
        at=happened,
    )
    ended = happened + timedelta(hours=1, minutes=50)
    ending = obstructing.Ending(granted=True, resolution=words.ENDED, resolved_at=ended)
    obstructing.resolve(incident=made.pk, visit=station.visit_id, ending=ending, by=by, at=ended)


def _watched(visit: Visit, began: datetime, by: User) -> None:
    at = began + timedelta(days=1)
    fear = reprisals.Fear(
        code_word="Lantern",
        level=Nearness.RISK,
        seen=words.NOTICED,
        stop=visit.stops.earliest("arrived_at"),
        steps=words.PROTECTS,
    )
    concern = reprisals.record_concern(key=uuid4(), visit=visit.pk, fear=fear, by=by, at=at)
    due = at + timedelta(days=20)
    task = reprisals.set_follow_up(
        key=uuid4(), concern=concern, means=Means.CALL, due_on=due.date(), by=by, at=at
    )
    done = at + timedelta(days=18)
    reprisals.close_follow_up(
        follow_up=task.pk,
        visit=visit.pk,
        done_on=done.date(),
        outcome=words.CAME_OF_IT,
        by=by,
        at=done,
    )


def _observed(visit: Visit, began: datetime, *, ana: User, boris: User, dan: User) -> None:
    at = began + timedelta(days=3)
    sent = observing.send_observation(
        key=uuid4(),
        visit=visit.pk,
        words=observing.Words(
            kind=ObservationKind.IMMEDIATE,
            observed=words.OBSERVED,
            measure=words.MEASURE,
            due_on=(at + timedelta(weeks=3)).date(),
            is_necessary=True,
        ),
        by=boris,
        at=at,
    )
    observing.reply(observation=sent.pk, text=words.ANSWERED, by=dan, at=at + timedelta(days=17))
    observing.send_observation(
        key=uuid4(),
        visit=visit.pk,
        words=observing.Words(
            kind=ObservationKind.PRELIMINARY, observed=words.PRELIMINARY, is_necessary=True
        ),
        by=ana,
        at=began + timedelta(days=16),
    )
