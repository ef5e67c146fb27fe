"""What a kit talks to, small: the files as they are served, and the contract of the interface."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep, time
from typing import Any
from uuid import uuid4

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from visita.field.views.kit import TYPES, assets
from visita.sealing.envelopes import Identity, new_identity
from visita.site.middleware import headers_of

ROOT = Path(__file__).resolve().parent.parent.parent
FILES = ROOT / "visita" / "field" / "kit"
CODE = "a-good-code"
OF_MEDIA = {
    **{".svg": "image/svg+xml", ".csv": "text/csv", ".xml": "text/xml", ".png": "image/png"},
    ".ogg": "audio/ogg",
}


def base64_of(content: bytes) -> str:
    return base64.b64encode(content).decode()


def form(key: str, xform: str, *, title: str = "", media: dict[str, bytes] | None = None) -> Any:
    """A form as a bundle carries it."""
    return {
        **{"key": key, "version": "1", "title": title or key, "xform": xform},
        "sha256": sha256(xform.encode()).hexdigest(),
        "media": [
            {
                **{"name": name, "type": OF_MEDIA[Path(name).suffix]},
                **{"sha256": sha256(content).hexdigest(), "base64": base64_of(content)},
            }
            for name, content in (media or {}).items()
        ],
    }


class Server(ThreadingHTTPServer):
    """Answers as the contract says, and remembers what it was given."""

    daemon_threads = True

    def __init__(self, forms: list[Any], *, photographs: bool = True, most: int = 10) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.visit: Identity = new_identity()
        self.head = Ed25519PrivateKey.generate()
        self.devices: dict[str, Ed25519PublicKey] = {}
        self.records: dict[str, bytes] = {}
        self.parts: dict[str, dict[int, bytes]] = {}
        self.asked: list[tuple[str, str]] = []
        self.revoked = self.lies = self.down = self.forged = False
        self.late = 0.0
        """Seconds between taking a record in and saying so."""
        self.ahead = timedelta()
        settings = {"lock_after_s": 60, "wipe_after": most}
        self.bundle: dict[str, Any] = {
            **{"format": "visita-bundle/1", "id": str(uuid4()), "vault": str(uuid4())},
            **{"label": "Week 48", "made_at": "2026-11-20T08:00:00Z"},
            **{"recipient": self.visit.recipient, "photographs": photographs},
            **{"forms": forms, "settings": settings},
        }

    @property
    def address(self) -> str:
        return f"http://localhost:{self.server_address[1]}"

    def now(self) -> str:
        return (datetime.fromtimestamp(time(), UTC) + self.ahead).isoformat()

    def carried(self) -> dict[str, str]:
        text = json.dumps(self.bundle, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        signed = text.encode() + (b" " if self.forged else b"")
        raw = self.head.public_key().public_bytes_raw()
        signature = base64_of(self.head.sign(signed))
        return {"bundle": text, "signature": signature, "signer": base64_of(raw)}


class Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        name = self.path.removeprefix("/kit/")
        if self.path.startswith("/kit/api/"):
            return self._parts_there(name)
        name = name or "index.html"
        if name not in assets():
            return self._answer(404, b"", "text/plain")
        return self._answer(200, (FILES / name).read_bytes(), TYPES[Path(name).suffix])

    def do_POST(self) -> None:
        said = json.loads(self._body())
        if self.server.down:
            return self.close_without_answer()
        if self.path.endswith("/parts/"):
            return self._put_together(said)
        answer = {"/kit/api/enrol/": self._enrol, "/kit/api/contact/": self._contact}[self.path]
        return self._said(*answer(said))

    def do_PUT(self) -> None:
        body = self._body()
        if self.server.down:
            return self.close_without_answer()
        if "/parts/" in self.path:
            record, _, number = self.path.removeprefix("/kit/api/records/").split("/")[:3]
            assert sha256(body).hexdigest() == self.headers["X-Part-SHA256"]
            self.server.parts.setdefault(record, {})[int(number)] = body
            return self._said(201, {"sha256": sha256(body).hexdigest()})
        answer = self._take(self.path.split("/")[4], body)
        sleep(self.server.late)
        return self._said(*answer)

    def close_without_answer(self) -> None:
        self.close_connection = True

    def _body(self) -> bytes:
        self.server.asked.append((self.command, self.path))
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def _enrol(self, said: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if said["code"] != CODE:
            return 403, {"problem": "code-not-good"}
        device = str(uuid4())
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(said["key"]))
        self.server.devices[device] = key
        bundle = self.server.carried()
        return 201, {"device": device, "now": self.server.now(), "bundle": bundle}

    def _contact(self, said: dict[str, str]) -> tuple[int, dict[str, Any]]:
        text = f"visita-contact/1:{said['device']}:{said['at']}".encode()
        self.server.devices[said["device"]].verify(base64.b64decode(said["signature"]), text)
        bundle = self.server.bundle["id"]
        return 200, {"now": self.server.now(), "revoked": self.server.revoked, "bundle_id": bundle}

    def _take(self, record: str, body: bytes) -> tuple[int, dict[str, Any]]:
        digest = sha256(body).hexdigest()
        if self.server.revoked:
            return 410, {"problem": "revoked"}
        if not body.startswith(b"age-encryption.org/v1\n"):
            return 415, {"problem": "not-sealed"}
        if digest != self.headers["X-Content-SHA256"] or not self._signed(record, digest):
            return 422, {"problem": "digest"}
        before = self.server.records.setdefault(record, body)
        known = {"sha256": "0" * 64 if self.server.lies else sha256(before).hexdigest()}
        return (201 if before is body else 200 if before == body else 409), known

    def _signed(self, record: str, digest: str) -> bool:
        key = self.server.devices[self.headers["X-Visita-Device"]]
        signature = base64.b64decode(self.headers["X-Visita-Signature"])
        try:
            key.verify(signature, f"visita-record/1:{record}:{digest}".encode())
        except InvalidSignature:
            return False
        return True

    def _parts_there(self, name: str) -> None:
        record = name.split("/")[2]
        self._said(200, {"have": sorted(self.server.parts.get(record, {}))})

    def _put_together(self, said: dict[str, Any]) -> None:
        record = self.path.split("/")[4]
        parts = self.server.parts[record]
        body = b"".join(parts[number] for number in range(said["count"]))
        self._said(*self._take(record, body))

    def _said(self, status: int, said: dict[str, Any]) -> None:
        self._answer(status, json.dumps(said).encode(), "application/json")

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        for name, value in headers_of("/kit/").items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(forms: list[Any], **options: Any) -> Iterator[Server]:
    server = Server(forms, **options)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
