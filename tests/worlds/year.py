"""What the few who are cleared do about the secret visit in the programme of the year."""

from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import UUID

from tests.sealing.builders import a_grant, sealed_to
from tests.worlds.people import People
from visita.programme.access import keys_for_plan
from visita.programme.actions import choosing, sealing, weighing
from visita.programme.lots import seed_of
from visita.programme.models import How, SealedPlan, Slot, Year
from visita.programme.queries.plans import recipient_of
from visita.sealing.envelopes import new_identity

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

    @property
    def _planned(self) -> UUID:
        raise NotImplementedError

    def _key(self, step: str, part: int = 0) -> UUID:
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

    def seal_places(self) -> None:
        """The first time with a key that is made for the plan and given to Viktor and Ana."""
        key = self._key("seal_places")
        recipient, grants = recipient_of(self.visit), {}
        if not recipient:
            made = new_identity()
            to = [each.recipient for each in keys_for_plan(self.visit, self.at.date())]
            recipient, grants = made.recipient, {each: a_grant(made, each) for each in to}
        body = sealed_to(recipient, repr(self.words.places).encode())
        number = sha256(key.bytes).hexdigest()
        plan = sealing.NewPlan(key, body, number, recipient, grants)
        viktor = self.people["viktor"]
        sealing.seal_plan(visit=self.visit.pk, plan=plan, by=viktor, at=self.at)

    def open_places(self) -> None:
        last = SealedPlan.objects.filter(visit=self.visit).last()
        assert last
        sealing.open_plan(version=last, by=self.people["ana"], at=self.at)

    def sealed_ids(self) -> dict[str, UUID]:
        """The last version and its vault, as far as they are there."""
        last = SealedPlan.objects.filter(visit=self._planned).last()
        if not last:
            return {}
        return {"sealed": last.sealed_id, "vault": last.sealed.vault_key.vault_id}

    @property
    def _year(self) -> Year:
        return Year.objects.get()
