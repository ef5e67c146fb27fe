"""`visita intake FILE…`: take information in, read it, and say what it claims."""

import json
import sys
from argparse import ArgumentTypeError
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from visita.site.commands import at, start, today
from visita.site.words import BadInput, Words, a_day, say

VERBS = "explain CLAIM_ID: how one claim was read and what it is compared with. corrections: what "
VERBS += "was proposed beside what a person decided, as lines of JSON."


def run(words: list[str]) -> int:
    if words[:1] == ["explain"]:
        return _explain(words[1:])
    if words == ["corrections"]:
        return _corrections()
    return _take_in(words)


def _take_in(words: list[str]) -> int:
    parser = Words(
        name="intake", about="Take files in, read them and say what they claim.", epilog=VERBS
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a file or a folder")
    parser.add_argument("--received-on", type=a_day, metavar="D", help="the day it came in")
    parser.add_argument("--json", action="store_true", help="for programs")
    asked = parser.read(words)
    files = list(_files(asked.files))
    start()
    taken = _received(files, received_on=asked.received_on or today())
    _read(taken.items)
    _report(taken, as_json=asked.json)
    return 2 if taken.refused and not taken.items else 0


def _files(given: Sequence[Path]) -> Iterator[Path]:
    """Folders stand for the files below them, in order; a link inside one may lead anywhere.

    Raises:
        BadInput: nothing is there.
    """
    for path in given:
        if path.is_dir():
            inside = (each for each in sorted(path.rglob("*")) if not each.is_symlink())
            yield from (each for each in inside if each.is_file())
        elif path.exists():
            yield path
        else:
            raise BadInput(f"FILE: {path}: there is no such file.")


@dataclass
class Taken:
    """What came in, in the order given, and what could not be opened."""

    items: list[UUID] = field(default_factory=list)
    refused: list[dict[str, str]] = field(default_factory=list)


def _received(files: Sequence[Path], *, received_on: date) -> Taken:
    from visita.intake.actions.receiving import AlreadyReceived, receive
    from visita.intake.models import Channel, Protection

    taken = Taken()
    for file in files:
        try:
            item = receive(
                name=file.name,
                content=file.read_bytes(),
                channel=Channel.COMMAND,
                protection=Protection.NONE,
                received_on=received_on,
                by=None,
                at=at(),
            )
        except AlreadyReceived as before:
            item = before.item
        except OSError as fault:
            taken.refused.append({"file": file.name, "reason": f"{fault.strerror}."})
            continue
        taken.items.append(item.pk)
    return taken


def _read(items: Sequence[UUID]) -> None:
    """Read what is not read yet, and what is found inside it."""
    from visita.intake.queries.queue import waiting_among
    from visita.intake.tasks import read_these

    while waiting := waiting_among(items):
        read_these(waiting, told=partial(_progress, of=len(waiting)))


def _progress(done: int, *, of: int) -> None:
    if of > 1 and sys.stderr.isatty():
        sys.stderr.write(f"\r{done} of {of} read" + ("\n" if done == of else ""))
        sys.stderr.flush()


def _report(taken: Taken, *, as_json: bool) -> None:
    from visita.intake.notes import in_words
    from visita.intake.queries import interchange

    found = interchange.as_json(taken.items)
    refused = taken.refused + [
        {"file": item.name, "reason": " ".join(in_words(item.notes))}
        for item in interchange.unread(taken.items)
    ]
    if as_json:
        sys.stdout.write(json.dumps({**found, "refused": refused}, indent=1, ensure_ascii=False))
        sys.stdout.write("\n")
        return
    sys.stdout.write("\n".join(_told(found)) + "\n")
    for each in refused:
        say(f"{each['file']}: {each['reason']}")


def _told(found: dict[str, Any]) -> Iterator[str]:
    """Each document with its claims, speaker first; then what they are to each other."""
    for document in found["documents"]:
        title, day = document["title"]["value"], document["published"]["value"]
        yield f"{document['file']}: {title or 'without a title'} ({day or 'day unknown'})"
        for claim in document["claims"]:
            who = claim["claimant"] or "the outlet itself"
            day = f" [{claim['date']}]" if claim["date"] else ""
            yield f"  {claim['line']:4}  {who}: {claim['span']}  {claim['event']}{day}"
            yield f"        {claim['id']}"
        yield ""
    yield from (f"{each['kind']}: {each['reason']}" for each in found["relations"])


def _explain(words: list[str]) -> int:
    parser = Words(name="intake explain", about="How one claim was read, and what it is held to.")
    parser.add_argument("claim", type=_an_id, metavar="CLAIM_ID", help="as `--json` gives it")
    asked = parser.read(words)
    start()
    from visita.intake.queries.explaining import NoSuchClaim, explained

    with suppress(NoSuchClaim):
        sys.stdout.write("\n".join(explained(asked.claim)) + "\n")
        return 0
    raise BadInput(f"CLAIM_ID: no claim has the id {asked.claim}.")


def _an_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not the id of a claim.") from None


def _corrections() -> int:
    start()
    from visita.intake.queries.corrections import corrections

    for line in corrections():
        sys.stdout.write(line + "\n")
    return 0
