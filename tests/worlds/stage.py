"""The world before the secret begins, in which both worlds are alike."""

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from tests import said
from tests.conftest import NOON
from tests.worlds.beside import Words
from tests.worlds.chain import Chain
from tests.worlds.course import COURSE
from tests.worlds.frozen import Frozen
from tests.worlds.observing import Ask, Told, send
from tests.worlds.people import People, everybody, stay_signed_in
from visita.accounts.keys import encrypt
from visita.publication.handing import empty_outbox

BEFORE = NOON - timedelta(days=300)


@dataclass
class Stage:
    """Everybody, the first visit, and ids of what is known to those who may know it."""

    people: People
    first: Chain
    frozen: Frozen
    known: dict[str, UUID] = field(default_factory=dict)


def a_stage(frozen: Frozen) -> Stage:
    """People, and a first visit of long ago whose report is public."""
    encrypt("")  # its key is drawn by whoever needs it first
    people = everybody()
    words = Words(head="boris", expert="dora", starts_on=BEFORE.date())
    first = Chain("first", people, words, frozen)
    steps = list(COURSE[: COURSE.index("hand_down") + 1])
    steps.insert(steps.index("decide"), "name_expert")
    for step in ("note", "meet_officials", "obstruct", "worry", "observe", "reply"):
        steps.insert(steps.index("leave"), step)
    for number, step in enumerate(steps):
        first.take(step, BEFORE + timedelta(days=8 * number))
    return Stage(people, first, frozen, {**first.ids(), **people.ids(), **_said(people)})


def _said(people: People) -> dict[str, UUID]:
    """A claim about Arland of which everybody may read what the record says."""
    check = said.begun(people["ana"])
    said.confirmed(check, people["viktor"])
    said.released(check, people["ana"])
    empty_outbox(at=NOON)
    claim = check.claim
    return {"claim": claim.pk, "item": claim.item_id, "check": check.pk}


def answer_to(stage: Stage, ask: Ask) -> Told:
    """Ask now, with the chance that belongs to this question."""
    stay_signed_in(stage.frozen.at)
    stage.frozen.begin(str(ask))
    return send(ask, stage.people.cookies(ask.person, ask.way))
