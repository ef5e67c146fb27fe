"""From bytes to characters, so that the same bytes and the same name always give the same text."""

import codecs
import re
from dataclasses import dataclass

from visita.incoming.guessing import LEGACY, SAMPLE, guess

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The mark at the beginning and its name; UTF-32's begins with UTF-16's, so it comes first."""

AS_BROWSERS_DO = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MOST_CONTROLS = 0.01
"""Of the bytes of a text; a program or a picture has ten times as many."""

REPLACED = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Decoded:
    """`charset` is Python's name for it; `decode` gives `text` again from it and the bytes."""

    text: str
    charset: str
    guessed: bool = False

    @property
    def damaged(self) -> bool:
        return REPLACED in self.text

    @property
    def notes(self) -> tuple[str, ...]:
        found = (("encoding_guessed", self.guessed), ("encoding_damaged", self.damaged))
        return tuple(code for code, there in found if there)


def same_codec(name: str) -> str:
    """Python's one name for a codec that has several."""
    return codecs.lookup(name).name


def decode(content: bytes, charset: str) -> str:
    """What cannot be read becomes U+FFFD, so nothing is lost unseen."""
    return content.decode(charset, "replace")


def decoded(content: bytes, *, declared: str = "") -> Decoded:
    """By its mark, as UTF-8, as it declares, or as is likeliest: in this order.

    What is valid UTF-8 and not all ASCII is hardly ever anything else, whatever it declares.
    """
    charset = _marked(content) or _unmarked_utf16(content)
    if charset:
        return Decoded(decode(content, charset), charset)
    if _is_utf8(content):
        return Decoded(decode(content, "utf-8"), "utf-8")
    known = _known(declared)
    if known:
        return Decoded(decode(content, known), known)
    likeliest = same_codec(guess(content))
    return Decoded(decode(content, likeliest), likeliest, guessed=True)


def looks_like_text(content: bytes) -> bool:
    """Judged by its beginning and its middle."""
    if _marked(content) or _unmarked_utf16(content):
        return True
    middle = len(content) // 2
    sample = content[:SAMPLE] + content[middle : middle + SAMPLE]
    return b"\x00" not in content and len(CONTROLS.findall(sample)) <= MOST_CONTROLS * len(sample)


def _marked(content: bytes) -> str:
    return next((charset for mark, charset in BOMS if content.startswith(mark)), "")


def _unmarked_utf16(content: bytes) -> str:
    """Spaces and line ends of any script are a zero byte beside a low one in UTF-16."""
    sample = content[: SAMPLE - SAMPLE % 2]
    zeros = {"utf-16-le": sample[1::2].count(0), "utf-16-be": sample[::2].count(0)}
    charset = max(zeros, key=lambda each: zeros[each])
    few = min(zeros.values())
    likely = len(content) % 2 == 0 and zeros[charset] > len(sample) / 20 and few == 0
    return charset if likely and _is(content, charset) else ""


def _is(content: bytes, charset: str) -> bool:
    try:
        content.decode(charset)
    except UnicodeDecodeError:
        return False
    return True


def _is_utf8(content: bytes) -> bool:
    """Also with a damaged byte here and there, as a cut or mended file has."""
    if _is(content, "utf-8"):
        return True
    text = content.decode("utf-8", "replace")
    high = sum(byte > 0x7F for byte in content[:SAMPLE])
    damaged = text[:SAMPLE].count(REPLACED)
    return damaged * 20 < high


def _known(declared: str) -> str:
    """The codec of a declared name, if it is one for letters."""
    try:
        name = same_codec(declared.strip().strip("\"'"))
    except (LookupError, ValueError):
        return ""
    name = AS_BROWSERS_DO.get(name, name)
    name = same_codec(name)
    return name if name in map(same_codec, LEGACY) else ""
