"""The register of Arland: its places, what became of two of them, and who may go where."""

from datetime import date, datetime
from decimal import Decimal
from uuid import uuid4

from visita.accounts.models import User
from visita.places.actions import facts, happening, register
from visita.places.actions.happening import What
from visita.places.actions.register import Changed, Facts, facts_of
from visita.places.models import (
    Change,
    Given,
    Measure,
    Operator,
    Place,
    Precision,
    Reach,
    Type,
)
from visita.site.arland import register_words as words
from visita.site.arland.register_words import Entry
from visita.visits.actions.linking import link_stops
from visita.visits.models import Stop

ARLAND = "ZZ"


def is_told() -> bool:
    return Place.objects.filter(state=ARLAND).exists()


def keep_register(*, ana: User, at: datetime) -> None:
    """Ana enters what the Government listed, and what she knows besides."""
    made: dict[str, Place] = {}
    for entry in words.entries():
        made[entry.name] = _entered(entry, made.get(entry.within), ana, at)
    _figures(made[words.SUCCESSOR], ana, at)
    _names(made, ana, at)
    _history(made, ana, at)
    _scopes(made, ana, at)
    _other_visits(made[words.CAMP], ana, at)
    for stop in Stop.objects.filter(visit__state=ARLAND, entry__isnull=True):
        if stop.place in made:
            link_stops(stop=stop.pk, place=made[stop.place].pk, by=ana, at=at)


def _entered(entry: Entry, within: Place | None, ana: User, at: datetime) -> Place:
    run_by = Operator.PRIVATE if entry.operator else Operator.PUBLIC if entry.authority else ""
    said = Facts(
        name=entry.name,
        type=Type(entry.type),
        source=words.SOURCE if entry.authority else words.PRESS,
        authority=entry.authority,
        operator=entry.operator,
        operated=run_by,
        town=entry.town,
        region=entry.region,
        latitude=Decimal(entry.north) if entry.north else None,
        longitude=Decimal(entry.east) if entry.east else None,
        precision=Precision.STREET if entry.north else "",
    )
    made = register.add_place(
        key=uuid4(),
        state=ARLAND,
        facts=said,
        within=within,
        opened=entry.opened,
        language="en",
        by=ana,
        at=at,
    )
    for measure, value in ((Measure.CAPACITY, entry.room), (Measure.OCCUPANCY, entry.held)):
        if value:
            _counted(made, measure, int(value), "2026-01-01", ana, at)
    return made


def _counted(place: Place, measure: Measure, value: int, day: str, ana: User, at: datetime) -> None:
    counted = facts.Counted(measure, value, day, words.SOURCE)
    facts.add_figure(key=uuid4(), place=place.pk, counted=counted, by=ana, at=at)


def _figures(prison: Place, ana: User, at: datetime) -> None:
    for measure, value, day in words.PRISON_FIGURES:
        _counted(prison, measure, value, day, ana, at)


def _names(made: dict[str, Place], ana: User, at: datetime) -> None:
    for name, text, language in words.SECOND_NAMES:
        called = facts.Called(text, language, "", "", words.SOURCE)
        facts.add_name(key=uuid4(), place=made[name].pk, called=called, by=ana, at=at)


def _history(made: dict[str, Place], ana: User, at: datetime) -> None:
    """One prison is renamed, one became part of another, one home closed and opened again."""
    remand = made["Tarnholm Remand Prison"]
    renamed = register.change_place(
        place=remand.pk,
        version=remand.version,
        facts=facts_of(remand).named("Mill Street Remand Prison"),
        since=Changed("2018-09"),
        by=ana,
        at=at,
    )
    made[renamed.name] = renamed
    old, prison = made[words.MERGED], made[words.SUCCESSOR]
    joined = What(Change.MERGED_INTO, "2016-04-01", words.SOURCE, "Its buildings became block C.")
    happening.merge(
        key=uuid4(),
        place=old.pk,
        version=old.version,
        into=prison.pk,
        what=joined,
        by=ana,
        at=at,
    )
    home = made["Quiet Shore home"]
    for change, day in ((Change.CLOSED, "2020-03"), (Change.REOPENED, "2021-10-04")):
        home = happening.happen(
            key=uuid4(),
            place=home.pk,
            version=home.version,
            what=What(change, day, words.SOURCE),
            by=ana,
            at=at,
        )


def _scopes(made: dict[str, Place], ana: User, at: datetime) -> None:
    """Everywhere Arland has jurisdiction and control; who is held where is known of a few."""
    for place in made.values():
        for reach in Reach:
            held = facts.Held(reach, ARLAND, "", date(1990, 1, 1), None, words.SOURCE)
            if not place.holds.filter(reach=reach).exists():
                facts.add_hold(key=uuid4(), place=place.pk, what=held, by=ana, at=at)
    _known(made[words.SUCCESSOR], ana, at, by_a_public_authority=True)
    _known(made[words.CAMP], ana, at, by_a_public_authority=True)
    _known(made[words.CARE_HOME], ana, at, by_a_public_authority=False)


def _known(place: Place, ana: User, at: datetime, *, by_a_public_authority: bool) -> None:
    """In the home, guardians agree to what the home does, and a court looks on."""
    fresh = Place.objects.get(pk=place.pk)
    known = facts.InScope(
        persons_held=True,
        may_be_held=True,
        by_a_public_authority=by_a_public_authority,
        by_its_order=by_a_public_authority,
        at_its_instigation=None,
        with_its_consent=None,
        with_its_acquiescence=True,
        may_leave_at_will=False,
        source=words.SOURCE,
    )
    facts.know_scope(place=place.pk, version=fresh.version, known=known, by=ana, at=at)


def _other_visits(camp: Place, ana: User, at: datetime) -> None:
    """For two years others visited the camp; then they were turned away."""
    turned = date(2026, 3, 1)
    for since, until, given, is_so, source in (
        (date(2024, 3, 1), turned, Given.GIVEN, True, words.SOURCE),
        (turned, None, Given.REFUSED, None, words.PRESS),
    ):
        visited = facts.Visited(
            since=since,
            until=until,
            by_protecting_power_or_red_cross=is_so,
            effectively=is_so,
            regularly=is_so,
            under_the_geneva_conventions=True,
            access=given,
            source=source,
        )
        facts.add_other_visits(key=uuid4(), place=camp.pk, visited=visited, by=ana, at=at)
