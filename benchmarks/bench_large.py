"""A record of 50 MB: handed in by parts and given out at headquarters, and what memory it takes."""

import argparse
import json
import os
import sys
import tempfile
import time
from base64 import b64encode
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path
from uuid import uuid4

from benchmarks.bench_sealed import BEGINS, OFFER, Kit, family
from checks.postgres import free_port
from checks.serving import FORM_TOKEN, Visita
from tests.browser.people import SIGN_IN
from visita.site.story import FIRST

BYTES, PART, PIECE = 50_000_000, 8 << 20, 1 << 16


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--bytes", type=int, default=BYTES)
    parser.add_argument("--records", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        visita = Visita(Path(directory) / "var")
        visita.var.mkdir()
        visita.command("demo", "--prepare")
        with visita.served(free_port()):
            process = visita.process.pid if visita.process else 0
            [code] = json.loads(visita.run("-c", OFFER, "1"))
            token = visita.run("-c", SIGN_IN, "boris").split()[1]
            kit = Kit(visita.port, code)
            kit.send(4_700)
            say(f"before: {highest(process)} MB at most")
            for _ in range(asked.records):
                began = time.perf_counter()
                record = handed_in(kit, BEGINS + os.urandom(asked.bytes))
                say(f"handed in, {time.perf_counter() - began:.1f} s: {highest(process)} MB")
                began = time.perf_counter()
                size = given_out(visita.port, token, record)
                say(f"{size} given out, {time.perf_counter() - began:.1f} s: {highest(process)} MB")


def handed_in(kit: Kit, envelope: bytes) -> str:
    record, digest = str(uuid4()), sha256(envelope).hexdigest()
    said = f"visita-record/1:{record}:{digest}".encode()
    about = {
        "X-Visita-Device": kit.device,
        "X-Visita-Signature": b64encode(kit.secret.sign(said)).decode(),
        "X-Visita-Kind": "1",
    }
    address = f"/kit/api/records/{record}/parts/"
    starts = range(0, len(envelope), PART)
    for number, start in enumerate(starts):
        piece = envelope[start : start + PART]
        named = about | {"X-Part-SHA256": sha256(piece).hexdigest()}
        expect(201, kit.ask("PUT", f"{address}{number}/", piece, named))
    typed = json.dumps({"count": len(starts), "sha256": digest})
    expect(201, kit.ask("POST", address, typed, about))
    return record


def expect(status: int, answer: tuple[int, bytes]) -> None:
    if answer[0] != status:
        raise SystemExit(f"Answered {answer}.")


def given_out(port: int, token: str, record: str) -> int:
    """Bytes of the envelope, read and thrown away piece by piece."""
    line = HTTPConnection("localhost", port, timeout=60)
    cookies = f"visita_csrf={FORM_TOKEN}; visita_session={token}"
    headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
    address = f"/desk/visits/{FIRST}/records/{record}/open/"
    line.request("POST", address, f"csrfmiddlewaretoken={FORM_TOKEN}", headers)
    answer, size = line.getresponse(), 0
    expect(200, (answer.status, b""))
    while piece := answer.read(PIECE):
        size += len(piece)
    line.close()
    return size


def highest(process: int) -> int:
    """The most memory that the largest process ever took."""
    lines = (Path(f"/proc/{each}/status").read_text() for each in family(process))
    peaks = [int(text.partition("VmHWM:")[2].split()[0]) for text in lines if "VmHWM:" in text]
    return max(peaks) * 1024 // 1_000_000


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
