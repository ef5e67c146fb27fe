"""PostgreSQL is restarted: how many seconds until pages and acts are answered again."""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from checks.postgres import free_port, own_cluster, restart
from checks.serving import Visita, Visitor

ROUNDS = 10
PAGE, ACT = "/states/ru/?on=2026-11-22", "/desk/security/sessions/end-others/"
EVERY = 0.02


def main() -> None:
    """Needs root, like every test with a cluster of its own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as directory, own_cluster() as url:
        var = Path(directory) / "var"
        var.mkdir()
        visita = Visita(var, url)
        visita.command("migrate")
        with visita.served(free_port()):
            [visitor] = visita.let_in("user")
            for mode in ("fast", "immediate"):
                took = [seconds_after(url, mode, visitor) for _ in range(rounds)]
                sys.stdout.write(
                    f"{mode}: back {statistics.median(took):.2f} s after the server (median), "
                    f"{max(took):.2f} s at most, {rounds} restarts\n"
                )


def seconds_after(url: str, mode: str, visitor: Visitor) -> float:
    """From the moment PostgreSQL takes connections again to a page and an act, one by one."""
    visitor.get(PAGE)
    restart(url, mode=mode)
    began = time.perf_counter()
    while visitor.get(PAGE).status != 200 or visitor.post(ACT).status != 302:
        time.sleep(EVERY)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
