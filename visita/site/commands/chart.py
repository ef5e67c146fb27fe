"""`visita chart --instrument I`: where every State of the record stands on a day."""

import csv
import json
import sys
from typing import TYPE_CHECKING

from visita.site.commands import start, today
from visita.site.words import BadInput, Words, a_day

if TYPE_CHECKING:
    from visita.treaties.queries.answers import Answer

COLUMNS = ("state", "name", "status", "possible", "since", "until", "until_not_before")


def run(words: list[str]) -> int:
    parser = Words(name="chart", about="Where every State of the record stands on a day.")
    parser.add_argument("--instrument", required=True, metavar="I", help="ETS 126 (ECPT), OPCAT …")
    parser.add_argument("--on", type=a_day, metavar="D", help="the day asked about; default today")
    parser.add_argument("--known-on", type=a_day, metavar="D", help="by what was known on that day")
    parser.add_argument("--format", choices=("table", "csv", "json"), default="table")
    asked = parser.read(words)
    start()
    from visita.treaties.queries import answers, known

    try:
        instrument = known.find_instrument(asked.instrument)
        found = answers.chart(
            instrument=instrument, on=asked.on or today(), known_on=asked.known_on
        )
    except known.UnknownInstrument as fault:
        raise BadInput(f"--instrument: {fault}") from None
    except answers.BeforeOpening as fault:
        raise BadInput(f"--on: {fault}") from None
    {"table": _table, "csv": _csv, "json": _json}[asked.format](found)
    return 0


def _row(answer: "Answer") -> dict[str, str]:
    stands = answer.standing
    return {
        "state": answer.state.iso2,
        "name": answer.state.name_en,
        "status": stands.status.value,
        "possible": " ".join(phase.value for phase in stands.possible),
        "since": str(stands.since or ""),
        "until": str(stands.until or ""),
        "until_not_before": str(stands.until_not_before or ""),
    }


def _table(found: "list[Answer]") -> None:
    for answer in found:
        row = _row(answer)
        possible = f"  ({row['possible']})" if len(answer.standing.possible) > 1 else ""
        sys.stdout.write(
            f"{row['state']}  {row['name']:26.26} {row['status']:22}{row['since']:12}{possible}\n"
        )


def _csv(found: "list[Answer]") -> None:
    writer = csv.DictWriter(sys.stdout, COLUMNS)
    writer.writeheader()
    writer.writerows(_row(answer) for answer in found)


def _json(found: "list[Answer]") -> None:
    sys.stdout.write(json.dumps([answer.as_json() for answer in found], indent=2) + "\n")
