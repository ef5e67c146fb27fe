"""A container is the same on both sides, and its size says little."""

import io
import warnings
import zipfile

import pytest
from hypothesis import given as property_of
from hypothesis import strategies as st

from tests.sealing.modules import ask, base64, bytes_in, given
from visita.sealing.container import EPOCH, SMALLEST, Malformed, bucket, pack, unpack

ENTRIES = {
    "record.json": b'{"format":"visita-record/1"}',
    "media/r\u00e9cit.jpg": bytes(range(256)) * 40,
    "media/empty": b"",
}


@property_of(st.integers(min_value=1, max_value=2**40))
def test_a_bucket_holds_its_size_and_wastes_little(size: int) -> None:
    found = bucket(size)

    assert found >= size
    assert found == bucket(found)
    assert found <= max(SMALLEST, size * 1.12)


@property_of(
    st.dictionaries(st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8})?", fullmatch=True), st.binary())
)
def test_what_is_packed_is_unpacked(entries: dict[str, bytes]) -> None:
    entries.pop("padding", None)
    packed = pack(entries)

    assert unpack(packed) == entries
    assert len(packed) == bucket(len(packed))


def test_the_browser_and_the_server_agree() -> None:
    entries = {name: base64(part) for name, part in ENTRIES.items()}
    sizes = [1, 4096, 4097, 5000, 65_535, 65_536, 65_537, 10_000_019, 2**31, 2**31 + 1, 2**32 - 1]

    by_browser = bytes_in(given("pack", entries=entries))
    by_server = pack(ENTRIES)

    assert unpack(by_browser) == ENTRIES
    assert len(by_browser) == len(by_server) == bucket(len(by_server))
    back = given("unpack", packed=base64(by_server))
    assert {name: bytes_in(part) for name, part in back.items()} == ENTRIES
    answers = ask(*({"verb": "bucket", "size": size} for size in sizes))
    assert [each["gives"] for each in answers] == [bucket(size) for size in sizes]


def a_zip(*names: str, compression: int = zipfile.ZIP_STORED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the same name twice is what we want
        for name in names:
            archive.writestr(zipfile.ZipInfo(name, EPOCH), b"0" * 5000, compression)
    return made.getvalue()


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"PK",
        a_zip("record.json"),
        a_zip("record.json", "record.json", "padding"),
        a_zip("../record.json", "padding"),
        a_zip("/record.json", "padding"),
        a_zip("media\\x", "padding"),
        a_zip("record.json", "padding", compression=zipfile.ZIP_DEFLATED),
        pack(ENTRIES)[:-30],
    ],
    ids=["nothing", "no end", "no padding", "twice", "up", "root", "other slash", "small", "cut"],
)
def test_what_is_no_container_is_refused_on_both_sides(packed: bytes) -> None:
    with pytest.raises(Malformed):
        unpack(packed)
    assert ask({"verb": "unpack", "packed": base64(packed)}) == [{"throws": "Malformed"}]


@pytest.mark.parametrize("name", ["padding", "a//b", "../a", "a/./b", "", "a\\b"])
def test_a_part_has_a_name_that_leads_nowhere(name: str) -> None:
    with pytest.raises(Malformed):
        pack({name: b""})
    assert ask({"verb": "pack", "entries": {name: ""}}) == [{"throws": "Malformed"}]
