"""Devices hand in sealed records: the processor's time for each, with its entry in the ledger.

Eight kits of an invented visit send over HTTP at once. What is counted is what the program spends,
all its processes together: neighbours' load cancels out.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks.bench_incoming import offspring
from checks.postgres import free_port
from checks.serving import Visita

RECORDS, CLIENTS, BYTES = 800, 8, 4_700
"""A record without photographs fills the smallest bucket, and is a little larger when sealed."""
BEGINS = b"age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n"
"""What the server looks at: nothing that receives an envelope can look further."""
OFFER = """
import json, sys, django; django.setup()
from django.utils.timezone import now
from visita.accounts.models import User
from visita.field.actions.devices import offer_device
from visita.site.story import FIRST
from visita.visits.models import Delegate
head, by = Delegate.objects.filter(visit=FIRST)[0], User.objects.get(username="ana")
codes = [offer_device(delegate=head, by=by, at=now())[1] for _ in range(int(sys.argv[1]))]
print(json.dumps(codes))
"""
TICK = os.sysconf("SC_CLK_TCK")


class Kit:
    """A device with a connection of its own."""

    def __init__(self, port: int, code: str) -> None:
        self.secret = Ed25519PrivateKey.generate()
        self.connection = HTTPConnection("localhost", port, timeout=60)
        key = b64encode(self.secret.public_key().public_bytes_raw()).decode()
        self.device = ""
        _, given = self.ask("POST", "/kit/api/enrol/", json.dumps({"code": code, "key": key}), {})
        self.device = json.loads(given)["device"]

    def ask(
        self, method: str, path: str, body: str | bytes, headers: dict[str, str]
    ) -> tuple[int, bytes]:
        self.connection.request(method, path, body=body, headers=headers)
        given = self.connection.getresponse()
        return given.status, given.read()

    def send(self, size: int) -> float:
        """Seconds until the record was acknowledged."""
        record, envelope = uuid4(), BEGINS + os.urandom(size)
        digest = sha256(envelope).hexdigest()
        said = f"visita-record/1:{record}:{digest}".encode()
        headers = {
            "X-Visita-Device": self.device,
            "X-Content-SHA256": digest,
            "X-Visita-Signature": b64encode(self.secret.sign(said)).decode(),
            "X-Visita-Kind": "1",
        }
        began = time.perf_counter()
        status, given = self.ask("PUT", f"/kit/api/records/{record}/", envelope, headers)
        if status != 201:
            raise SystemExit(f"A record was answered {status}: {given!r}")
        return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=int, default=RECORDS)
    parser.add_argument("--clients", type=int, default=CLIENTS)
    parser.add_argument("--bytes", type=int, default=BYTES)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        var = Path(directory) / "var"
        var.mkdir()
        visita = Visita(var)
        visita.command("demo", "--prepare")
        with visita.served(free_port()):
            codes = json.loads(visita.run("-c", OFFER, str(asked.clients)))
            kits = [Kit(visita.port, code) for code in codes]
            kits[0].send(asked.bytes)
            process = visita.process
            report(kits, asked.records, asked.bytes, process.pid if process else 0)


def report(kits: list[Kit], records: int, size: int, process: int) -> None:
    each = records // len(kits)
    before, began = spent(process), time.perf_counter()
    with ThreadPoolExecutor(len(kits)) as pool:
        sent = pool.map(lambda kit: [kit.send(size) for _ in range(each)], kits)
        took = sorted(seconds for mine in sent for seconds in mine)
    lasted, used = time.perf_counter() - began, spent(process) - before
    sys.stdout.write(
        f"{1000 * used / len(took):.1f} ms of processor each; {len(took) / lasted:.0f}/s by the "
        f"clock, median {1000 * statistics.median(took):.0f} ms, p95 "
        f"{1000 * took[int(0.95 * len(took))]:.0f} ms; {len(took)} records of {size} bytes, "
        f"{len(kits)} clients; {resident(process)} MB in memory\n"
    )


def family(process: int) -> list[int]:
    return [process, *(each for child in offspring(process) for each in family(child))]


def spent(process: int) -> float:
    """Seconds of the processor, of all processes that serve."""
    seconds = 0.0
    for each in family(process):
        fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        seconds += (int(fields[11]) + int(fields[12])) / TICK
    return seconds


def resident(process: int) -> int:
    pages = [int(Path(f"/proc/{each}/statm").read_text().split()[1]) for each in family(process)]
    return sum(pages) * os.sysconf("SC_PAGE_SIZE") // 1_000_000


if __name__ == "__main__":
    main()
