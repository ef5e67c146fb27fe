"""What comes in is kept byte for byte, once, and the ledger says so without its name."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import NOON, TODAY
from tests.intake.items import received
from tests.ledger.reading import recording
from visita.accounts.models import User
from visita.incoming.limits import MOST_BYTES
from visita.intake.actions.receiving import (
    AlreadyReceived,
    plain_name,
    receive,
    receive_folder,
    receive_pasted,
)
from visita.intake.models import Channel, Item, Original, Protection, Stage
from visita.intake.queries.originals import content_of

pytestmark = pytest.mark.django_db
EVERY_BYTE = bytes(range(256)) * 3


def keep(content: bytes, channel: Channel = Channel.UPLOADED, name: str = "a.bin") -> Item:
    return receive(
        name=name,
        content=content,
        channel=channel,
        protection=Protection.NONE,
        received_on=TODAY,
        by=None,
        at=NOON,
    )


def test_an_original_is_kept_byte_for_byte(ana: User) -> None:
    item = keep(EVERY_BYTE)

    assert content_of(item) == EVERY_BYTE
    assert item.original_id == sha256(EVERY_BYTE).hexdigest()
    assert item.original.size == len(EVERY_BYTE)


def test_the_same_bytes_twice_are_one_original_and_by_one_way_one_item(ana: User) -> None:
    first = keep(EVERY_BYTE)

    with pytest.raises(AlreadyReceived) as there:
        keep(EVERY_BYTE, name="another name")
    other = keep(EVERY_BYTE, Channel.FOLDER)

    assert there.value.item == first
    assert {first, other} == set(Item.objects.all())
    assert Original.objects.count() == 1


def test_the_ledger_says_what_came_and_not_what_it_is_called(ana: User) -> None:
    with recording() as said:
        item = received(name="letter from Elias.txt", by=ana)
        with pytest.raises(AlreadyReceived):
            received(by=ana)

    [entry] = said
    assert (entry["act"], entry["subject"]) == ("intake.received", f"item:{item.pk}")
    assert entry["facts"]["sha256"] == item.original_id
    assert entry["facts"]["bytes"] == item.original.size
    assert "Elias" not in str(entry)


@pytest.mark.parametrize(("size", "note"), [(0, "empty"), (MOST_BYTES + 1, "too_large")])
def test_what_cannot_be_read_is_kept_all_the_same_and_says_why(size: int, note: str) -> None:
    item = keep(b" " * size)

    assert (item.stage, item.notes) == (Stage.UNREADABLE, [note])
    assert len(content_of(item)) == size


def test_a_pasted_text_is_kept_with_plain_line_ends(ana: User) -> None:
    item = receive_pasted(
        text="One\r\nTwo \ud800",
        protection=Protection.INSIDE,
        received_on=TODAY,
        by=ana,
        at=NOON,
    )

    assert content_of(item) == b"One\nTwo ?"
    assert (item.channel, item.protection) == (Channel.PASTED, Protection.INSIDE)


def test_every_file_of_a_folder_is_an_item_and_no_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    for name in ("one.txt", "two.txt", "below/three.txt"):
        (tmp_path / name).write_text(name)
    (tmp_path / "same.txt").write_text("one.txt")
    (tmp_path / "link.txt").symlink_to("/etc/hostname")

    found = receive_folder(
        folder=tmp_path, protection=Protection.NONE, received_on=TODAY, by=None, at=NOON
    )

    assert sorted(item.name for item in found.new) == ["one.txt", "three.txt", "two.txt"]
    assert [item.name for item in found.before] == ["one.txt"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\letters\\one.eml", "one.eml"),
        ("a\x00b\u202egnp.txt", "abgnp.txt"),
        ("x" * 300 + ".html", "x" * 250 + ".html"),
        ("", ""),
    ],
)
def test_a_name_is_the_last_part_of_a_path_without_what_nobody_sees(name: str, kept: str) -> None:
    assert plain_name(name) == kept
