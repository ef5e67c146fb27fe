"""What is put into an envelope: named parts in an uncompressed ZIP file of one of few sizes.

The browser's twin is `static/sealing/container.js`: what either packs, the other unpacks.
"""

import io
import zipfile
from collections.abc import Mapping

PADDING = "padding"
SMALLEST = 4096
"""Bytes: whatever is smaller looks alike."""
MOST_ENTRIES = 2000
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment a ZIP file knows: when something was packed is nobody's business."""


class Malformed(ValueError):
    """Not a container: damaged, compressed, or with names that no container has."""


def bucket(size: int) -> int:
    """The least Padmé size that holds *size* bytes: at most 12 % more.

    Source: Nikitin et al., Reducing Metadata Leakage from Encrypted Files, PoPETs 2019.

    >>> bucket(10), bucket(5000), bucket(200_000)
    (4096, 5120, 200704)
    """
    if size <= SMALLEST:
        return SMALLEST
    exponent = size.bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    return -(-size // step) * step


def pack(entries: Mapping[str, bytes]) -> bytes:
    """One container of the parts, padded to its bucket.

    Raises:
        Malformed: a part has a name that no container has.
    """
    for name in entries:
        _check(name)
    bare = len(_zipped({**entries, PADDING: b""}))
    return _zipped({**entries, PADDING: bytes(bucket(bare) - bare)})


def unpack(packed: bytes) -> dict[str, bytes]:
    """The parts of a container, without its padding.

    Raises:
        Malformed: what the name says.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            infos = archive.infolist()
            _check_listed(infos)
            found = {each.filename: archive.read(each) for each in infos}
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError):
        raise Malformed("This is not a container.") from None
    found.pop(PADDING)
    return found


def _zipped(entries: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content)
    return made.getvalue()


def _check_listed(infos: list[zipfile.ZipInfo]) -> None:
    names = [each.filename for each in infos]
    if len(set(names)) != len(names) or len(names) > MOST_ENTRIES or PADDING not in names:
        raise Malformed("A name is there twice, there are too many, or there is no padding.")
    for each in infos:
        if each.compress_type != zipfile.ZIP_STORED or each.compress_size != each.file_size:
            raise Malformed("Something in it is compressed.")
        if each.filename != PADDING:
            _check(each.filename)


def _check(name: str) -> None:
    parts = name.split("/")
    if name == PADDING or "\\" in name or any(each in {"", ".", ".."} for each in parts):
        raise Malformed("A part has a name that no container has.")
