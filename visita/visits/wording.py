"""What a notification says, word for word, in every language in which it is sent.

It is made once and kept with the notification: whoever changes a template later changes no letter
that was sent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from visita.treaties.models import State
from visita.visits.changes import Change, Difference, what_changed
from visita.visits.languages import language_name, official_languages, state_name
from visita.visits.letters import (
    BINDING,
    NOTHING,
    Words,
    day_in,
    filled,
    languages_shipped,
    shipped,
)
from visita.visits.models import LetterTemplate, LiaisonOfficer

Facts = Mapping[str, Any]

LABELS = {
    "invented": "invented",
    "confidential": "confidential_mark",
    "reference": "reference",
    "page": "page",
}
"""Names of what paper adds, and of the words for it."""


def words_in(language: str, mandate: str) -> Words | None:
    """What the body has written itself, or what the program brings along."""
    own = LetterTemplate.objects.filter(language=language).first()
    brought = shipped(language, mandate)
    if not own:
        return brought
    return {**(brought or {}), **own.words}


def languages_of(state: str, mandate: str) -> tuple[str, ...]:
    """English, French, and the languages of the State of which there are words."""
    spoken = [code for code in official_languages(state) if code not in BINDING]
    return (*BINDING, *(code for code in spoken if words_in(code, mandate)))


def letters_about(facts: Facts) -> list[dict[str, Any]]:
    """The letter in every language, from what the State is to be told."""
    found = ((code, words_in(code, facts["mandate"])) for code in _languages(facts))
    return [letter_in(facts, code, words) for code, words in found if words]


def _languages(facts: Facts) -> tuple[str, ...]:
    return languages_of(facts["state"], facts["mandate"])


def letter_in(facts: Facts, language: str, words: Words) -> dict[str, Any]:
    values = _values(facts, language, words)
    names = _paragraphs(facts)
    return {
        "language": language,
        "courtesy": "" if language in BINDING else words["courtesy"],
        "subject": filled(words["subject"], values),
        "salutation": words["salutation"],
        "paragraphs": [filled(words[name], values) for name in names],
        "people": {
            "title": words["people"],
            "columns": [words["name"], words["function"]],
            "rows": [[each["name"], words[each["capacity"]]] for each in facts["people"]],
        },
        "information": {
            "title": words["information"],
            "columns": [words["number"], words["asked"]],
            "rows": [[str(n), words[f"information_{n}"]] for n in range(1, 5)],
        },
        "closing": words["closing"],
        "sender": words["sender"],
        "draft": words["draft"],
        "not_sent": words["not_sent"],
        "labels": {name: words[word] for name, word in LABELS.items()},
    }


def _paragraphs(facts: Facts) -> list[str]:
    """Names of the words that are said, in their order."""
    return [
        *(["replaces"] if facts.get("replaces") else []),
        "intention",
        *(["parts"] if facts.get("parts") else []),
        *("rights", "request", "credentials", "meetings"),
        "officer_known" if facts.get("officers") else "officer_asked",
        "secrecy",
    ]


def _values(facts: Facts, language: str, words: Words) -> dict[str, str]:
    replaced = facts.get("replaces") or {}
    spoken = [language_name(code, language) for code in official_languages(facts["state"])]
    return {
        "state": state_in(facts["state"], language),
        "kind": words[facts["kind"]],
        "first": _day(facts["starts_on"], language),
        "last": _day(facts["ends_on"], language),
        "days": ", ".join(_span(part, language, words) for part in facts.get("parts") or ()),
        "languages": ", ".join(spoken) or language_name("en", language),
        "names": ", ".join(facts.get("officers") or ()),
        "number": str(replaced.get("number", "")),
        "day": _day(replaced["sent_on"], language) if replaced else "",
        "changes": _changes(replaced, facts, words) if replaced else "",
    }


def _span(part: Sequence[str], language: str, words: Words) -> str:
    first, last = (_day(day, language) for day in part)
    return filled(words["span"], {"first": first, "last": last})


def _day(text: str, language: str) -> str:
    return day_in(date.fromisoformat(text), language)


def _changes(replaced: Mapping[str, Any], facts: Facts, words: Words) -> str:
    found = [_change(each, words) for each in what_changed(replaced["facts"], facts)]
    return "; ".join(found) or words["change_nothing"]


def _change(each: Change, words: Words) -> str:
    return filled(words[NAMES[each.difference]], {"names": ", ".join(each.names)})


NAMES = {
    Difference.DAYS: "change_days",
    Difference.AUTHORITY: "change_authority",
    Difference.ADDED: "change_added",
    Difference.LEFT: "change_left",
    Difference.FUNCTION: "change_function",
}


def state_in(code: str, language: str) -> str:
    """What the State is called: by the record in English and French, else by the CLDR."""
    state = State.objects.filter(pk=code).first()
    if not state:
        return state_name(code, language, otherwise=code)
    if language in BINDING:
        return str(getattr(state, f"name_{language}"))
    return state_name(code, language, otherwise=state.name_en)


def officers_of(state: str, on: date) -> list[str]:
    """Who speaks for the State on the day, by name."""
    still = Q(until__isnull=True) | Q(until__gt=on)
    found = LiaisonOfficer.objects.filter(still, state=state, since__lte=on)
    return list(found.order_by("user__full_name").values_list("user__full_name", flat=True))


@dataclass(frozen=True)
class Line:
    """A language, and the body's own words for it, if it has written any."""

    code: str
    name: str
    own: LetterTemplate | None


def lines(language: str) -> list[Line]:
    """Every language of which there are words, by name."""
    own = {each.language: each for each in LetterTemplate.objects.select_related("changed_by")}
    codes = {*languages_shipped(), *own}
    found = [Line(code, language_name(code, language), own.get(code)) for code in codes]
    return sorted(found, key=lambda line: line.name)


def version_of(language: str) -> int:
    """Of the body's own words; 0 where it has none."""
    own = LetterTemplate.objects.filter(language=language).first()
    return own.version if own else 0


def example(mandate: str, *, on: date) -> Facts:
    """An invented visit for looking at words: in parts, and replacing an earlier notification."""
    first, last = on.isoformat(), (on + timedelta(days=9)).isoformat()
    people = [{"name": f"Name {each[0]}", "capacity": each} for each in EVERY_FUNCTION]
    told = {
        "mandate": mandate,
        "state": "ZZ",
        "kind": "PERIODIC",
        "starts_on": first,
        "ends_on": last,
        "parts": [[first, first], [last, last]],
        "authority": NOTHING,
        "address": NOTHING,
        "people": people,
        "officers": [],
    }
    before = {**told, "starts_on": last, "people": people[1:]}
    return {**told, "replaces": {"number": 1, "sent_on": first, "facts": before}}


EVERY_FUNCTION = ("HEAD", "MEMBER", "EXPERT", "INTERPRETER", "SECRETARIAT")
