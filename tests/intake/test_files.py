"""Files of each kind go the whole way, from the bytes to the item: behind walls, or not at all."""

import shutil

import pytest

from tests.conftest import NOON, TODAY
from visita.incoming import walls
from visita.incoming.notes import NOTES, REFUSALS
from visita.intake import notes, tasks
from visita.intake.actions.receiving import receive
from visita.intake.models import Channel, Item, Protection, Stage
from visita.intake.queries.reading import reading_of

pytestmark = pytest.mark.django_db
PAGE = b"""<!doctype html><html lang=en><head><title>Cells without a window</title>
<meta property="og:site_name" content="Arland Herald"><script>alert(1)</script></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Cells without a window</h1>
<p>The governor of Kestrel Hill said on Monday that eleven cells of the old wing have no window.</p>
<p>Nobody has counted the cells of the new wing, which was opened in spring by the minister.</p>
</article></body></html>"""
MAIL = b"""From: Lea Voss <lea@example.org>
To: office@example.org
Date: Fri, 20 Nov 2026 10:00:00 +0000
Subject: Letter from a reader
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

The window of the cell does not open, and nobody has come to look at it since summer.
--b
Content-Type: text/plain; name=diary.txt
Content-Disposition: attachment; filename=diary.txt

On the first day nobody came. On the second day nobody came either, said the man in the cell.
--b--
"""


def read(name: str, content: bytes) -> Item:
    item = receive(
        name=name,
        content=content,
        channel=Channel.UPLOADED,
        protection=Protection.NO_QUOTE,
        received_on=TODAY,
        by=None,
        at=NOON,
    )
    tasks.read_waiting.func()
    return Item.objects.get(pk=item.pk)


needs_walls = pytest.mark.skipif(not shutil.which("bwrap"), reason="bubblewrap is not installed")


@needs_walls
def test_a_web_page_is_read_without_what_acts_in_it() -> None:
    item = read("page.html", PAGE)

    reading = reading_of(item)
    assert reading
    text = "\n".join(piece[0] for piece in reading.pieces)
    assert (item.stage, item.media) == (Stage.READ, "text/html")
    assert (item.title, item.publisher) == ("Cells without a window", "Arland Herald")
    assert "eleven cells" in text
    assert "alert" not in text


@needs_walls
def test_a_mail_is_read_and_so_is_what_is_attached_to_it() -> None:
    item = read("letter.eml", MAIL)

    attached = item.parts.get(channel=Channel.MAIL)
    assert item.title == "Letter from a reader"
    assert (attached.name, attached.stage) == ("diary.txt", Stage.READ)
    assert attached.protection == Protection.NO_QUOTE


@pytest.mark.parametrize(
    ("content", "note"),
    [
        (b"%PDF-1.7 and then nothing", "broken_pdf"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 90, "unknown_type"),
        (bytes(range(256)) * 4, "binary"),
        (b" \n ", "empty"),
    ],
)
def test_what_cannot_be_read_says_why_in_words(content: bytes, note: str) -> None:
    if note == "broken_pdf" and not shutil.which("bwrap"):
        pytest.skip("bubblewrap is not installed")
    item = read("file", content)

    assert (item.stage, item.notes) == (Stage.UNREADABLE, [note])
    [words] = notes.in_words(item.notes)
    assert words.endswith(".")
    assert "program left a note" not in words


def test_without_walls_a_page_is_kept_and_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walls, "bubblewrap", lambda: "")

    item = read("page.html", PAGE)

    assert (item.stage, item.notes) == (Stage.UNREADABLE, ["no_sandbox"])
    assert "bubblewrap" in notes.in_words(item.notes)[0]


def test_every_note_has_its_words_and_an_unknown_one_is_shown_as_it_is() -> None:
    for code in (*REFUSALS, *NOTES, *notes.OF_THE_READING):
        assert "%(" not in notes.in_words([code])[0]
    assert "new_code" in notes.in_words(["new_code"])[0]
