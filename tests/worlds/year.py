"""What the few who are cleared do about the secret visit in the programme of the year."""

from datetime import datetime
from typing import TYPE_CHECKING

from tests.worlds.people import People
from visita.programme.actions import choosing, weighing
from visita.programme.lots import seed_of
from visita.programme.models import How, Slot, Year

if TYPE_CHECKING:
    from tests.worlds.beside import Words
    from visita.visits.models import Visit


class InTheYear:
    """Steps that a chain takes inside the compartment."""

    name: str
    people: People
    words: "Words"
    at: datetime

    @property
    def visit(self) -> "Visit":
        raise NotImplementedError

    def weigh(self) -> None:
        """Somebody who is cleared judges the State by hand."""
        weighing.judge(
            year=self._year.pk,
            candidate=self.people.arland.pk,
            points=9,
            reason=self.words.reason,
            by=self.people["viktor"],
            at=self.at,
        )

    def put_in_the_year(self) -> None:
        """The State comes into the programme, and its line is joined with the visit."""
        year, ana = self._year, self.people["ana"]
        wish = choosing.Wish(self.people.arland.pk, Slot.URGENT, How.BY_HAND, 2, self.words.reason)
        made = choosing.choose(year=year.pk, version=year.version, wish=wish, by=ana, at=self.at)
        choosing.take_up(choice=made.pk, version=0, visit=self.visit, by=ana, at=self.at)

    def draw_lots(self) -> None:
        year = self._year
        choosing.draw_lots(
            year=year.pk,
            version=year.version,
            lots=choosing.Lots(seed_of(self.name), reason="Another year."),
            by=self.people["viktor"],
            on=self.at.date(),
            at=self.at,
        )

    @property
    def _year(self) -> Year:
        return Year.objects.get()
