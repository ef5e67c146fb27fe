"""What a text names is found where it stands, and loose names are read as they are meant."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.intake.reading.gazetteer import Entry, entry, names_in
from visita.intake.reading.lexicon import entries
from visita.intake.reading.loose_names import resolve

HERE = Path(__file__).parent
LANGUAGES = ("en", "uk", "ru", "fr", "de", "xx", "")
UNMARKED = {"group", "document"}
MARKED = re.compile(r"\{([^|}]+)\|([^}]+)\}")


def sentences(name: str) -> Iterator[tuple[str, str]]:
    """Language and marked text of each line."""
    for line in (HERE / name).read_text().splitlines():
        if line and not line.startswith("#"):
            language, _, marked = line.partition("|")
            yield language, marked.replace("^", "\n")


def unmarked(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """The text, and what is marked in it: keys and words."""
    return MARKED.sub(r"\2", marked), [(each[1], each[2]) for each in MARKED.finditer(marked)]


def without_article(words: str) -> str:
    return re.sub(r"^(?:(?:the|an?)\s|l['\u2019])", "", words, flags=re.I)


@pytest.mark.parametrize(("language", "marked"), list(sentences("named.txt")))
def test_every_name_is_found_where_it_stands_and_nothing_else(language: str, marked: str) -> None:
    text, truth = unmarked(marked)

    found = [
        (each.key, text[each.start : each.end])
        for each in names_in(text, language)
        if each.kind not in UNMARKED
    ]

    assert [(key, without_article(words)) for key, words in found] == [
        (key, without_article(words)) for key, words in truth
    ]


@pytest.mark.parametrize(("language", "marked"), list(sentences("meant.txt")))
def test_a_loose_name_is_read_as_the_document_means_it(language: str, marked: str) -> None:
    text, truth = unmarked(marked)

    found = [
        (
            each.named.key + (f"={each.why}" if each.why else ""),
            text[each.named.start : each.named.end],
        )
        for each in resolve(names_in(text, language, references=True), text)
        if each.named.kind not in UNMARKED
    ]

    wanted = [(key, words) for keys, words in truth for key in keys.split(",")]
    assert [(key, without_article(words)) for key, words in found] == [
        (key, without_article(words)) for key, words in wanted
    ]


def test_the_loose_name_is_kept_beside_what_is_meant() -> None:
    text = (
        "Arland left the Convention against Torture. "
        "The European Convention for the Prevention of Torture binds others."
    )

    first = next(r for r in resolve(names_in(text, "en"), text) if r.named.kind == "treaty")

    assert (first.named.key, first.literal, first.why) == ("treaty:ECPT", "treaty:UNCAT", "loose")


@pytest.mark.parametrize(
    ("text", "form"),
    [("Russia left", "name"), ("the Russian side", "adjective"), ("Moscow left", "capital")],
)
def test_it_is_told_how_a_state_is_named(text: str, form: str) -> None:
    (found,) = names_in(text, "en")

    assert (found.key, found.form) == ("state:RU", form)


def test_a_capital_with_an_office_is_a_town() -> None:
    keys = [each.key for each in names_in("the Moscow government and Moscow's government", "en")]

    assert keys == ["state:RU", "office:government", "office:RU.government"]


def test_the_speaker_of_an_office_belongs_to_a_state() -> None:
    known = entry("office:ZZ.mfa")

    assert (known.kind, known.state, known.iso2, known.iso3) == ("office", "state:ZZ", "ZZ", "ZZZ")
    assert known.names["uk"] == ("Міністерство закордонних справ (Арланд)",)


def test_a_person_holds_an_office_from_a_day() -> None:
    known = entry("person:Maria_Zakharova")

    assert (known.office, known.state, known.since) == ("office:RU.mfa", "state:RU", "2015-08-10")


def test_an_adjective_is_shown_as_it_agrees() -> None:
    assert entry("state:RU").names["ru"][1] == "Российская Федерация"
    assert entry("treaty:ECPT").names["uk"][0].startswith("Європейська конвенція про запобігання")


@pytest.mark.parametrize("key", ["state:QQ", "office:ZZ.nothing", "office:mfa2", "treaty:", "x"])
def test_an_unknown_key_is_refused(key: str) -> None:
    with pytest.raises(KeyError):
        entry(key)


def test_every_key_has_an_entry_with_names() -> None:
    for key, kind, _ in entries():
        known = entry(key)
        assert isinstance(known, Entry)
        assert known.kind == kind
        assert any(known.names.values()), key


@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_no_text_is_too_strange(text: str, language: str) -> None:
    for each in resolve(names_in(text, language, references=True), text):
        assert 0 <= each.named.start < each.named.end <= len(text)


@given(st.lists(st.sampled_from(list(sentences("named.txt"))), max_size=6))
def test_names_stand_in_order_and_apart(chosen: list[tuple[str, str]]) -> None:
    text = "\n\n".join(unmarked(marked)[0] for _, marked in chosen)

    for language in LANGUAGES:
        found = names_in(text, language, references=True)
        assert all(one.end <= other.start for one, other in pairwise(found))


def test_an_article_is_read_in_a_moment() -> None:
    """About 2 ms on an idle machine; the limit allows for one that is not."""
    text = "\n".join(unmarked(marked)[0] for _, marked in sentences("named.txt"))[:5000]
    names_in(text, "en", references=True)

    before = process_time()
    names_in(text, "en", references=True)

    assert process_time() - before < 0.1
