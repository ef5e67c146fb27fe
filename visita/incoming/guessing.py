"""Which older encoding a text is in: the one in which its letters are those of some language."""

from collections.abc import Sequence
from itertools import pairwise

from charset_normalizer import from_bytes

SAMPLE = 60_000
"""Bytes that are looked at; more makes it slower, not better."""

MANY_BYTES = ("shift_jis", "euc_jp", "euc_kr", "cp949", "gb18030", "big5")
"""Several bytes to a letter: a structure that hardly any other text has by chance."""

LEGACY = (
    *("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic"),
    *("cp1252", "cp1250", "iso8859_2", "cp1253", "iso8859_7", "cp1254", "iso8859_9", "cp1257"),
    *("iso8859_15", "iso8859_16", "cp1255", "cp1256", "iso8859_6", "iso8859_8", "tis_620"),
    *MANY_BYTES,
)
"""Python's names of what texts were written in before UTF-8. No other name is believed: some
codecs that Python has are no letters at all."""

USUAL = "cp1252"
SIGNS = "«»„“”‘’‚‹›–—…№§°•·€£©®™ \u00a0\u00ad´¿¡"  # noqa: RUF001 signs of print, not letters
ALPHABETS = (
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",  # Russian, Bulgarian
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",  # noqa: RUF001 Ukrainian
    "абвгдеёжзійклмнопрстуўфхцчшыьэюя",  # Belarusian
    "абвгдђѓежзѕијклљмнњопрстћќуфхцчџш",  # Serbian, Macedonian
    "àâæçéèêëîïôœùûüÿ",  # French
    "äöüß",  # German
    "áéíñóúü",  # Spanish
    "ãáàâçéêíóôõú",  # Portuguese
    "àèéìîòóù",  # Italian, Albanian has ë and ç besides
    "çëé",  # Albanian
    "åäöæøé",  # the north
    "áðéíóúýþæö",  # Icelandic
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóřšťúůýž",  # Czech
    "áäčďéíĺľňóôŕšťúýž",  # Slovak
    "áéíóöőúüű",  # Hungarian
    "čćđšž",  # Croatian, Bosnian, Slovene
    "ăâîșțşţ",  # Romanian
    "çğıöşüâî",  # Turkish, with Azerbaijani's ə outside these encodings
    "āčēģīķļņšūž",  # Latvian
    "ąčęėįšųūž",  # Lithuanian
    "äõöüšž",  # Estonian
    "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",  # Greek
    "אבגדהוזחטיכךלמםנןסעפףצץקרשת",  # Hebrew
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةپچژگ،؟؛ًٌٍَُِّْ",  # Arabic, Persian
)
KNOWN = tuple(frozenset(f"{letters}{letters.upper()}{SIGNS}") for letters in ALPHABETS)


def guess(content: bytes) -> str:
    """Python's name of the likeliest encoding of bytes that are not UTF-8."""
    first = next((at for at, byte in enumerate(content) if byte > 0x7F), 0)
    sample = content[max(0, first - 200) : first + SAMPLE]
    found = from_bytes(sample, cp_isolation=list(LEGACY), steps=10, chunk_size=1024)
    names = [each.encoding for each in found]
    if not names or names[0] in MANY_BYTES:
        return names[0] if names else USUAL
    return _likeliest(sample, [*(n for n in names if n not in MANY_BYTES), USUAL])


def _likeliest(sample: bytes, names: Sequence[str]) -> str:
    """The first of those in which most signs are letters of one language in their usual case."""
    texts = {name: sample.decode(name, "replace") for name in names}
    return max(names, key=lambda name: (_letters(texts[name]), -_turned(texts[name])))


def _letters(text: str) -> float:
    """The share of signs beyond ASCII that one alphabet and print have, of the best alphabet."""
    signs = [sign for sign in text if sign > "\x7f"]
    most = max(sum(sign in alphabet for sign in signs) for alphabet in KNOWN)
    return round(most / max(1, len(signs)), 2)


def _turned(text: str) -> int:
    """Capitals behind small letters: Cyrillic read in the wrong table has its cases turned."""
    return sum(left.islower() and right.isupper() for left, right in pairwise(text))
