"""One client opens the files of visits over HTTP: each a row, and its entry in the ledger.

The visits are to Arland, in a database that is thrown away afterwards.
"""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from uuid import uuid4

from checks.postgres import free_port
from checks.serving import Visita

ACTS = 500
ACT = "/desk/visits/plan/"
TYPED = {
    "state": "ZZ",
    "kind": "PERIODIC",
    "starts_on": "2030-03-04",
    "ends_on": "2030-03-15",
    "checked": "yes",
}
ROLE = "SECRETARIAT"
"""The act that is measured, what is typed for it, and the office it needs."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--acts", type=int, default=ACTS)
    parser.add_argument("--database", default="", help="as VISITA_DATABASE; default: a new SQLite")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        var = Path(directory) / "var"
        var.mkdir()
        visita = Visita(var, asked.database)
        visita.command("demo", "--prepare")
        with visita.served(free_port()):
            [visitor] = visita.let_in("user", role=ROLE)
            took = []
            for _ in range(asked.acts):
                began = time.perf_counter()
                answer = visitor.post(ACT, key=str(uuid4()), **TYPED)
                took.append(time.perf_counter() - began)
                if answer.status != 302:
                    raise SystemExit(f"{ACT} was answered {answer.status}.")
    took.sort()
    sys.stdout.write(
        f"{len(took) / sum(took):.0f} acts/s, median {1000 * statistics.median(took):.1f} ms,"
        f" p95 {1000 * took[int(0.95 * len(took))]:.1f} ms, {len(took)} acts, one client\n"
    )


if __name__ == "__main__":
    main()
