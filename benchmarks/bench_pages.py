"""The running program: time to the first answer, resident memory, page times with one client."""

import argparse
import http.client
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = (
    "/",
    "/instruments/ets126/?on=2010-05-05",
    "/instruments/opcat/?on=2026-11-22",
    "/states/ru/?on=2026-11-22",
    "/states/ru/?on=2026-11-22&kind=denunciation_received&day=2025-10-02",
    "/states/fr/?instrument=opcat",
    "/rules/",
    "/rules/D5/?day=2025-10-02",
    "/sources/",
    "/api/v1/states/RU/status?instrument=ETS%20126&on=2026-11-22",
    "/api/v1/instruments/ets126/chart?on=2026-11-22",
)
ROUNDS = 40


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def get(port: int, path: str) -> float:
    """Milliseconds from the request to the last byte, on a new connection."""
    began = time.perf_counter()
    connection = http.client.HTTPConnection("localhost", port, timeout=30)
    connection.request("GET", path, headers={"Accept-Language": "en"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"{path} answered {answer.status}.")
    return 1000 * (time.perf_counter() - began)


def first_answer(port: int, began: float) -> float:
    while True:
        try:
            get(port, "/")
        except OSError:
            time.sleep(0.02)
        else:
            return time.perf_counter() - began


def family(process: int) -> list[int]:
    """A process and all that came from it, as Linux lists them."""
    found = [process]
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        for child in listed.read_text().split():
            found += family(int(child))
    return found


def memory(process: int) -> float:
    """Megabytes of a process and its family; what they share is counted once (PSS)."""
    kilobytes = 0
    for each in family(process):
        rollup = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
        kilobytes += next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
    return kilobytes / 1000


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as var:
        environment = {**os.environ, "VISITA_VAR": var}
        command = [ROOT / "run", "demo", "--port"]
        subprocess.run([ROOT / "run", "demo", "--prepare"], env=environment, check=True)
        port, began = free_port(), time.perf_counter()
        started = subprocess.Popen([*map(str, command), str(port)], env=environment)
        try:
            sys.stdout.write(f"later start to first answer: {first_answer(port, began):.2f} s\n")
            report(port, started.pid, rounds)
        finally:
            started.terminate()
            started.wait(30)


def report(port: int, process: int, rounds: int) -> None:
    everything = []
    for page in PAGES:
        took = sorted(get(port, page) for _ in range(rounds))
        everything += took
        sys.stdout.write(
            f"{statistics.median(took):7.1f} ms median "
            f"{took[int(0.95 * rounds)]:7.1f} ms p95  {page}\n"
        )
    everything.sort()
    p95 = everything[int(0.95 * len(everything))]
    sys.stdout.write(f"all pages: p95 {p95:.1f} ms, {rounds} rounds, one client\n")
    sys.stdout.write(f"memory of all processes after that: {memory(process):.0f} MB (PSS)\n")


if __name__ == "__main__":
    main()
