"""`visita vault VERB FILE`: what was carried away sealed is opened here, without any connection."""

import getpass
import json
import os
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from visita.interviews.entries import author_of
from visita.sealing.amended import account, doubt
from visita.sealing.amendments import STATEMENT, Judged, judged
from visita.sealing.container import Malformed, unpack
from visita.sealing.envelopes import (
    BadIdentity,
    BadRecipient,
    NotOpened,
    checked_recipient,
    sealed_to,
    secrets_in,
    unsealed,
    unsealed_by_passphrase,
)
from visita.sealing.exports import Export, Listed, NotAnExport, read
from visita.sealing.records import checked
from visita.site.commands.envelope import keys_in
from visita.site.words import BadInput, Words, say, so_many

NOT_WHOLE = 1
AMENDMENT = 2
RECORDS = (1, AMENDMENT)
"""Codes of what comes from a form, or is said of it."""
KINDS = ("", "record", "amendment", "plan", "consents", "reprisals", "note")
"""What each code is called here."""
REGISTERS = {code: KINDS[code] for code in (4, 5)}
ABOUT = {
    "list": "What is in it, as far as that can be told without a key.",
    "open": "Open records into a new directory, compare each, and say what was amended.",
    "export": "Take sealed records out, one file in the age format for each.",
    "reseal": "Seal records for somebody else, one file in the age format for each.",
}


def run(words: list[str]) -> int:
    parser = Words(name="vault", about="Open what was carried away sealed, without a connection.")
    parser.add_argument("verb", choices=tuple(ABOUT))
    verb = parser.read(words[:1]).verb
    asked = _asked(verb, words[1:])
    try:
        export = read(asked.file)
        verbs = {"list": _list, "open": _open, "export": _export, "reseal": _reseal}
        return verbs[verb](asked, export)
    except NotAnExport as fault:
        raise BadInput(f"FILE: {asked.file}: {fault}") from None
    except OSError as fault:
        raise BadInput(f"vault: {fault.filename or asked.file}: {fault.strerror}.") from None


def _asked(verb: str, words: list[str]) -> Namespace:
    parser = Words(name=f"vault {verb}", about=ABOUT[verb])
    parser.add_argument("file", type=Path, metavar="FILE", help="taken from the desk: sealed.zip")
    if verb == "list":
        parser.add_argument("--json", action="store_true", help="for programs")
        return parser.read(words)
    parser.add_argument("--into", type=Path, metavar="DIR", required=True, help="made anew")
    parser.add_argument("--record", metavar="ID", help="this one alone")
    if verb != "export":
        parser.add_argument(
            "--key", type=Path, metavar="KEYFILE", help="default: the passphrase or code is asked"
        )
    if verb == "reseal":
        parser.add_argument(
            "--to", action="extend", nargs="+", required=True, metavar="RECIPIENT", help="age1…"
        )
    return parser.read(words)


def _list(asked: Namespace, export: Export) -> int:
    if asked.json:
        objects = [vars(each) for each in export.objects]
        sys.stdout.write(json.dumps({"vault": export.vault, "objects": objects}) + "\n")
        return 0
    for each in export.objects:
        sys.stdout.write(f"{each.id}  {_kind(each):9}  {each.day}  {each.bytes} bytes\n")
    sys.stdout.write(f"{so_many(len(export.objects), 'object')} in vault {export.vault}\n")
    return 0


def _kind(listed: Listed) -> str:
    """A code that a later version knows is shown as it is."""
    return KINDS[listed.kind] if 0 < listed.kind < len(KINDS) else f"kind {listed.kind}"


def _open(asked: Namespace, export: Export) -> int:
    chosen, keys = _chosen(asked, export), _vault_keys(asked, export)
    found = _amendments(export, keys)
    if asked.record:
        chosen += [each for each in export.objects if _is_of(found.get(each.id), asked.record)]
    asked.into.mkdir(mode=0o700)
    whole = [_opened(export, each, keys, found, asked.into) for each in chosen]
    say(f"{so_many(len(whole), 'object')} opened into {asked.into}. It is readable there now.")
    return 0 if all(whole) else NOT_WHOLE


def _opened(
    export: Export,
    listed: Listed,
    keys: Mapping[int, list[str]],
    found: Mapping[str, Judged],
    into: Path,
) -> bool:
    """Write what one object holds, and beside it what was said of it. Is it whole?"""
    content = _content(export, listed, keys)
    try:
        entries = unpack(content)
    except Malformed:
        _write(into / listed.id, content)
        return True
    for name, part in entries.items():
        _write(into / listed.id / name, part)
    if told := account(listed.id, content, found):
        _write(into / f"{listed.id}.amendments.txt", told.encode())
    if listed.id in found:
        return _is_genuine(listed.id, found[listed.id])
    if register := REGISTERS.get(listed.kind):
        return _has_author(export, listed.id, register, entries, _signers(export, keys), into)
    faults = checked(entries).faults if listed.kind in RECORDS else ()
    for fault in faults:
        say(f"{listed.id} is NOT whole: {fault}.")
    return not faults


def _has_author(
    export: Export,
    entry: str,
    register: str,
    parts: Mapping[str, bytes],
    signers: Mapping[str, str],
    into: Path,
) -> bool:
    """Who wrote an entry stands in its signature alone, so it is written beside it."""
    whose = author_of(parts, entry=entry, vault=export.vault, register=register, signers=signers)
    if whose:
        _write(into / entry / "author.txt", f"{whose}\n".encode())
    else:
        say(f"{entry} is NOT genuine: nobody who was ever given this vault signed it.")
    return bool(whose)


def _is_genuine(amendment: str, judged: Judged) -> bool:
    doubted = doubt(judged)
    if doubted:
        say(f"{amendment}: {doubted}.")
    return not doubted


def _amendments(export: Export, keys: Mapping[int, list[str]]) -> dict[str, Judged]:
    """All of them by id, whatever was asked for: which record one is of is sealed in it."""
    signers, found = _signers(export, keys), {}
    for each in export.objects:
        if each.kind == AMENDMENT:
            try:
                entries = unpack(_content(export, each, keys))
            except Malformed:
                continue
            if STATEMENT in entries:
                found[each.id] = judged(entries, sealed=each.id, signers=signers)
    return found


def _signers(export: Export, keys: Mapping[int, list[str]]) -> dict[str, str]:
    """Whose signature counts: names by verify key."""
    try:
        text = unsealed(export.signers, secrets=[each for some in keys.values() for each in some])
        told = json.loads(text)
    except (NotOpened, ValueError):
        return {}
    return {str(key): str(name) for key, name in dict(told).items()}


def _is_of(judged: Judged | None, record: str) -> bool:
    return bool(judged and judged.amendment and judged.amendment.of == record)


def _export(asked: Namespace, export: Export) -> int:
    chosen = _chosen(asked, export)
    asked.into.mkdir(mode=0o700)
    for each in chosen:
        _write(asked.into / f"{each.id}.age", export.sealed(each))
    say(f"{so_many(len(chosen), 'object')} written to {asked.into}, still sealed.")
    return 0


def _reseal(asked: Namespace, export: Export) -> int:
    try:
        recipients = [checked_recipient(each) for each in asked.to]
    except BadRecipient as fault:
        raise BadInput(f"--to: {fault}") from None
    chosen, keys = _chosen(asked, export), _vault_keys(asked, export)
    asked.into.mkdir(mode=0o700)
    for each in chosen:
        content = sealed_to(_content(export, each, keys), recipients=recipients)
        _write(asked.into / f"{each.id}.age", content)
    whom = so_many(len(recipients), "recipient")
    say(f"{so_many(len(chosen), 'object')} sealed to {whom}, in {asked.into}.")
    return 0


def _chosen(asked: Namespace, export: Export) -> list[Listed]:
    if asked.into.exists():
        raise BadInput(f"--into: {asked.into} is there already; name a new directory.")
    found = [each for each in export.objects if asked.record in {None, each.id}]
    if asked.record and not found:
        raise BadInput(f"--record: {asked.record!r} is not in it; see: visita vault list.")
    return found


def _content(export: Export, listed: Listed, keys: Mapping[int, list[str]]) -> bytes:
    try:
        return unsealed(export.sealed(listed), secrets=keys.get(listed.generation, []))
    except NotOpened:
        raise BadInput(f"FILE: {listed.id} does not open with the keys of its vault.") from None


def _vault_keys(asked: Namespace, export: Export) -> dict[int, list[str]]:
    """The vault's keys, by generation, as the person's own key opens them."""
    own = keys_in(asked.key, field="--key") if asked.key else _by_passphrase(export)
    try:
        opened = {n: unsealed(text, secrets=own) for n, text in export.grants.items()}
    except NotOpened:
        raise BadInput("--key: this key opens no grant in it; it is somebody else's.") from None
    return {number: secrets_in(text.decode()) for number, text in opened.items()}


def _by_passphrase(export: Export) -> list[str]:
    """Asked at the terminal, without showing it; each wrap that it may open is tried."""
    if not export.wraps:
        raise BadInput("--key: it holds no way that a passphrase opens; give the key file.")
    typed = getpass.getpass("Passphrase, or code on paper: ")
    for text in export.wraps:
        try:
            return secrets_in(unsealed_by_passphrase(text, typed).decode())
        except (NotOpened, BadIdentity):
            continue
    raise BadInput("Passphrase: it opens none of the ways in the file.")


def _write(file: Path, content: bytes) -> None:
    """New, and its owner's alone. Names in a container are checked before: none leads elsewhere."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
        new.write(content)
