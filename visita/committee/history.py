"""The public history of visits as it is shipped: its rows, and how complete they are."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid5

from django.utils.translation import gettext_lazy as _

from visita.committee.models import PastVisit

FILE = Path(__file__).parent / "data" / "visits.csv"
NAMESPACE = UUID("b1f5a6de-6c0e-4f6b-8f5f-0f6f3b5f5a11")
"""The id of a row follows from its State and first day, so it is the same everywhere."""
COPIED = (
    *("status", "report_ref", "report_transmitted", "report_published"),
    *("response_ref", "response_published", "source", "note"),
)
COLUMNS = ("id", "state", "status", "kind", "started", "ended", "precision", *COPIED[1:])
"""Of the downloads, in this order."""


@dataclass(frozen=True)
class Period:
    """Some years, how many visits of them are in the record, and how complete that is."""

    first: int
    last: int
    told: object
    is_complete: bool = False


ESTIMATED = (545, 550)
"""All visits by the end of 2025: 507 on 9 June 2023, and about 17 a year since."""
SHARE = 47
"""Of a hundred, so far as an estimate can say."""
PERIODS: tuple[Period, ...] = (
    Period(1990, 1992, _("A fragment; of 1992 there is none.")),
    Period(
        1993,
        1993,
        _("Complete: seven periodic visits and one other (4th General Report)."),
        is_complete=True,
    ),
    Period(1994, 1994, _("A fragment.")),
    Period(1995, 1995, _("Complete (6th General Report)."), is_complete=True),
    Period(1996, 2002, _("A fragment; of 1997 there is none, and of 1996 only the year is known.")),
    Period(
        2003,
        2018,
        _(
            "Between 30 and 75 per cent of about 18 a year. All eleven periodic visits of the "
            "reporting year from August 2004 to July 2005 are there, some without a month."
        ),
    ),
    Period(
        2019,
        2022,
        _(
            "About 80 to 90 per cent. The source holds published reports only: what is missing was "
            "not published in July 2024."
        ),
    ),
    Period(2023, 2023, _("About 75 per cent.")),
    Period(2024, 2025, _("A fragment.")),
)


def past_visits(file: Path = FILE) -> Iterator[PastVisit]:
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield _past_visit(row)


def _past_visit(row: dict[str, str]) -> PastVisit:
    started = row["start_date"]
    key = f"{row['state'].lower()}-{started.replace('/', '-')}"
    years = started.split("/")
    return PastVisit(
        id=uuid5(NAMESPACE, key),
        key=key,
        state_id=row["state"],
        kind=row["visit_type"],
        started=started,
        ended=row["end_date"],
        precision=row["date_precision"],
        first_year=int(years[0][:4]),
        last_year=int(years[-1][:4]),
        **{name: row[name] for name in COPIED},
    )
