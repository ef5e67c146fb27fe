"""What may happen beside the way of a visit: a changed plan, an operation, talks."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from tests.worlds.people import People
from visita.treaties.models import State
from visita.visits.actions import planning, talking
from visita.visits.actions.planning import Plan
from visita.visits.actions.replanning import Change, change_plan
from visita.visits.models import Kind, Level, Tag, Visit


@dataclass(frozen=True)
class Words:
    """What one world says where nobody may learn it, and what both say of what is told in time."""

    head: str
    expert: str
    starts_on: date
    interpreter: str = "Tove Brand"
    reason: str = "Letters of prisoners' families."
    places: tuple[str, str] = ("Kestrel Hill Prison", "Harbour Street police station")
    finding: str = "Cell 14: twelve square metres, four prisoners."
    title: str = "Report on the visit"
    note: str = "Ask their embassy first."


class Beside:
    """Steps of a chain that nobody outside may notice."""

    people: People
    words: Words
    at: datetime

    @property
    def visit(self) -> Visit:
        raise NotImplementedError

    def _key(self, step: str, part: int = 0) -> UUID:
        raise NotImplementedError

    def change(self) -> None:
        """Another reason and a tag: nothing of what a notification says."""
        visit = self.visit
        change = Change(
            kind=Kind.AD_HOC,
            starts_on=visit.starts_on,
            ends_on=visit.ends_on,
            reason=f"{self.words.reason} More came.",
            tags=(Tag.RAPID_REACTION,),
        )
        ana = self.people["ana"]
        change_plan(visit=visit.pk, version=visit.version, change=change, by=ana, at=self.at)

    def join(self) -> None:
        """A visit to another State in the same operation."""
        visit = self.visit
        plan = Plan(
            state=State.objects.get(pk="XE"),
            kind=Kind.AD_HOC,
            starts_on=visit.starts_on,
            ends_on=visit.ends_on,
            reason=self.words.reason,
            together_with=visit,
        )
        ana = self.people["ana"]
        planning.plan_visit(key=self._key("join"), plan=plan, by=ana, at=self.at)

    def talk(self) -> None:
        """Talks about the visit, and what came of them."""
        ana, head = self.people["ana"], self.words.head
        talks = talking.NewTalks(
            state=self.people.arland,
            begins_on=self.at.date(),
            ends_on=self.at.date(),
            level=Level.MINISTER,
            with_whom="The Minister of Justice",
            purpose=self.words.reason,
            about=self.visit,
        )
        made = talking.plan_talks(
            key=self._key("talk"),
            talks=talks,
            speakers=[talking.Speaker("Ana", ana), talking.Speaker(head, self.people[head])],
            by=ana,
            on=self.at.date(),
            at=self.at,
        )
        talking.write_outcome(
            talks=made.pk, version=0, outcome=self.words.finding, by=ana, at=self.at
        )
