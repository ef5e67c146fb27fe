"""Acts of a State and of the body after a notification, as the tests take them."""

from datetime import date, datetime
from uuid import UUID, uuid4

from tests.chain import DAY, World, a_visit, fresh
from tests.conftest import NOON, TODAY
from visita.visits.actions import (
    consulting,
    excluding,
    going,
    interrupting,
    objecting,
    postponing,
    receiving,
    refusing,
)
from visita.visits.actions.planning import NewDelegate
from visita.visits.models import (
    Access,
    Aim,
    Capacity,
    Channel,
    Concerned,
    Exclusion,
    FileKind,
    Ground,
    Refusal,
    Refused,
    Representation,
    Role,
    SentFile,
    Stage,
    Visit,
)
from visita.visits.rulings import Objection

NEW_DAYS = (TODAY + 20 * DAY, TODAY + 24 * DAY)
ON_TIME = Objection(Ground.MEDICAL_CONDITION, Aim.TIME, "A person is ill.", persons=("P.",))
ON_PLACE = Objection(Ground.NATIONAL_DEFENCE, Aim.PLACE, "Exercises.", places=("Fort Aldo",))
BESIDE_THE_LIST = Objection(
    Ground.OTHER, Aim.TIME, "A trial goes on.", other_ground="A trial that goes on"
)
WORD = refusing.Word(Refused.VISIT, TODAY, "Dan, liaison officer", Channel.HERE, "None is given.")


def objected(
    world: World,
    visit: Visit,
    objection: Objection = ON_TIME,
    *,
    key: UUID | None = None,
    at: datetime = NOON,
) -> Representation:
    return objecting.represent(
        key=key or uuid4(),
        notification=visit.notifications.latest("number"),
        objection=objection,
        by=world.dan,
        at=at,
    )


def informed(world: World, person: Concerned, day: date = TODAY, at: datetime = NOON) -> None:
    consulting.inform(
        key=uuid4(),
        person=person,
        day=day,
        whereabouts="Ward 2",
        text="Stable.",
        by=world.dan,
        at=at,
    )


def arranged(
    world: World,
    made: Representation,
    *,
    days: tuple[date, date] | None = None,
    lets_work: bool = True,
    at: datetime = NOON,
) -> None:
    consulting.arrange(
        visit=made.visit_id,
        version=fresh(made.visit).version,
        representation=made.pk,
        agreed=consulting.Agreed("Agreed by both.", lets_work, days),
        by=world.ana,
        at=at,
    )


def refused(world: World, visit: Visit, *, at: datetime = NOON) -> Refusal:
    return refusing.refuse(key=uuid4(), visit=visit.pk, word=WORD, by=world.dan, at=at)


def refused_by_letter(world: World, visit: Visit, reason: str) -> Refusal:
    word = refusing.Word(Refused.COUNTRY, TODAY, "The minister", Channel.LETTER, reason)
    return refusing.refuse(key=uuid4(), visit=visit.pk, word=word, by=world.ana, at=NOON)


def lifted(
    world: World, visit: Visit, *, text: str = "The minister wrote.", at: datetime = NOON
) -> None:
    refusing.lift(
        visit=visit.pk,
        version=fresh(visit).version,
        days=NEW_DAYS,
        text=text,
        by=world.ana,
        at=at,
    )


def interrupted(
    world: World, visit: Visit, *, reason: str = "A storm.", at: datetime = NOON
) -> None:
    version = fresh(visit).version
    interrupting.interrupt(visit=visit.pk, version=version, reason=reason, by=world.boris, at=at)


def resumed(world: World, visit: Visit, *, at: datetime = NOON) -> None:
    interrupting.resume(visit=visit.pk, version=fresh(visit).version, by=world.boris, at=at)


def excluded(world: World, visit: Visit, name: str = "Tove Brand") -> Exclusion:
    return excluding.exclude(
        key=uuid4(),
        notification=visit.notifications.latest("number"),
        declared=excluding.Declaration(name, True, "Related to a minister."),
        by=world.dan,
        at=NOON,
    )


def replaced(world: World, made: Exclusion, name: str = "Lea Moss") -> None:
    excluding.answer_exclusion(
        exclusion=made.pk,
        visit=made.visit_id,
        version=fresh(made.visit).version,
        replacement=NewDelegate(Capacity(made.capacity), name) if name else None,
        by=world.ana,
        on=TODAY,
        at=NOON,
    )


def postponed_because(world: World, visit: Visit, reason: str) -> None:
    days = (visit.starts_on + 2 * DAY, visit.ends_on + 2 * DAY)
    postponed(world, visit, days, reason=reason)


def postponed(
    world: World,
    visit: Visit,
    days: tuple[date, date] = NEW_DAYS,
    *,
    reason: str = "An interpreter fell ill.",
) -> None:
    postponing.postpone(
        visit=visit.pk,
        version=fresh(visit).version,
        days=days,
        reason=reason,
        by=world.ana,
        at=NOON,
    )


def sent(world: World, visit: Visit, content: bytes = b"Fort Aldo\nKestrel Hill\n") -> SentFile:
    return receiving.receive_file(
        notification=visit.notifications.latest("number"),
        upload=receiving.Upload(FileKind.PLACES, "places.txt", content, "As of today."),
        by=world.dan,
        at=NOON,
    )


def named(world: World, visit: Visit, role: Role = Role.OFFICER) -> None:
    receiving.propose(
        key=uuid4(),
        notification=visit.notifications.latest("number"),
        named=receiving.Named(role, "Mr Olm", "olm@arland.invalid", "Director"),
        by=world.dan,
        at=NOON,
    )


def arrived(world: World, visit: Visit, place: str = "Kestrel Hill") -> None:
    arrival = going.Arrival(place, NOON, Access.GIVEN)
    going.arrive(key=uuid4(), visit=visit.pk, arrival=arrival, by=world.boris, at=NOON)


def at_stage(world: World, stage: Stage) -> Visit:
    """A visit that was notified, and stands at any later stage."""
    before = {
        Stage.CONSULTATION: Stage.NOTIFIED,
        Stage.REFUSED: Stage.NOTIFIED,
        Stage.INTERRUPTED: Stage.IN_PROGRESS,
        Stage.CALLED_OFF: Stage.NOTIFIED,
    }
    visit = a_visit(world, before.get(stage, stage))
    if stage == Stage.CONSULTATION:
        objected(world, visit)
    if stage == Stage.REFUSED:
        refused(world, visit)
    if stage == Stage.INTERRUPTED:
        interrupted(world, visit)
    if stage == Stage.CALLED_OFF:
        Visit.objects.filter(pk=visit.pk).update(
            stage=stage, called_off_at=NOON, called_off_because="Nobody can go."
        )
    found = fresh(visit)
    assert found.stage == stage
    return found
