"""The source of a page: every line of text, with its characters in the source."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.incoming.files import PAGE, SENTENCES
from visita.incoming.readers.keeping import kept_lines
from visita.incoming.readers.page import read_source

WORD = st.text("abcdé ж\u05d0&<;\n\t\xa0", min_size=1, max_size=8)
PART = st.sampled_from(
    [
        *("<p>", "</p>", "<b>", "</b>", "<br>", "<div class='x>y'>", "</div>", "<td>", "<li>"),
        *("&amp;", "&eacute;", "&#1078;", "&nbsp;", "<!-- no > text -->", "<a href=x>", "</a>"),
        *(
            "<script>if (a < b) { '<p>' }</script>",
            "<img alt='a>b'>",
            "< ",
            "& ",
            "<svg><g>x</g></svg>",
        ),
    ]
)


class _Text(HTMLParser):
    """The standard library's own idea of the text of a fragment."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.silent += tag in {"script", "svg"}

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in {"script", "svg"} and self.silent > 0

    def handle_data(self, data: str) -> None:
        self.parts.append("" if self.silent else data)


def text_of(fragment: str) -> str:
    parser = _Text()
    parser.feed(fragment)
    parser.close()
    return " ".join("".join(parser.parts).split())


@given(st.lists(PART | WORD.map(lambda word: word.replace("<", "< ").replace("&", "& "))))
def test_each_line_is_the_text_that_stands_at_its_characters(parts: list[str]) -> None:
    source = "".join(parts)
    at = 0
    for line in read_source(source).lines:
        assert at <= line.first < line.last <= len(source)
        assert text_of(source[line.first : line.last]) == line.text
        at = line.last


@given(st.lists(st.text("abc def", min_size=1).filter(str.strip), min_size=1))
def test_no_text_is_lost_and_none_is_invented(texts: list[str]) -> None:
    source = "".join(f"<div><p>{text}</div>" for text in texts)

    assert [line.text for line in read_source(source).lines] == [
        " ".join(text.split()) for text in texts
    ]


@given(st.text("<>!-/='\" abpscriptvg&;#", max_size=80))
def test_broken_markup_ends_and_keeps_the_order(source: str) -> None:
    places = [(line.first, line.last) for line in read_source(source).lines]

    assert places == sorted(places)


def test_script_style_and_comments_are_no_text() -> None:
    source = "<p>One<script>two</script> <style>p{}</style><!-- three --><template>4</template></p>"

    assert [line.text for line in read_source(source).lines] == ["One"]


def test_what_stands_around_a_story_is_known_by_its_tags_and_classes() -> None:
    reasons = {line.text: line.reason for line in read_source(PAGE).lines}

    assert reasons["Home"] == "menu"
    assert reasons["By Mary Quill"] == "byline"
    assert reasons["Ferry timetable changes"] == "related"
    assert reasons["Copyright Harbour Post"] == "legal"
    assert reasons[SENTENCES[0]] == ""


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ('<div class="cookie-banner">', "legal"),
        ('<ul id="mainMenu">', "menu"),
        ('<div class="shadow heading">', ""),
        ('<div style="display: none">', "markup"),
        ("<div hidden>", "markup"),
        ('<span class="article-tags">', "tags"),
        ("<figcaption>", "caption"),
    ],
)
def test_a_class_counts_by_its_words(markup: str, reason: str) -> None:
    (line,) = read_source(f"{markup}Text").lines

    assert line.reason == reason


def test_lines_of_preformatted_text_stay_lines() -> None:
    lines = read_source("<pre>one\ntwo\r\nthree</pre>").lines

    assert [line.text for line in lines] == ["one", "two", "three"]


class TestKeptLines:
    def test_a_title_repeated_in_a_menu_is_kept_where_the_story_stands(self) -> None:
        source = ["Visit announced", "Home", "Visit announced", "By Mary", *SENTENCES]
        extracted = ["Visit announced", *SENTENCES]

        assert kept_lines(source, extracted) == {2, 4, 5, 6}

    def test_lines_that_were_joined_or_cut_are_found_again(self) -> None:
        source = [
            "Menu",
            "First half of a row",
            "second half of it",
            f"{SENTENCES[0]} {SENTENCES[1]}",
        ]
        extracted = ["First half of a row | second half of it", *SENTENCES[:2]]

        assert kept_lines(source, extracted) == {1, 2, 3}

    def test_a_line_that_the_extractor_moved_is_kept(self) -> None:
        source = [SENTENCES[0], "Menu", SENTENCES[1], SENTENCES[2]]

        assert kept_lines(source, [SENTENCES[1], SENTENCES[2], SENTENCES[0]]) == {0, 2, 3}

    def test_a_short_word_elsewhere_is_not_kept(self) -> None:
        source = ["News", *SENTENCES, "News", "Related"]

        assert kept_lines(source, list(SENTENCES)) == {1, 2, 3}

    @given(st.lists(st.sampled_from([*SENTENCES, "News", "Read also", "", "—"]), max_size=12))
    def test_everything_is_kept_where_everything_was_extracted(self, lines: list[str]) -> None:
        meant = {at for at, line in enumerate(lines) if any(map(str.isalnum, line))}

        assert kept_lines(lines, lines) == meant
