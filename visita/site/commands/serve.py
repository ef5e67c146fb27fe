"""`visita serve`: the web server and the job worker, until Ctrl-C."""

import ipaddress
import os
import sys
from argparse import ArgumentTypeError, Namespace
from pathlib import Path

from visita.site.certificates import Served, fingerprint, given, own
from visita.site.commands import at, become_server, start
from visita.site.place import var_directory
from visita.site.prepare import is_a_demonstration
from visita.site.server import DEFAULT_PORT, DEFAULT_TLS_PORT, EVERYWHERE, Where
from visita.site.words import BadInput, Words, a_host, a_tls_port, say


def run(words: list[str]) -> int:
    parser = Words(name="serve", about="Start the web server and the job worker.")
    parser.add_argument(
        "--port", type=a_tls_port, help=f"default {DEFAULT_PORT}; with --host {DEFAULT_TLS_PORT}"
    )
    parser.add_argument("--host", type=a_host, metavar="NAME", help="serve the network, over TLS")
    parser.add_argument(
        "--bind", type=_an_address, metavar="ADDRESS", help="with --host: only there"
    )
    parser.add_argument("--certificate", type=Path, metavar="FILE", help="with --host: not our own")
    parser.add_argument("--key", type=Path, metavar="FILE", help="of the certificate")
    parser.add_argument("--certificate-only", action="store_true", help="make or renew it and stop")
    asked = parser.read(words)
    _check(asked)
    if not asked.host:
        os.environ.pop("VISITA_TLS", None)
        start()
        return become_server(Where(asked.port or DEFAULT_PORT))
    served = _certificate(asked)
    if asked.certificate_only:
        return 0
    os.environ["VISITA_TLS"] = asked.host
    start()
    if is_a_demonstration():
        raise BadInput("--host: the story of Arland is in this database; it stays on this machine.")
    return become_server(_where(asked, served))


def _an_address(text: str) -> str:
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not an address such as 192.0.2.1 or ::.") from None


def _check(asked: Namespace) -> None:
    if bool(asked.certificate) is not bool(asked.key):
        raise BadInput("--certificate, --key: give both, or neither for a certificate made here.")
    if not asked.host and (asked.bind or asked.certificate or asked.certificate_only):
        raise BadInput("--host: name the host; without it Visita answers on this machine only.")
    if not asked.host and asked.port == 443:
        raise BadInput("--port: 443 goes with --host.")


def _certificate(asked: Namespace) -> Served:
    if asked.certificate:
        return given(asked.certificate, asked.key, asked.host, at=at())
    served = own(var_directory(), asked.host, at=at())
    if served.authority:
        say(f"Certificate authority for {asked.host}: {served.authority}")
        say("Colleagues trust it once, after comparing its SHA-256 fingerprint with this one:")
        sys.stdout.write(f"{fingerprint(served.authority)}\n")
        sys.stdout.flush()
    return served


def _where(asked: Namespace, served: Served) -> Where:
    return Where(
        port=asked.port or DEFAULT_TLS_PORT,
        host=asked.host,
        bind=asked.bind or EVERYWHERE[0],
        certificate=str(served.certificate),
        key=str(served.key),
        own=served.authority is not None,
    )
