"""Information is received: kept byte for byte, once for each content. Nothing is read here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath

from django.db import transaction

from visita.accounts.models import User
from visita.incoming.limits import MOST_BYTES
from visita.intake.models import Channel, Item, Original, Protection, Stage
from visita.ledger.actions import record

LARGEST_READ = MOST_BYTES
"""What is larger is kept and not parsed."""
LONGEST_NAME = 255


class AlreadyReceived(Exception):
    """The same bytes came by the same way before, as `item`."""

    def __init__(self, item: Item) -> None:
        self.item = item
        super().__init__(str(item.pk))


@dataclass(frozen=True)
class Received:
    """What became of several files: those that are new, and those that were there."""

    new: tuple[Item, ...]
    before: tuple[Item, ...]


@transaction.atomic
def receive(
    *,
    name: str,
    content: bytes,
    channel: Channel,
    protection: Protection,
    received_on: date,
    by: User | None,
    at: datetime,
) -> Item:
    """Keep what came. *by* is None where a command brought it in.

    Raises:
        AlreadyReceived: the same bytes came by the same way before.
    """
    original = kept(content)
    if there := Item.objects.filter(original=original, channel=channel).first():
        raise AlreadyReceived(there)
    made = Item.objects.create(
        original=original,
        name=plain_name(name),
        channel=channel,
        protection=protection,
        received_on=received_on,
        received_at=at,
        received_by=by,
        day=received_on,
        **_fitness(len(content)),
    )
    record(
        act="intake.received",
        subject=f"item:{made.pk}",
        by=str(by.pk) if by else None,
        at=at,
        facts={"sha256": original.pk, "bytes": len(content), "channel": channel.value},
        private={"name": made.name} if made.name else {},
    )
    return made


def receive_pasted(
    *, text: str, protection: Protection, received_on: date, by: User, at: datetime
) -> Item:
    """Keep a text that somebody pasted, as UTF-8.

    Browsers send line ends in a way of their own, so those are made plain.

    Raises:
        AlreadyReceived: the same text was pasted before.
    """
    return receive(
        name="",
        content=text.replace("\r\n", "\n").encode(errors="replace"),
        channel=Channel.PASTED,
        protection=protection,
        received_on=received_on,
        by=by,
        at=at,
    )


def receive_folder(
    *,
    folder: Path,
    protection: Protection,
    received_on: date,
    by: User | None,
    at: datetime,
) -> Received:
    """Keep every file below the folder, each by itself: what cannot be read later stops no other.

    Raises:
        OSError: a file cannot be opened. Those before it, by name, are received.
    """
    new, before = [], []
    for file in _files(folder):
        try:
            new.append(
                receive(
                    name=file.name,
                    content=file.read_bytes(),
                    channel=Channel.FOLDER,
                    protection=protection,
                    received_on=received_on,
                    by=by,
                    at=at,
                )
            )
        except AlreadyReceived as there:
            before.append(there.item)
    return Received(tuple(new), tuple(before))


def _files(folder: Path) -> Iterator[Path]:
    """A link may lead anywhere, so none is followed."""
    return (each for each in sorted(folder.rglob("*")) if each.is_file() and not each.is_symlink())


def kept(content: bytes) -> Original:
    """The original of these bytes, held for this transaction alone.

    Raises:
        TransactionManagementError: the caller has opened no transaction.
    """
    digest = sha256(content).hexdigest()
    known = Original.objects.defer("content")
    known.get_or_create(pk=digest, defaults={"size": len(content), "content": content})
    return known.select_for_update().get(pk=digest)


def plain_name(name: str) -> str:
    """The last part of a path, without what no reader sees; its end is kept if it is too long."""
    last = PurePosixPath(name.replace("\\", "/")).name
    seen = "".join(each for each in last if each.isprintable())
    return seen[-LONGEST_NAME:]


def _fitness(size: int) -> dict[str, object]:
    """What is known before anything is read."""
    if 0 < size <= LARGEST_READ:
        return {}
    return {"stage": Stage.UNREADABLE, "notes": ["too_large" if size else "empty"]}
