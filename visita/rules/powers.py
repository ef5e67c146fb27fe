"""What a body may do towards a State on one day: one ruling for each thing."""

from collections.abc import Mapping
from dataclasses import dataclass

from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article


@dataclass(frozen=True)
class Power:
    """One thing a body may do. Named in full, as a page shows it."""

    name: str
    text: str
    provision: str


def _beyond(bound: Ruling, *conditions: Condition) -> Ruling:
    """Being bound, with all its conditions, and whatever the power asks besides."""
    return Ruling((*bound.conditions, *conditions))


CPT_POWERS = (
    Power("periodic_visit", "Carry out a periodic visit", "7(1)"),
    Power("ad_hoc_visit", "Carry out any other visit the circumstances require", "7(1)"),
    Power("enter_places", "Enter any place of detention at any time after notification", "8(2)"),
    Power("private_interviews", "Interview persons deprived of liberty in private", "8(3)"),
    Power("information", "Be given the information needed for its task", "8(2)"),
    Power("report", "Draw up and transmit a report after a visit", "10(1)"),
    Power("public_statement", "Make a public statement, if the Party does not co-operate", "10(2)"),
    Power("member", "Have a member elected in respect of the State", "4(1)"),
)

SPT_POWERS = (
    Power("visit", "Visit places of detention", "11(a)"),
    Power("enter_places", "Have unrestricted access to all places of detention", "14(1)(c)"),
    Power("private_interviews", "Interview persons deprived of liberty in private", "14(1)(d)"),
    Power("information", "Have unrestricted access to information", "14(1)(a)"),
    Power("choose", "Choose the places to visit and the persons to interview", "14(1)(e)"),
    Power("mechanism", "Advise and assist the national preventive mechanism", "11(b)"),
    Power("report", "Communicate recommendations in confidence to the State", "16(1)"),
    Power("public_statement", "Ask the Committee against Torture for a public statement", "16(4)"),
)

NPM_POWERS = (
    Power("examine", "Examine regularly the treatment of persons deprived of liberty", "19(a)"),
    Power("recommend", "Make recommendations to the authorities", "19(b)"),
    Power("laws", "Submit proposals on existing or draft legislation", "19(c)"),
    Power("enter_places", "Have access to all places of detention", "20(c)"),
    Power("private_interviews", "Interview persons deprived of liberty in private", "20(d)"),
    Power("choose", "Choose the places to visit and the persons to interview", "20(e)"),
    Power("contact", "Have contact with the Subcommittee", "20(f)"),
)

POWERS: Mapping[str, tuple[Power, ...]] = {
    "CPT": CPT_POWERS,
    "SPT": SPT_POWERS,
    "NPM": NPM_POWERS,
}


@article("ECPT", "2", rule="B1")
@article("OPCAT", "4(1)", rule="B1")
def powers(body: str, *, bound: Ruling) -> dict[str, Ruling]:
    """What *body* ("CPT", "SPT" or "NPM") may do towards a State, by the name of each power.

    *bound* is the ruling on whether the State is bound by the body's instrument on the day. All
    powers rest on it. After the end, `finish_pending` says whether begun work may be finished.

    Raises:
        KeyError: no such body.
    """
    allowed = {power.name: _beyond(bound, *_further(power)) for power in POWERS[body]}
    return {**allowed, "finish_pending": finish_pending(body, bound=bound)}


def _further(power: Power) -> tuple[Condition, ...]:
    if power.name == "public_statement" and power.provision == "10(2)":
        text = (
            "The Party fails to co-operate or refuses to improve, was heard, "
            "and two thirds of the members agree: decided case by case."
        )
        return (Condition(None, text, "ECPT 10(2)"),)
    if power.name == "report" and power.provision == "10(1)":
        return (Condition(None, "A visit has taken place: decided visit by visit.", "ECPT 10(1)"),)
    return ()


@article("OPCAT", "33(3)", rule="B2")
@article("ECPT", "22(2)", rule="B2")
def finish_pending(body: str, *, bound: Ruling) -> Ruling:
    """May the body finish what it began while the State was bound?

    OPCAT lets the Subcommittee finish what it had taken up, and no new matter begins. It says
    nothing of the open work of a national mechanism. The Convention is silent too; that general
    treaty law protects what was created before the end is recalled, not read (VCLT 70).
    """
    if bound.allowed is not False:
        return bound
    return Ruling((_PENDING[body],))


_PENDING: Mapping[str, Condition] = {
    "CPT": Condition(
        None,
        "What was begun before the end may be finished: the Convention is silent, and "
        "general treaty law is understood to preserve it.",
        "VCLT 70(1)(b)",
        verified=False,
    ),
    "SPT": Condition(
        True, "What was taken up before the end continues; no new matter begins.", "OPCAT 33(3)"
    ),
    "NPM": Condition(
        None,
        "What was begun before the end may be finished: the Protocol speaks of the State's earlier "
        "acts and of the Subcommittee, not of the mechanism, whose mandate is national law.",
        "OPCAT 33(2)",
    ),
}
