"""What receiving a sealed record and listing them costs as they grow in number, drawn.

Records are put into the database of the demonstration with their entries in the ledger; then eight
kits send more over HTTP, and one who holds the visit's key asks for the list. Counted is the
processor's time of all that serves.
"""

import argparse
import json
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench_sealed import CLIENTS, OFFER, Kit, spent
from checks.postgres import free_port
from checks.serving import Visita, Visitor
from tests.browser.people import SIGN_IN
from visita.site.story import FIRST

SIZES = (1_000, 10_000, 100_000)
SENT, LISTED, BYTES = 200, 3, 4_700
DRAWING = Path(__file__).parent.parent / "docs" / "images" / "growth.svg"
FILL = """
import os, sys, uuid, django; django.setup()
from datetime import date
from django.db import transaction
from django.utils.timezone import now
from visita.field.models import Submission
from visita.ledger.actions import record
from visita.sealing.models import Part, Sealed, VaultKey
from visita.site.story import FIRST
key = VaultKey.objects.get(vault__subject=FIRST, vault__kind="VISIT")
while (missing := int(sys.argv[1]) - Submission.objects.count()) > 0:
    with transaction.atomic():
        made = [Sealed(vault_key=key, kind=1, bucket=4700, day=date(2026, 11, 1))
                for _ in range(min(1000, missing))]
        Sealed.objects.bulk_create(made)
        Part.objects.bulk_create(Part(sealed=e, number=0, body=os.urandom(4700)) for e in made)
        Submission.objects.bulk_create(
            Submission(sealed=e, sha256=uuid.uuid4().hex * 2, signature=bytes(64)) for e in made)
        for each in made:
            record(act="sealed.kept", subject=f"sealed:{each.pk}", by=None, at=now(),
                   facts={"vault": str(key.vault_id), "kind": 1, "sha256": "0" * 64})
"""


@dataclass(frozen=True)
class Point:
    """Milliseconds of the processor for receiving one more record, and for the list."""

    records: int
    received: float
    listed: float
    page: int


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--draw", type=Path, default=DRAWING)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        visita = Visita(Path(directory) / "var")
        visita.var.mkdir()
        visita.command("demo", "--prepare")
        points = [measured(visita, size) for size in asked.sizes]
    asked.draw.write_text(drawn(points))


def measured(visita: Visita, size: int) -> Point:
    visita.run("-c", FILL, str(size))
    token = visita.run("-c", SIGN_IN, "boris").split()[1]
    with visita.served(free_port()):
        process = visita.process.pid if visita.process else 0
        received = receiving(visita, process)
        reader = Visitor(visita.port, session=token)
        reader.get(f"/desk/visits/{FIRST}/records/")
        before = spent(process)
        pages = [reader.get(f"/desk/visits/{FIRST}/records/") for _ in range(LISTED)]
        listed = 1000 * (spent(process) - before) / LISTED
    if {each.status for each in pages} != {200}:
        raise SystemExit(f"The list was answered {pages[0].status}.")
    point = Point(size, received, listed, len(pages[0].text))
    sys.stdout.write(f"{point}\n")
    sys.stdout.flush()
    return point


def receiving(visita: Visita, process: int) -> float:
    codes = json.loads(visita.run("-c", OFFER, str(CLIENTS)))
    kits = [Kit(visita.port, code) for code in codes]
    before = spent(process)
    with ThreadPoolExecutor(len(kits)) as pool:
        list(pool.map(lambda kit: [kit.send(BYTES) for _ in range(SENT // CLIENTS)], kits))
    return 1000 * (spent(process) - before) / SENT


WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 640, 300, 70, 50, 50


def drawn(points: list[Point]) -> str:
    """Two drawings side by side, each with its own scale; dark on light or light on dark."""
    received = panel("Receiving one record, ms", [(p.records, p.received) for p in points], 0)
    listed = panel("The list of records, ms", [(p.records, p.listed) for p in points], WIDTH // 2)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12">'
        "<style>text{fill:#222}path{stroke:#222;fill:none}circle{fill:#0b5394}.line{stroke:#0b5394;"
        "stroke-width:2}@media(prefers-color-scheme:dark){text{fill:#eee}path{stroke:#eee}"
        "circle{fill:#9fc5e8}.line{stroke:#9fc5e8}}</style>"
        f"<title>Cost by number of records</title>{received}{listed}</svg>\n"
    )


def panel(title: str, points: list[tuple[int, float]], x: int) -> str:
    most = max(cost for _, cost in points) * 1.2
    wide, high = WIDTH // 2 - LEFT - 40, HEIGHT - TOP - BOTTOM
    step = wide / max(1, len(points) - 1)
    places = [
        (x + LEFT + round(step * number), TOP + high - round(high * cost / most))
        for number, (_, cost) in enumerate(points)
    ]
    line = " ".join(f"{'L' if number else 'M'}{px} {py}" for number, (px, py) in enumerate(places))
    foot, middle = TOP + high + 20, 'text-anchor="middle"'
    marks = "".join(
        f'<circle cx="{px}" cy="{py}" r="4"/><text x="{px}" y="{py - 10}" {middle}>{cost:,.1f}'
        f'</text><text x="{px}" y="{foot}" {middle}>{size:,}</text>'
        for (px, py), (size, cost) in zip(places, points, strict=True)
    )
    axes = f'<path d="M{x + LEFT - 20} {TOP}V{TOP + high}H{x + LEFT + wide + 15}"/>'
    return (
        f'<text x="{x + LEFT - 20}" y="24" font-weight="bold">{title}</text>{axes}'
        f'<path class="line" d="{line}"/>{marks}'
    )


if __name__ == "__main__":
    main()
