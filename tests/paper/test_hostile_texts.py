"""Whatever people write is set as they wrote it, or refused by name; it is never markup."""

import pytest

from tests.paper.sheets import a_letter, a_report, pages, unnumbered, whole
from visita.paper.documents import Section, document_pdf
from visita.paper.letters import NamedList, letter_pdf
from visita.paper.plain import plain
from visita.paper.typesetting import CannotSet, unsettable

REPLACED = "\N{REPLACEMENT CHARACTER}"


def letter_saying(text: str) -> bytes:
    return letter_pdf(a_letter(paragraphs=(text,), lists=()))


@pytest.mark.parametrize(
    "markup",
    [
        "#panic(1)",
        "#read(1)",
        '#set page(width: 1cm); #eval("1 + 1")',
        "#{sys.inputs.data}",
        '#import "frame.typ": data',
        "#include sys",
        "= no heading",
        "*not bold* _not italic_ `raw`",
        "$ sum = 1 $",
        "@nobody <label> --- -- ~ end",
        "[ ] { } ( ) \\ \\u{41} / // /* no comment */",
        "https://example.org/a?b=c#d",
        "\"quoted\" 'quoted' ... <b>&amp;</b>",
        "{page} {pages} {{ braces }} %(name)s",
    ],
)
def test_markup_is_text_wherever_it_stands(markup: str) -> None:
    listed = NamedList(title=markup, columns=(markup,), rows=((markup,),))
    letter = letter_pdf(
        a_letter(paragraphs=(markup,), subject=markup, sender=markup, lists=(listed,))
    )
    report = document_pdf(
        a_report(
            title=markup,
            reference=markup[:60],
            sections=(Section(heading=markup, paragraphs=(unnumbered(markup),)),),
        )
    )

    assert whole(letter).count(markup) == 6
    assert whole(report).count(markup) >= 4


@pytest.mark.parametrize(
    "text",
    [
        "Міністр закордонних справ України, п\u2019ятниця",
        "Министр иностранных дел",
        "Υπουργός Εξωτερικών",
        "Türkiye Azərbaycan Șțăâî Łódź Þórður Hafþórsdóttir",
        "Հայաստան",
        "საქართველო",
        "10 000 € \u2013 12 m² ½ \u00d7 § № ☐ ☒ → ≥ ≤",
    ],
)
def test_the_scripts_of_europe_are_set(text: str) -> None:
    assert text in whole(letter_saying(text))


@pytest.mark.parametrize("text", ["وزير الخارجية", "שר החוץ"])
def test_what_is_written_from_right_to_left_is_set(text: str) -> None:
    found = whole(letter_saying(text))

    assert all(word in found for word in text.split())


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("thanks 😀", ("😀",)),
        ("外務大臣", ("務", "外", "臣", "大")),
        ("a private \uf0b7 sign", ("\uf0b7",)),
        ("not assigned \u0378", ("\u0378",)),
        ("behind an accent: 中\u0301", ("中",)),
        ("a family 👩\u200d👧", ("👩", "👧")),
    ],
)
def test_a_character_without_a_sign_is_refused_by_name(
    text: str, characters: tuple[str, ...]
) -> None:
    with pytest.raises(CannotSet) as refusal:
        letter_saying(text)

    assert set(refusal.value.characters) == set(characters)
    assert all(f"U+{ord(each):04X}" in str(refusal.value) for each in characters)


def test_the_name_of_a_character_is_said() -> None:
    assert str(CannotSet(("😀", "\uf0b7"))) == (
        "No font has a sign for 😀 (U+1F600 GRINNING FACE), (U+F0B7)."
    )


def test_a_form_can_ask_before_anything_is_set() -> None:
    assert unsettable("Скеррі, 12 m²", "\x00 \u202e \u2018fine\u2019") == ()
    assert set(unsettable("one 😀", "two 中 and 😀")) == {"😀", "中"}


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ud800"])
def test_a_control_character_becomes_a_visible_sign(character: str) -> None:
    assert f"before{REPLACED}after" in whole(letter_saying(f"before{character}after"))


@pytest.mark.parametrize("steering", ["\u202d", "\u202e", "\u2066", "\u2067", "\U000e0041"])
def test_nothing_unseen_can_turn_a_sentence_round(steering: str) -> None:
    pdf = letter_pdf(a_letter(subject=f"not {steering}guilty", lists=()))

    assert f"not {REPLACED}guilty" in whole(pdf)


def test_line_ends_of_all_kinds_are_line_ends() -> None:
    assert plain("a\r\nb\rc\x0bd\x85e\u2028f\tg") == "a\nb\nc\nd\ne\nf g"
    assert plain("a\u2029b") == "a\n\nb"
    assert plain("\ufeffa\ufe0f") == "a"


def test_a_hundred_thousand_characters_without_a_space_stay_on_the_paper() -> None:
    """Poppler gives the text of a page only as far as the paper reaches."""
    pdf = letter_saying("ж" * 100_000)

    assert len(pages(pdf)) > 20
    assert whole(pdf).count("ж") == 100_000


@pytest.mark.parametrize("joined", ["ж\u00a0", "ж-", "ж\u2060"])
def test_neither_do_signs_that_forbid_a_break_run_off_it(joined: str) -> None:
    pdf = letter_saying(joined * 2_000)

    assert whole(pdf).count("ж") == 2_000


def test_letters_buried_in_accents_do_not_bring_it_down() -> None:
    assert REPLACED in whole(letter_saying("e" + "\u0301" * 5_000))
    assert REPLACED not in plain("e\u0301\u0323 q\u0304\u0306")
