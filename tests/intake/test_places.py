"""Where a claim stands in the original: lines as an editor counts them, characters within."""

from hypothesis import given
from hypothesis import strategies as st

from visita.incoming.extract import Piece
from visita.intake.reading.layer import Layer
from visita.intake.reading.places import Place, Places

TEXT = "Arl Post\n\nThe bill passed.\r\nIt is law."


def plain(text: str) -> Places:
    """As a plain text is read: each line a piece that knows its characters."""
    pieces, at = [], 0
    for line in text.split("\n"):
        pieces.append(Piece(line, at, at + len(line)))
        at += len(line) + 1
    return Places(Layer(tuple(pieces)), text)


def test_a_place_in_a_plain_text_is_a_line_and_its_characters() -> None:
    places = plain("Arl Post\n\nThe bill passed.\nIt is law.")
    start = places.layer.text.index("law")

    assert places.of(start, start + 3) == Place(4, 6, 9, exact=True)


def test_a_carriage_return_ends_a_line_and_a_form_feed_does_not() -> None:
    text = "one\r\ntwo\x0cstill two\rthree"
    pieces = (Piece("one", 0, 3), Piece("two\x0cstill two", 5, 18), Piece("three", 19, 24))
    places = Places(Layer(pieces), text)

    assert places.of(4, 7).line == 2
    assert places.of(18, 23) == Place(3, 0, 5, exact=True)


def test_words_of_a_page_lead_back_to_its_source() -> None:
    source = "<p>\n The <b>bill</b> passed at noon.</p>"
    piece = Piece("The bill passed at noon.", 5, 36)
    places = Places(Layer((piece,)), source)

    assert places.of(9, 23) == Place(2, 17, 31, exact=True)
    assert source.split("\n")[1][17:31] == "passed at noon"


def test_marks_inside_the_words_are_said() -> None:
    source = "<p>The <b>bill</b> passed.</p>"
    places = Places(Layer((Piece("The bill passed.", 3, 26),)), source)

    assert places.of(0, 15) == Place(1, 3, 26, exact=False)


def test_a_file_that_is_no_text_has_the_lines_of_its_text() -> None:
    places = Places(Layer((Piece("First page."), Piece("Second page."))), "")

    assert not places.in_original
    assert places.of(12, 18) == Place(2, 0, 6, exact=True)
    assert places.line(2) == places.last_line(2) == 2


@given(st.text(alphabet="ab \n", max_size=60), st.data())
def test_what_stands_at_a_place_is_what_was_asked_for(text: str, data: st.DataObject) -> None:
    places = plain(text)
    line = data.draw(st.integers(0, len(places.layer.pieces) - 1))
    words = places.layer.lines[line]
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    offset = places.layer.starts[line]

    place = places.of(offset + start, offset + end)

    assert text.split("\n")[place.line - 1][place.start : place.end] == words[start:end]
