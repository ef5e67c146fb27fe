"""What a device sends, on its way to where it is kept."""

import os
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest

from tests.conftest import NOON
from visita.field.incoming import (
    MOST_UNFINISHED,
    Parts,
    PartsMissing,
    TooLarge,
    TooManyUnfinished,
    arriving,
    forget_device,
    sweep,
)

MOST = 1000
DEVICE, RECORD = uuid4(), uuid4()


def a_part(parts: Parts, number: int, content: bytes) -> None:
    with arriving(BytesIO(content).read, below=parts.below, most=MOST) as arrived:
        parts.keep(number, arrived, most=MOST)


def test_a_file_is_there_while_it_is_looked_at_and_gone_afterwards(tmp_path: Path) -> None:
    with arriving(BytesIO(b"some bytes").read, below=tmp_path, most=MOST) as arrived:
        assert arrived.beginning == b"some bytes" == b"".join(arrived.pieces())
        assert arrived.size == 10
        assert oct(arrived.path.stat().st_mode)[-3:] == "600"

    assert [*tmp_path.iterdir()] == []


def test_more_than_is_taken_in_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(TooLarge), arriving(BytesIO(b"x" * 1001).read, below=tmp_path, most=MOST):
        pass

    assert [*tmp_path.iterdir()] == []


def test_what_a_killed_server_left_is_swept_once_it_cannot_be_on_its_way(tmp_path: Path) -> None:
    for name, age in (("arriving-old", 3700), ("arriving-new", 10), ("parts", 3700)):
        (tmp_path / name).write_bytes(b"in cipher")
        os.utime(tmp_path / name, times=(NOON.timestamp() - age,) * 2)

    sweep(tmp_path, at=NOON)
    sweep(tmp_path / "none", at=NOON)

    assert {each.name for each in tmp_path.iterdir()} == {"arriving-new", "parts"}


@pytest.mark.parametrize("first", [0, 1])
def test_parts_are_put_together_in_their_order(tmp_path: Path, first: int) -> None:
    """Whether a kit counts from nought or from one."""
    parts = Parts(tmp_path, DEVICE, RECORD)
    for number, content in ((2, b"c"), (0, b"wrong"), (1, b"b"), (0, b"a")):
        a_part(parts, first + number, content)

    with arriving(parts.joined(3), below=tmp_path, most=MOST) as arrived:
        assert arrived.path.read_bytes() == b"abc"
    parts.forget()
    assert parts.have() == []


def test_a_missing_part_is_named(tmp_path: Path) -> None:
    parts = Parts(tmp_path, DEVICE, RECORD)
    a_part(parts, 0, b"a")
    a_part(parts, 2, b"c")

    with pytest.raises(PartsMissing) as missing:
        parts.joined(3)
    assert missing.value.have == [0, 2]


def test_parts_are_bounded_in_size_and_in_number(tmp_path: Path) -> None:
    for _ in range(MOST_UNFINISHED):
        a_part(Parts(tmp_path, DEVICE, uuid4()), 0, b"x" * MOST)

    with pytest.raises(TooManyUnfinished):
        a_part(Parts(tmp_path, DEVICE, RECORD), 0, b"x")
    other = Parts(tmp_path, uuid4(), RECORD)
    a_part(other, 0, b"x" * MOST)
    with pytest.raises(TooLarge):
        a_part(other, 1, b"x")


def test_parts_of_a_device_are_forgotten_with_it(tmp_path: Path) -> None:
    kept, gone = Parts(tmp_path, uuid4(), RECORD), Parts(tmp_path, DEVICE, RECORD)
    a_part(kept, 0, b"x")
    a_part(gone, 0, b"x")

    forget_device(tmp_path, DEVICE)

    assert (kept.have(), gone.have()) == ([0], [])
