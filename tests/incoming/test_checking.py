"""What comes out of the sandbox is believed only as far as it is data of the right form."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.incoming import frames
from visita.incoming.checking import checked
from visita.incoming.extract import Attachment, Extract, Media, Piece
from visita.incoming.limits import MOST_CHARACTERS, MOST_EVIDENCE, MOST_PARTS, MOST_PIECES
from visita.incoming.refused import Refused

CONTENT = b"<p>Some text</p>"
PIECE = ["Some text", 3, 12, True, "", ""]
SOUND: dict[str, Any] = {
    "charset": "utf-8",
    "pieces": [PIECE],
    "evidence": [["title", "Some", "h1 element", True]],
    "attachments": [],
    "notes": ["no_main_text"],
}


def an_answer(*attached: bytes, **other: object) -> bytes:
    return frames.pack([json.dumps(SOUND | other).encode(), *attached])


def outcome(answer: bytes) -> Extract | str:
    try:
        return checked(answer, CONTENT, Media.HTML)
    except Refused as refusal:
        return refusal.code


def test_a_sound_answer_is_believed() -> None:
    extract = outcome(an_answer(b"x", attachments=["a.pdf"]))

    assert isinstance(extract, Extract)
    assert extract.pieces == (Piece("Some text", 3, 12, kept=True),)
    assert extract.attachments == (Attachment("a.pdf", b"x"),)


@pytest.mark.parametrize(
    "other",
    [
        {"charset": "rot13"},
        {"charset": None},
        {"pieces": None},
        {"pieces": [["text"]]},
        {"pieces": [["text", 3, 17, True, "", ""]]},
        {"pieces": [["text", 9, 3, True, "", ""]]},
        {"pieces": [["text", -3, 3, True, "", ""]]},
        {"pieces": [["text", True, 3, True, "", ""]]},
        {"pieces": [["text", 3, None, True, "", ""]]},
        {"pieces": [PIECE, ["text", 4, 12, True, "", ""]]},
        {"pieces": [["text", None, None, "yes", "", ""]]},
        {"pieces": [["text", None, None, None, "<b>", ""]]},
        {"pieces": [[["text"], None, None, None, "", ""]]},
        {"pieces": [["text", None, None, None, "", "x" * 1000]]},
        {"pieces": [["a", None, None, None, "", ""]] * (MOST_PIECES + 1)},
        {"pieces": [["a" * MOST_CHARACTERS, None, None, None, "", ""], PIECE]},
        {"evidence": [["sha256", "x", "x", True]]},
        {"evidence": [["title", "x" * 1000, "x", True]]},
        {"evidence": [["title", "x", "x", 1]]},
        {"evidence": [["title", "x", "x", True]] * (MOST_EVIDENCE + 1)},
        {"attachments": ["a.pdf"]},
        {"attachments": ["a"] * (MOST_PARTS + 1)},
        {"notes": ["<script>"]},
        {"refused": "everything"},
        {"refused": ["empty"]},
    ],
)
def test_an_unsound_answer_is_refused_whole(other: dict[str, object]) -> None:
    assert outcome(an_answer(**other)) == "reader_failed"


@given(st.binary(max_size=200))
def test_any_bytes_are_an_answer_or_a_refusal(answer: bytes) -> None:
    assert outcome(answer) == "reader_failed"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner) | st.dictionaries(st.sampled_from([*SOUND, "refused"]), inner)
        ),
    )
)
def test_any_data_is_an_answer_or_a_refusal(said: object) -> None:
    outcome(frames.pack([json.dumps(said).encode()]))
    for name in SOUND:
        outcome(an_answer(**{name: said}))


@pytest.mark.parametrize("code", ["no_text", "zip_bomb", "encrypted_pdf"])
def test_the_reader_can_refuse(code: str) -> None:
    assert outcome(frames.pack([json.dumps({"refused": code}).encode()])) == code


def test_what_no_database_stores_is_replaced_sign_by_sign() -> None:
    extract = outcome(an_answer(pieces=[["a\x00b\ud800c\nd", 3, 12, None, "", ""]]))

    assert isinstance(extract, Extract)
    assert extract.pieces[0].text == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c d"


def test_an_answer_without_text_is_no_text() -> None:
    assert outcome(an_answer(pieces=[[" ", None, None, None, "", ""]])) == "no_text"


def test_messages_that_do_not_fill_the_answer_are_none() -> None:
    assert outcome(an_answer() + b"\x00") == "reader_failed"
    assert outcome(an_answer()[:-1]) == "reader_failed"
    assert outcome(b"\xff\xff\xff\xff") == "reader_failed"
