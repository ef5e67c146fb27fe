"""How the gazetteer's data is written: choices, parts that may be missing, inflected stems."""

import re
from collections.abc import Iterator

TOKEN = re.compile(r"[^\W_]+|\n[ \t]*\n|[^\w\s'\u2019\u02bc\u2018\-\u2010\u2011\u00ad]")
"""A word, an empty line, or a mark that ends a name. Apostrophes and hyphens part words only."""

_STEM = re.compile(r"\{[^{}]+\}|[^\W_]+(?:~\w+)?|[^\w\s'\u2019\u02bc\u2018\-~]")
_ONE_WORD = re.compile(r"[^\W_]+(?:~\w+)?")
_INNERMOST = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")


def spelled(alias: str) -> Iterator[str]:
    """Each way to spell an alias: "(a|b)" is a choice, "[x|y]" may be missing altogether."""
    group = _INNERMOST.search(alias)
    if not group:
        yield alias
        return
    before, after = alias[: group.start()], alias[group.end() :]
    choices = (group[1] if group[1] is not None else group[2]).split("|")
    if _alone(before, after) and all(_ONE_WORD.fullmatch(choice) for choice in choices):
        choices = ["{" + "/".join(choices) + "}"]
    for choice in choices if group[1] is not None else [*choices, ""]:
        yield from spelled(before + choice + after)


def _alone(before: str, after: str) -> bool:
    """Is what stands between a whole word? Then its choices can stay one step of the search."""
    return not re.search(r"[\w'\u2019~|(\[]$", before) and not re.match(r"[\w'\u2019~|)\]]", after)


def symbols(spelling: str) -> tuple[str, ...]:
    """Its words as the lexicon knows them: "stem~class", or "{one/another}"."""
    return tuple(word[0] for word in _STEM.finditer(spelling))


def forms(symbol: str, endings: dict[str, list[str]]) -> set[str]:
    """Every way the word can stand in a text. What is written small may begin with a capital.

    Raises:
        KeyError: no such class of endings.
    """
    return {
        form
        for choice in symbol.strip("{}").split("/")
        for word in _inflected(choice, endings)
        for form in _capitals(word)
    }


def _inflected(word: str, endings: dict[str, list[str]]) -> list[str]:
    stem, _, ending_class = word.partition("~")
    return [stem + ending for ending in endings[ending_class]] if ending_class else [stem]


def _capitals(word: str) -> set[str]:
    if word.isupper():
        return {word}
    return {word, word[:1].upper() + word[1:], word.upper()}


_AGREEING = {"a": 1, "ia": 1, "ka": 1, "sh": 1, "o": 2, "nie": 2, "nia": 2, "pl": 3}
"""Which nominative of an adjective a noun of the class takes: feminine, neuter, plural."""


def shown(alias: str, endings: dict[str, list[str]]) -> str:
    """The alias as a person reads it: first choices, nominative, nothing that may be missing."""
    words = re.sub(r"\{S\}|\s+", " ", _short(alias)).split()
    nominative = [
        _nominative(word, words[at + 1] if at + 1 < len(words) else "", endings)
        for at, word in enumerate(words)
    ]
    name = " ".join(nominative)
    return name[:1].upper() + name[1:]


def _nominative(word: str, noun: str, endings: dict[str, list[str]]) -> str:
    stem, _, ending_class = word.partition("~")
    if ending_class != "yj":
        return re.sub(_ONE_WORD, lambda each: _inflected(each[0], endings)[0], word)
    gender = _AGREEING.get(noun.partition("~")[2], 0)
    soft = "nominatives_soft" if stem[-1] in endings["soft"] else "nominatives"
    return stem + endings[soft][gender]


def _short(alias: str) -> str:
    while group := _INNERMOST.search(alias):
        kept = group[1].split("|")[0] if group[1] is not None else ""
        alias = alias[: group.start()] + kept + alias[group.end() :]
    return alias
