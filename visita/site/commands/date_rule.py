"""`visita date-rule RULE --instrument I --date D`: the day on which an act takes effect."""

import json
import sys
from argparse import Namespace

from visita.rules.partial_date import Span
from visita.site.commands import start
from visita.site.words import BadInput, Words, a_partial_day

RULES = ("entry-into-force", "denunciation")


def run(words: list[str]) -> int:
    parser = Words(name="date-rule", about="The day on which an act takes effect.")
    parser.add_argument("rule", choices=RULES, help="what takes effect")
    parser.add_argument("--instrument", required=True, metavar="I", help="ETS 126 (ECPT), OPCAT …")
    parser.add_argument("--date", type=a_partial_day, required=True, metavar="D")
    parser.add_argument("--json", action="store_true", help="for programs")
    asked = parser.read(words)
    start()
    span, clause = _effect(asked)
    if asked.json:
        sys.stdout.write(json.dumps({"effective": span.exact and span.exact.isoformat()}) + "\n")
        return 0
    day = str(span.exact or f"between {span.earliest} and {span.latest}")
    sys.stdout.write(f"{asked.rule} of {asked.date}: effective {day}  [{clause}]\n")
    return 0


def _effect(asked: Namespace) -> tuple[Span, str]:
    """The days of effect, and the provision they rest on."""
    from visita.treaties import law
    from visita.treaties.queries import answers, known
    from visita.treaties.queries.date_rules import effect_span
    from visita.treaties.queries.law import NoRule

    ends = asked.rule == "denunciation"
    try:
        instrument = known.find_instrument(asked.instrument)
        span = effect_span(instrument, asked.date, ends=ends)
    except (known.UnknownInstrument, NoRule) as fault:
        raise BadInput(f"--instrument: {fault}") from None
    except answers.BeforeOpening as fault:
        raise BadInput(f"--date: {fault}") from None
    clauses = law.clauses_of(instrument.key)
    return span, clauses.denunciation if ends else clauses.effect
