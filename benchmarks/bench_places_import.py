"""A list of 200,000 invented places, brought into the register: checking, writing, memory.

The whole way of a list: its CSV is received and read, its columns are named, every row is checked
in full and compared with all others, then all come in. In a database that is thrown away.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from visita.accounts.models import User

ROWS = 200_000
TOWNS = 4_000
HEADINGS = (
    "code,name,type,town,region,postcode,address,latitude,longitude,capacity,population,opened"
)
KINDS = ("Prison", "Remand prison", "Police station", "Psychiatric hospital")
MEGABYTE = 1_000_000


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--database", default="", help="as VISITA_DATABASE; default: a new SQLite")
    parser.add_argument("--once", action="store_true", help="not a second time")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as var:
        os.environ |= {"VISITA_VAR": var, "VISITA_DATABASE": asked.database}
        os.environ["DJANGO_SETTINGS_MODULE"] = "visita.site.settings"
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        measure(asked.rows, ("first",) if asked.once else ("first", "second"))


def measure(rows: int, times: Sequence[str]) -> None:
    from visita.places import tasks
    from visita.places.models import Place, PlaceList

    content = "\n".join((HEADINGS, *lines(rows), "")).encode()
    say(f"rows: {rows:,}, CSV of {len(content) / MEGABYTE:.0f} MB; memory before {memory()} MB")
    for which in times:
        found = received(content)
        took(f"{which} time, checked in full", rows, partial(tasks.work_on, found))
        begin(found)
        took(f"{which} time, brought in", rows, partial(tasks.work_on, found))
        done = PlaceList.objects.get(pk=found)
        say(f"  {done.get_stage_display()}, {done.done:,} rows, {Place.objects.count():,} places")
    say(f"memory at most {memory()} MB")


def lines(rows: int) -> Iterator[str]:
    """Each is a place of its own: their names hold a number."""
    chance = Random(7)  # noqa: S311 no secret
    for number in range(rows):
        town = chance.randrange(TOWNS)
        kind = chance.choice(KINDS)
        yield (
            f"C{number},{kind} No. {number} of Heron Quay {town},{kind},Heron Quay {town},"
            f"County {town % 40},{10000 + town},{number % 300} Market Street,"
            f"{45 + town / 400:.5f},{5 + number % 977 / 60:.5f},{number % 900 + 10},"
            f"{number % 800},{1900 + number % 120}"
        )


def received(content: bytes) -> UUID:
    """Handed in, read, and its columns named as they are proposed."""
    from django.utils.timezone import now

    from visita.places import tasks
    from visita.places.actions import importing
    from visita.places.models import PlaceList, Precision
    from visita.places.queries.importing import proposed_targets, proposed_types
    from visita.treaties.models import State

    who = somebody()
    made = importing.receive_list(name="places.csv", content=content, by=who, at=now())
    took("read", content.count(b"\n") - 1, lambda: tasks.work_on(made.pk))
    found = PlaceList.objects.get(pk=made.pk)
    state, _new = State.objects.get_or_create(
        pk="ZZ", defaults={"iso3": "ZZZ", "name_en": "Arland", "is_fictional": True}
    )
    named = importing.Named(
        state=state,
        targets=proposed_targets(found),
        types=proposed_types(found, KINDS),
        usual_type="PRISON",
        authority="Ministry of Justice",
        precision=Precision.STREET,
        source="Invented",
        day="2026",
    )
    importing.name_columns(
        place_list=found.pk, version=found.version, named=named, by=who, at=now()
    )
    return found.pk


def begin(place_list: UUID) -> None:
    from django.utils.timezone import now

    from visita.places.actions import importing
    from visita.places.models import PlaceList

    found = PlaceList.objects.get(pk=place_list)
    importing.begin_bringing_in(place_list=found.pk, version=found.version, by=somebody(), at=now())


def somebody() -> "User":
    from django.utils.timezone import now

    from visita.accounts.models import User

    return User.objects.get_or_create(
        username="ana", defaults={"full_name": "Ana", "invited_at": now()}
    )[0]


def took(what: str, rows: int, act: Callable[[], object]) -> None:
    since, computing = time.perf_counter(), time.process_time()
    act()
    seconds, computed = time.perf_counter() - since, time.process_time() - computing
    rates = f"{rows / seconds:,.0f} rows/s, {rows / computed:,.0f} a second of the processor"
    say(f"{what}: {seconds:.1f} s, {rates}, memory at most {memory()} MB")


def memory() -> int:
    """Of this process, at most until now."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 // MEGABYTE


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
