"""The whole chart, 47 States by 4 instruments, on any day: milliseconds in process."""

import os
import random
import statistics
import sys
import time
from datetime import date, timedelta

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "visita.site.settings")

INSTRUMENTS = ("ETS 126", "ETS 151", "ETS 152", "OPCAT")
FIRST, DAYS = date(2003, 2, 4), 9000
RUNS = 60


def main() -> None:
    """Random days, fixed seed, each a chart of all four instruments from the database."""
    from django.utils.timezone import now

    from visita.site.prepare import prepare

    prepare(at=now())
    from visita.treaties.queries.answers import chart
    from visita.treaties.queries.known import find_instrument

    instruments = [find_instrument(name) for name in INSTRUMENTS]
    days = random.Random(126)  # noqa: S311 for choosing days, not for secrets
    took = []
    for _ in range(RUNS + 5):
        on = FIRST + timedelta(days=days.randrange(DAYS))
        began = time.perf_counter()
        for instrument in instruments:
            chart(instrument=instrument, on=on)
        took.append(1000 * (time.perf_counter() - began))
    took = sorted(took[5:])
    sys.stdout.write(
        f"chart of 47 States x 4 instruments: median {statistics.median(took):.1f} ms, "
        f"p95 {took[int(0.95 * len(took))]:.1f} ms over {RUNS} random days\n"
    )


if __name__ == "__main__":
    main()
