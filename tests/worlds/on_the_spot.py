"""What a delegation records beside its findings, by the actions that the pages call."""

from abc import ABC, abstractmethod
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tests.worlds.people import People
from visita.accounts.models import User
from visita.visits.actions import copying, going, meeting, observing, obstructing, reprisals
from visita.visits.models import (
    Access,
    Letter,
    Means,
    Nearness,
    Observation,
    ObservationKind,
    Sort,
    Visit,
)


class OnTheSpot(ABC):
    """Steps of a visit on its way. Whoever takes them knows the visit, the people, the hour."""

    at: datetime
    people: People
    words: Any

    @property
    def head(self) -> User:
        return self.people[self.words.head]

    @property
    @abstractmethod
    def visit(self) -> Visit: ...

    @abstractmethod
    def _key(self, step: str, part: int = 0) -> UUID: ...

    def meet_officials(self) -> None:
        met = meeting.Met(Sort.AUTHORITY, "Ministry", self.at.date(), "Minister", "Ilse Brandt")
        head = self.head
        meeting.meet(key=self._key("meet"), visit=self.visit.pk, met=met, by=head, at=self.at)

    def obstruct(self) -> None:
        what = obstructing.Obstruction(self.at, Letter.INFORMATION, self.words.finding)
        head, key = self.head, self._key("obstruct")
        made = obstructing.obstruct(key=key, visit=self.visit.pk, what=what, by=head, at=self.at)
        ending = obstructing.Ending(True, "A key was found.", self.at)
        obstructing.resolve(
            incident=made.pk, visit=self.visit.pk, ending=ending, by=head, at=self.at
        )

    def worry(self) -> None:
        """A fear of reprisals, with a task that is due within the story."""
        head, stop = self.head, self.visit.stops.first()
        fear = reprisals.Fear("Lantern", Nearness.RISK, "Staff stood near.", stop)
        key, visit = self._key("worry"), self.visit.pk
        concern = reprisals.record_concern(key=key, visit=visit, fear=fear, by=head, at=self.at)
        reprisals.set_follow_up(
            key=key,
            concern=concern,
            means=Means.CALL,
            due_on=self.at.date() + timedelta(days=1),
            by=head,
            at=self.at,
        )

    def observe(self) -> None:
        words = observing.Words(
            kind=ObservationKind.IMMEDIATE,
            observed="No means of calling staff.",
            measure="Take the cells out of use.",
            due_on=self.at.date() + timedelta(days=2),
            is_necessary=True,
        )
        observing.send_observation(
            key=self._key("observe"),
            visit=self.visit.pk,
            words=words,
            by=self.head,
            at=self.at,
        )

    def reply(self) -> None:
        sent = Observation.objects.get(visit=self.visit)
        observing.reply(observation=sent.pk, text="Done.", by=self.people["dan"], at=self.at)

    def end_talk(self) -> None:
        meeting.close_with_talks(
            key=self._key("end_talk"),
            visit=self.visit.pk,
            on=self.at.date(),
            points=self.words.finding,
            people=[],
            by=self.head,
            at=self.at,
        )

    def copy_paper(self) -> None:
        arrival = going.Arrival(self.words.places[1], self.at, Access.REFUSED, refused="c")
        copying.copy_in(
            key=self._key("copy"),
            visit=self.visit.pk,
            sheets=copying.Sheets([copying.StopOnPaper(arrival)]),
            by=self.head,
            at=self.at,
        )
