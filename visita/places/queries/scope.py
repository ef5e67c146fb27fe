"""May the body go there? The facts of the register, in the words of the two treaties."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings

from visita.places.models import Given, Hold, OtherVisits, Place, Reach, Scope
from visita.rules.ecpt.scope import is_left_to_others, place_is_open_to_visits
from visita.rules.ecpt.scope import place_is_in_scope as in_scope_of_ecpt
from visita.rules.mandate import IcrcBar, mandate
from visita.rules.opcat.visits import Involvement, may_visit_place
from visita.rules.opcat.visits import place_is_in_scope as in_scope_of_opcat
from visita.rules.ruling import Ruling, either
from visita.treaties.law import BODIES
from visita.treaties.models import Instrument, State
from visita.treaties.queries.answers import answer


@dataclass(frozen=True)
class Period:
    """Visits of others in a period, and whether they keep the Committee out."""

    visits: OtherVisits
    ruling: Ruling


@dataclass(frozen=True)
class Asked:
    """Everything that is ruled on for one State on one day."""

    state: State
    ecpt: Ruling
    opcat: Ruling
    open_to_visits: Ruling


@dataclass(frozen=True)
class ScopePage:
    """The rulings for each State that holds the place on the day, and the bar by period."""

    known: Scope | None
    asked: tuple[Asked, ...]
    periods: tuple[Period, ...]
    has_bar: bool


def known_of(place: Place) -> Scope | None:
    return Scope.objects.filter(place=place).first()


def scope_page(place: Place, on: date) -> ScopePage:
    known = known_of(place)
    holds = list(place.holds.select_related("state"))
    periods = tuple(Period(each, left_to_others(each)) for each in place.other_visits.all())
    barred = _barred(periods, on)
    states = [place.state, *_others(place, holds, on)]
    asked = [_asked(state, known, holds, barred, on) for state in states]
    return ScopePage(known, tuple(asked), periods, has_bar(on))


def has_bar(on: date) -> bool:
    """Only the Convention leaves places to the Red Cross."""
    if settings.PROFILE != "CPT":
        return False
    try:
        return mandate("CPT", on).icrc_bar is not IcrcBar.NONE
    except ValueError:  # before there was a Convention
        return True


def left_to_others(visits: OtherVisits | None) -> Ruling:
    """Access that was refused is no effective visit, whatever else is said of it."""
    if visits is None:
        return is_left_to_others(
            by_protecting_power_or_red_cross=None,
            effectively=None,
            regularly=None,
            under_the_geneva_conventions=None,
        )
    refused = visits.access == Given.REFUSED
    return is_left_to_others(
        by_protecting_power_or_red_cross=visits.by_protecting_power_or_red_cross,
        effectively=False if refused else visits.effectively,
        regularly=visits.regularly,
        under_the_geneva_conventions=visits.under_the_geneva_conventions,
    )


def _barred(periods: tuple[Period, ...], on: date) -> Ruling:
    """That of the day: where sources differ, one that bars counts before one that may."""
    now = [each.ruling for each in periods if _covers(each.visits.since, each.visits.until, on)]
    for answer_ in (True, None):
        for ruling in now:
            if ruling.allowed is answer_:
                return ruling
    return now[0] if now else left_to_others(None)


def _covers(since: date, until: date | None, on: date) -> bool:
    return since <= on and (until is None or on < until)


def _others(place: Place, holds: list[Hold], on: date) -> list[State]:
    """Other States that hold the place on the day."""
    found = {
        each.state.pk: each.state
        for each in holds
        if each.state and each.state_id != place.state_id and _covers(each.since, each.until, on)
    }
    return list(found.values())


def holds_it(holds: list[Hold], reach: Reach, state: State, on: date) -> bool | None:
    """Does this State hold the place so, on the day? None where nobody is named."""
    now = [each for each in holds if each.reach == reach and _covers(each.since, each.until, on)]
    return any(each.state_id == state.pk for each in now) if now else None


def _asked(state: State, known: Scope | None, holds: list[Hold], barred: Ruling, on: date) -> Asked:
    known = known or Scope()
    jurisdiction = holds_it(holds, Reach.JURISDICTION, state, on)
    control = holds_it(holds, Reach.EFFECTIVE_CONTROL, state, on)
    within = None if jurisdiction is False and control else jurisdiction
    ecpt = in_scope_of_ecpt(
        within_jurisdiction=within,  # control may bring jurisdiction with it: not decided here
        persons_deprived_of_liberty=known.persons_held,
        by_a_public_authority=known.by_a_public_authority,
    )
    opcat = in_scope_of_opcat(
        under_jurisdiction=jurisdiction,
        under_control=control,
        persons_are_or_may_be_held=either(known.persons_held, known.may_be_held),
        involvement=involvement(known),
        free_to_leave=known.may_leave_at_will,
    )
    bound = _bound(state, on)
    if settings.PROFILE == "CPT":
        may = place_is_open_to_visits(party_on_the_day=bound, scope=ecpt, left_to_others=barred)
    else:
        may = may_visit_place(state_is_party=bound, part_three_applies=None, scope=opcat)
    return Asked(state, ecpt, opcat, may)


def _bound(state: State, on: date) -> bool | None:
    instrument = Instrument.objects.get(key=BODIES[settings.PROFILE])
    if on < instrument.opened_on:
        return False
    return answer(state=state, instrument=instrument, on=on).standing.bound


def involvement(known: Scope) -> Involvement | None:
    """The strongest part an authority is known to have; none only where all are denied."""
    parts = (
        (known.by_a_public_authority, Involvement.ORDER),
        (known.by_its_order, Involvement.ORDER),
        (known.at_its_instigation, Involvement.INSTIGATION),
        (known.with_its_consent, Involvement.CONSENT),
        (known.with_its_acquiescence, Involvement.ACQUIESCENCE),
    )
    for is_so, part in parts:
        if is_so:
            return part
    return None if any(is_so is None for is_so, _ in parts) else Involvement.NONE


def holds_of(place: Place) -> list[Hold]:
    return list(place.holds.select_related("state").order_by("reach", "since"))
