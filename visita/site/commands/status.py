"""`visita status STATE --instrument I`: where a State stands on a day, and why."""

import json
import sys
from argparse import ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from visita.rules.partial_date import PartialDate
from visita.site.commands import start, today
from visita.site.words import BadInput, Words, a_day, a_partial_day
from visita.treaties.vocabulary import Kind

if TYPE_CHECKING:
    from visita.treaties.queries.answers import Answer

SIGNS = {True: "yes    ", False: "no     ", None: "unknown"}


def run(words: list[str]) -> int:
    asked = _words().read(words)
    supposed = [supposition(text) for text in asked.suppose]
    start()
    found = answered(asked, supposed)
    if asked.json:
        sys.stdout.write(json.dumps(found.as_json(), indent=2) + "\n")
    else:
        sys.stdout.write(told(found) + (_committee_told(found) if supposed else ""))
    return 0


def _words() -> Words:
    parser = Words(
        name="status",
        about="Where a State stands with an instrument on a day, and why.",
        epilog="KIND is one of: " + ", ".join(Kind.values),
    )
    parser.add_argument("state", metavar="STATE", help="ISO code of 2 or 3 letters, or a name")
    parser.add_argument("--instrument", required=True, metavar="I", help="ETS 126 (ECPT), OPCAT …")
    parser.add_argument("--on", type=a_day, metavar="D", help="the day asked about; default today")
    parser.add_argument("--known-on", type=a_day, metavar="D", help="by what was known on that day")
    parser.add_argument(
        "--suppose",
        action="append",
        default=[],
        metavar="KIND=D",
        help="as if this act were in the record; repeatable, stored nowhere",
    )
    parser.add_argument("--json", action="store_true", help="for programs")
    return parser


def supposition(text: str) -> tuple[Kind, PartialDate]:
    """Read KIND=D.

    Raises:
        BadInput: no such kind, or no such day.
    """
    kind, equals, day = text.partition("=")
    if not equals or kind not in Kind.values:
        raise BadInput(f"--suppose: {text!r} is not KIND=D with KIND one of {', '.join(Kind)}.")
    try:
        return Kind(kind), a_partial_day(day)
    except ArgumentTypeError as fault:
        raise BadInput(f"--suppose: {fault}") from None


def answered(asked: Namespace, supposed: list[tuple[Kind, PartialDate]]) -> "Answer":
    """Find the answer, turning what the record refuses into a line that names the field."""
    from visita.treaties.queries import answers, known, supposing

    try:
        state = known.find_state(asked.state)
        instrument = known.find_instrument(asked.instrument)
        acts = [
            supposing.supposed_act(kind, day, state=state, instrument=instrument)
            for kind, day in supposed
        ]
        return supposing.answer_supposing(
            acts,
            state=state,
            instrument=instrument,
            on=asked.on or today(),
            known_on=asked.known_on,
        )
    except known.UnknownState as fault:
        raise BadInput(f"STATE: {fault}") from None
    except known.UnknownInstrument as fault:
        raise BadInput(f"--instrument: {fault}") from None
    except answers.BeforeOpening as fault:
        raise BadInput(f"--on: {fault}") from None
    except supposing.Impossible as fault:
        raise BadInput(f"--suppose: {fault}") from None


def told(found: "Answer") -> str:
    """The answer for a person: the word, what is possible, why, and on what evidence."""
    stands = found.standing
    lines = [
        f"{found.state.name_en}, {found.instrument.number}, on {found.on}: {stands.status.value}",
        *_bounds(found),
        "",
        "Is it bound on that day?",
        *(
            f"  {SIGNS[each.met]}  {each.sentence}  [{each.provision}]"
            + ("" if each.verified else "  (provision not verified)")
            for each in found.ruling.conditions
        ),
        "",
        "Acts known (only the international ones change a status):",
        *(
            f"  {act.date or _between(act):23} {act.track:13} {act.kind}"
            + ("" if act.occurred else " (not known to have happened)")
            for act in found.acts
        ),
    ]
    return "\n".join(lines) + "\n"


def _committee_told(found: "Answer") -> str:
    """What the supposition means for the Committee, which only the Convention's Parties elect."""
    from visita.treaties.queries.supposing import committee, endings_of

    body = None
    if found.instrument.key == "ETS126":
        body = committee(
            instrument=found.instrument, on=found.on, known_on=found.known_on, instead=found
        )
    if body is None:
        return ""
    low, high = body.at_least, body.at_most
    lines = [
        "",
        f"The Committee on {found.on}, if all seats are filled:",
        f"  seats {_range(low.members, high.members)}, quorum {_range(low.quorum, high.quorum)}, "
        f"votes for a public statement {_range(low.public_statement, high.public_statement)}",
        *(
            f"  {ending.day}  {ending.sentence}  [{ending.provision}]"
            for ending in endings_of(found)
        ),
    ]
    return "\n".join(lines) + "\n"


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} or {high}"


def _bounds(found: "Answer") -> list[str]:
    stands, lines = found.standing, []
    if len(stands.possible) > 1:
        lines.append("  possible: " + ", ".join(phase.value for phase in stands.possible))
    if stands.since:
        lines.append(f"  since {stands.since}")
    if stands.until:
        lines.append(f"  until {stands.until}")
    if stands.until_not_before:
        lines.append(f"  not ended before {stands.until_not_before}")
    complete = found.reach.complete_to
    lines.append(
        f"  record complete to {complete}; no later act known to us but those listed below"
        if complete
        else "  the record does not cover this State for this instrument"
    )
    return lines


def _between(act: object) -> str:
    first, last = getattr(act, "not_before", None), getattr(act, "not_after", None)
    return f"{first or '…'} … {last or '…'}"
