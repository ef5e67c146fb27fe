"""What follows: what a body may do towards a State, and what one more act would change."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

from django.http import HttpRequest
from django.utils.timezone import localdate
from ninja import Query, Router

from visita.treaties.api import schemas
from visita.treaties.api.service import read
from visita.treaties.api.values import InstrumentAsked, KnownOn, On, Partial, StateInPath
from visita.treaties.law import BODIES, CITED_AS
from visita.treaties.problems import Code
from visita.treaties.queries import pages
from visita.treaties.queries.known import find_instrument, find_state
from visita.treaties.queries.supposing import Supposition, suppose, supposed_act
from visita.treaties.vocabulary import Kind

if TYPE_CHECKING:
    from visita.rules.ruling import Ruling
    from visita.treaties.queries.supposing import Body

router = Router(tags=["Consequences"])


@read(
    router,
    "/states/{code}/powers",
    schemas.Powers,
    problems=[Code.UNKNOWN_STATE, Code.BEFORE_OPENING],
)
def get_powers(
    request: HttpRequest,
    code: StateInPath,
    body: Annotated[
        Literal["CPT", "SPT", "NPM"],
        Query(description="The European Committee, the Subcommittee, a national mechanism."),
    ],
    on: On = None,
    known_on: KnownOn = None,
) -> Any:
    """What a body may do towards a State on one day, each with its ruling."""
    state, day = find_state(code), on or localdate()
    found = pages.powers_of(body, state=state, on=day, known_on=known_on)
    return {
        "state": state.iso2,
        "body": body,
        "instrument": find_instrument(BODIES[body]).number,
        "on": day,
        "bound": found.bound,
        "powers": [
            {
                "name": power.name,
                "text": power.text,
                "provision": _cited(body, power.provision),
                **_ruling(body, ruling),
            }
            for power, ruling in found.powers
        ],
        "finish_pending": _ruling(body, found.pending),
    }


@read(
    router,
    "/states/{code}/suppose",
    schemas.Supposition,
    problems=[
        Code.UNKNOWN_STATE,
        Code.UNKNOWN_INSTRUMENT,
        Code.BEFORE_OPENING,
        Code.IMPOSSIBLE_SUPPOSITION,
    ],
)
def get_supposition(
    request: HttpRequest,
    code: StateInPath,
    instrument: InstrumentAsked,
    kind: Annotated[Kind, Query(description="What is supposed to have been done.")],
    day: Annotated[
        Partial, Query(description="When; a month or a year will do.", examples=["2025-10-02"])
    ],
    on: On = None,
    known_on: KnownOn = None,
) -> Any:
    """What one more act would change: status, Committee, and what ends when.

    Nothing is stored.
    """
    state, treaty = find_state(code), find_instrument(instrument)
    act = supposed_act(kind, day, state=state, instrument=treaty)
    found = suppose(act, state=state, instrument=treaty, on=on or localdate(), known_on=known_on)
    before, after = _committees(found)
    return {
        "before": found.before.as_json(),
        "after": found.after.as_json(),
        "committee_before": before,
        "committee_after": after,
        "endings": [
            {
                "day": each.day,
                "text": each.sentence,
                "provision": each.provision,
                "verified": each.verified,
            }
            for each in found.endings
        ],
    }


def _committees(found: Supposition) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """Seats follow from ETS 126 alone, and an invented State has none."""
    if found.after.instrument.key != BODIES["CPT"] or found.after.state.is_fictional:
        return None, None
    return _committee(found.committee_before), _committee(found.committee_after)


def _committee(body: "Body | None") -> dict[str, Any] | None:
    if body is None:
        return None
    needed = body.majorities
    return {
        "seats_at_least": body.seats.at_least,
        "seats_at_most": body.seats.at_most,
        "quorum": needed and needed.quorum,
        "smallest_passing": needed and needed.smallest_passing,
        "public_statement": needed and needed.public_statement,
    }


def _cited(body: str, provision: str) -> str:
    """The rules on powers write "8(2)" within their own treaty; outside it is "ECPT 8(2)"."""
    return f"{CITED_AS[BODIES[body]]} {provision}" if provision[0].isdigit() else provision


def _ruling(body: str, ruling: "Ruling") -> dict[str, Any]:
    return {
        "allowed": ruling.allowed,
        "verified": ruling.verified,
        "conditions": [
            {
                "text": each.sentence,
                "met": each.met,
                "provision": _cited(body, each.provision),
                "verified": each.verified,
            }
            for each in ruling.conditions
        ],
    }
