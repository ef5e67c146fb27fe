"""The desk with 100,000 items: the list, its filters, the next page and one item over HTTP.

The items are invented, written into a database that is thrown away afterwards: each with a reading
of 30 lines, every second with 3 claims about one of six States, in one of five languages.
"""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from checks.postgres import free_port
from checks.serving import Visita, Visitor

ITEMS = 100_000
ROUNDS = 30
LIST = "/desk/information/"
PAGES = (
    LIST,
    f"{LIST}?words=harbour",
    f"{LIST}?words=heron+quay",
    f"{LIST}?words=nothing-has-this",
    f"{LIST}?words=%D1%82%D1%8E%D1%80%D1%8C%D0%BC%D0%B0",
    f"{LIST}?stage=UNREADABLE",
    f"{LIST}?language=fr",
    f"{LIST}?publisher=Herald",
    f"{LIST}?state=ZZ",
    f"{LIST}?state=FR&language=uk",
    f"{LIST}?channel=MAIL",
    f"{LIST}?since=2026-03-01&until=2026-03-31",
    f"{LIST}review/",
    f"{LIST}review/?state=ZZ",
    f"{LIST}review/?matter=other&page=40",
    f"{LIST}alerts/",
    "/desk/states/zz/",
    "/desk/",
)

FILL = """
import sys, django; django.setup()
from datetime import date, datetime, timedelta, UTC
from hashlib import sha256
from random import Random
from visita.intake.models import Claim, Event, Item, Original, Reading
chance, number = Random(7), int(sys.argv[1])
WORDS = "harbour window prison heron quay minister governor winter letter chamber".split()
OUTLETS = ["Arland Herald", "Morning Post", "Skerrow Gazette", "Estmark Today"]
STATES = ["ZZ"] * 5 + ["FR", "DE", "ES", "IT", "SE"]
LINES = [[" ".join(chance.choices(WORDS, k=14)) + ".", 0, 90, ""] for _ in range(30)]
JUDGED = {"language": "en", "title": None, "publisher": None, "author": None, "published": None,
          "kept": list(range(1, 31)), "dropped": [], "second_stories": [], "notes": []}
AT = datetime(2026, 1, 1, tzinfo=UTC)
for first in range(0, number, 5000):
    items, claims, originals, readings, events = [], [], [], [], []
    for count in range(first, min(first + 5000, number)):
        at = AT + timedelta(minutes=count)
        digest = sha256(str(count).encode()).hexdigest()
        originals.append(Original(sha256=digest, size=9, content=b"some text"))
        event = Event(title=f"Event {count}", first_on=at.date(), last_on=at.date())
        item = Item(original_id=digest, channel=chance.choice(["UPLOADED", "FOLDER", "MAIL"]),
                    received_on=at.date(), received_at=at, day=at.date(), event=event,
                    stage="UNREADABLE" if count % 50 == 0 else "READ",
                    title=" ".join(chance.choices(WORDS, k=7)).capitalize(),
                    publisher=chance.choice(OUTLETS), published=str(at.date()),
                    language=chance.choice(["en", "fr", "uk", "ru", "de"]))
        events.append(event); items.append(item)
        readings.append(Reading(item=item, pieces=LINES, judged=JUDGED, read_at=at, read_by="1"))
        for place in range(3 if count % 2 else 0):
            claims.append(Claim(item=item, event=event, start=place * 90, end=place * 90 + 40,
                                span="words", attribution="outlet_voice", matter="other",
                                state_id=chance.choice(STATES), polarity="asserts",
                                said_on=at.date()))
    for model, rows in ((Original, originals), (Event, events), (Item, items),
                        (Reading, readings), (Claim, claims)):
        model.objects.bulk_create(rows, batch_size=500)
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("ANALYZE")
print(items[-7].pk)
"""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--items", type=int, default=ITEMS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--database", default="", help="as VISITA_DATABASE; default: a new SQLite")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        var = Path(directory) / "var"
        var.mkdir()
        visita = Visita(var, asked.database)
        visita.command("demo", "--prepare")
        item = visita.run("-c", FILL, str(asked.items)).strip()
        with visita.served(free_port()):
            [visitor] = visita.let_in("user", role="SECRETARIAT")
            pages = (*PAGES, f"{LIST}?after={item}", f"{LIST}{item}/")
            report(visitor, pages, asked.rounds)


def report(visitor: Visitor, pages: tuple[str, ...], rounds: int) -> None:
    everything = []
    for page in pages:
        took = sorted(milliseconds(visitor, page) for _ in range(rounds))
        everything += took
        sys.stdout.write(
            f"{statistics.median(took):7.1f} ms median {took[int(0.95 * rounds)]:7.1f} ms p95  "
            f"{page}\n"
        )
    everything.sort()
    p50, p95 = (everything[int(share * len(everything))] for share in (0.5, 0.95))
    sys.stdout.write(f"all pages: p50 {p50:.1f} ms, p95 {p95:.1f} ms, one client\n")


def milliseconds(visitor: Visitor, page: str) -> float:
    began = time.perf_counter()
    answer = visitor.get(page)
    if answer.status != 200:
        raise SystemExit(f"{page} was answered {answer.status}.")
    return 1000 * (time.perf_counter() - began)


if __name__ == "__main__":
    main()
