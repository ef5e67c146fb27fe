"""`visita verify-site URL`: does a server give browsers the files that this installation holds?"""

import hashlib
import http.client
import json
import ssl
import sys
import urllib.error
import urllib.request
from argparse import ArgumentTypeError
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from visita.site.prepare import begin
from visita.site.words import BadInput, Words, so_many

DIFFERENT = 1
PATIENCE = 20
"""Seconds an answer may take."""
LARGEST = 50_000_000
"""Bytes of one file. Ours are far smaller."""

Fetch = Callable[[str], bytes | None]


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Whoever sends us elsewhere does not serve the file."""

    def redirect_request(self, *_: object, **__: object) -> None:
        return None


@dataclass(frozen=True)
class Compared:
    """Addresses, by what is wrong with them."""

    same: int
    other: list[str] = field(default_factory=list)
    """What the server gives is not what we hold."""
    missing: list[str] = field(default_factory=list)
    """We hold it; the server does not give it."""
    unknown: list[str] = field(default_factory=list)
    """The server lists it; we do not hold it."""

    @property
    def ok(self) -> bool:
        return not (self.other or self.missing or self.unknown)


def run(words: list[str]) -> int:
    parser = Words(name="verify-site", about="Does a server give browsers our files, unchanged?")
    parser.add_argument("url", type=_an_origin, metavar="URL", help="of the server, with its port")
    parser.add_argument(
        "--authority", type=Path, metavar="FILE", help="certificate authority of the server"
    )
    parser.add_argument("--json", action="store_true", help="for programs")
    asked = parser.read(words)
    begin()
    from visita.site.assets import assets
    from visita.site.version import version

    fetch = _fetching(asked.url, asked.authority)
    theirs, their_version = _their_list(fetch)
    compared = compare(assets(), theirs, fetch)
    if asked.json:
        answer = {"ok": compared.ok, "version": version(), "their_version": their_version}
        sys.stdout.write(json.dumps({**answer, **asdict(compared)}) + "\n")
    else:
        sys.stdout.write(_told(compared, ours=version(), theirs=their_version))
    return 0 if compared.ok else DIFFERENT


def _an_origin(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path not in {"", "/"}:
        raise ArgumentTypeError(f"{text!r} is not an address such as https://visita.example.org.")
    return f"{parts.scheme}://{parts.netloc}"


def _fetching(origin: str, authority: Path | None) -> Fetch:
    """What fetches an address of the server, without cookie and without following elsewhere.

    Raises:
        BadInput: the authority's file cannot be used.
    """
    try:
        trusted = ssl.create_default_context(cafile=authority)
    except OSError as fault:
        raise BadInput(f"--authority: {authority}: {fault.strerror or 'no certificate'}.") from None
    opener = urllib.request.build_opener(
        _NoRedirect, urllib.request.HTTPSHandler(context=trusted), urllib.request.ProxyHandler({})
    )

    def fetch(address: str) -> bytes | None:
        try:
            with opener.open(f"{origin}{address}", timeout=PATIENCE) as answer:
                content: bytes = answer.read(LARGEST)
                return content
        except urllib.error.HTTPError:
            return None
        except (OSError, http.client.HTTPException) as fault:
            reason = getattr(fault, "reason", fault)
            raise BadInput(f"URL: {origin} does not answer: {reason}.") from None

    return fetch


def _their_list(fetch: Fetch) -> tuple[Mapping[str, str], str]:
    from visita.site.assets import FORMAT, LIST

    try:
        told = json.loads(fetch(LIST) or b"{}")
        files, version = told["files"], told["version"]
        if told["format"] != FORMAT or not isinstance(files, dict):
            raise ValueError
    except (ValueError, KeyError, TypeError):
        raise BadInput(f"URL: there is no list of files at {LIST}; is this Visita?") from None
    return files, str(version)


def compare(ours: Mapping[str, str], theirs: Mapping[str, str], fetch: Fetch) -> Compared:
    """Fetch each file that we hold. What the server says of it counts for nothing."""
    other, missing = [], []
    for address, wanted in ours.items():
        content = fetch(address)
        if content is None:
            missing.append(address)
        elif hashlib.sha256(content).hexdigest() != wanted:
            other.append(address)
    same = len(ours) - len(other) - len(missing)
    return Compared(same, other, missing, sorted(set(theirs) - set(ours)))


def _told(compared: Compared, *, ours: str, theirs: str) -> str:
    if compared.ok:
        same = so_many(compared.same, "file")
        return (
            f"{same} compared: the server gives each as version {ours} holds it here.\n"
            "The pages themselves are made anew for each reader and are not compared.\n"
        )
    said = [f"{so_many(compared.same, 'file')} the same; NOT the same:"]
    said += [f"  {each}  is another" for each in compared.other]
    said += [f"  {each}  is missing there" for each in compared.missing]
    said += [f"  {each}  is not known here" for each in compared.unknown]
    if ours != theirs:
        said.append(f"The server says it is version {theirs}; this is {ours}.")
    return "\n".join(said) + "\n"
