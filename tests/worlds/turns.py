"""Steps of a visit between its notification and its end: by the State, and by the delegation."""

from datetime import datetime
from uuid import UUID

from tests.worlds.people import People
from visita.visits.actions import consulting, interrupting, objecting, receiving
from visita.visits.models import Aim, FileKind, Ground, Visit
from visita.visits.rulings import Objection


class Turns:
    """Part of a chain, which knows the visit, the people and the moment."""

    people: People
    at: datetime

    @property
    def visit(self) -> Visit:
        raise NotImplementedError

    @property
    def head_and_note(self) -> tuple[str, str]:
        """Who leads the delegation, and what the body notes for itself alone."""
        raise NotImplementedError

    def _key(self, step: str, part: int = 0) -> UUID:
        raise NotImplementedError

    def object(self) -> None:
        """Arland holds something against a place; nothing is held up by it."""
        objection = Objection(Ground.PUBLIC_SAFETY, Aim.PLACE, "Unrest.", places=("Fort Aldo",))
        objecting.represent(
            key=self._key("object"),
            notification=self.visit.notification,
            objection=objection,
            by=self.people["dan"],
            at=self.at,
        )

    def write_internally(self) -> None:
        consulting.write_as_body(
            key=self._key("write_internally"),
            visit=self.visit.pk,
            text=self.head_and_note[1],
            is_internal=True,
            by=self.people["ana"],
            at=self.at,
        )

    def send_file(self) -> None:
        """Arland sends a list of its places."""
        upload = receiving.Upload(FileKind.PLACES, "places.txt", b"Fort Aldo\n")
        sent = self.visit.notification
        receiving.receive_file(notification=sent, upload=upload, by=self.people["dan"], at=self.at)

    def interrupt(self) -> None:
        visit, head = self.visit, self.people[self.head_and_note[0]]
        interrupting.interrupt(
            visit=visit.pk, version=visit.version, reason=self.head_and_note[1], by=head, at=self.at
        )

    def resume(self) -> None:
        visit, head = self.visit, self.people[self.head_and_note[0]]
        interrupting.resume(visit=visit.pk, version=visit.version, by=head, at=self.at)
