"""Names for comparing and searching: the same however somebody writes accents, case or spaces."""

import unicodedata

_OTHER_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "\u0131": "i",
        "ŧ": "t",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "\u02bc": "'",
        "\u2019": "'",
        "\u2018": "'",
        "\u2013": "-",
        "\u2014": "-",
        "\u2010": "-",
    }
)
"""Letters that Unicode takes for letters of their own, and signs that are typed differently."""


def folded(text: str) -> str:
    """*text* in small letters, without accents, with single spaces. Folding twice changes nothing.

    Letters of other scripts stay, without their marks: "Київ" and "київ" meet, "Kyiv" does not.
    """
    small = unicodedata.normalize("NFKD", _small(_small(text)))
    kept = "".join(letter for letter in small if not unicodedata.combining(letter))
    return " ".join(_printable(unicodedata.normalize("NFC", kept)).split())


def _small(text: str) -> str:
    return unicodedata.normalize("NFKD", text).casefold().translate(_OTHER_LETTERS)


def _printable(text: str) -> str:
    """Without signs that take no room, such as marks of direction and zero bytes."""
    return "".join(
        each for each in text if unicodedata.category(each) not in {"Cc", "Cf"} or each.isspace()
    )


def words(text: str) -> list[str]:
    """The words of a search, folded, the same one only once."""
    return list(dict.fromkeys(folded(text).split()))
