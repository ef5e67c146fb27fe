"""What a file is stands in its bytes; its name is a claim of the sender."""

import pytest

from tests.incoming.files import PAGE, SENTENCES, a_mail, a_pdf, a_word_file, with_entry
from visita.incoming.extract import Media
from visita.incoming.limits import MOST_BYTES
from visita.incoming.refused import Refused
from visita.incoming.sniffing import sniff

TEXT = "\n".join(SENTENCES)


@pytest.mark.parametrize(
    ("content", "media"),
    [
        (TEXT.encode(), Media.PLAIN),
        (TEXT.encode("utf-16"), Media.PLAIN),
        (TEXT.encode("utf-16-le"), Media.PLAIN),
        ("Делегация прибыла".encode("koi8-r"), Media.PLAIN),
        (b"%PDF- is how such files begin, said the clerk: %PDF-1.4"[6:], Media.PLAIN),
        (b"Note: the visit\nWho: nobody\n\nText", Media.PLAIN),
        (b"BMW drivers were asked.", Media.PLAIN),
        (b"1 < 2 and 3 > 2", Media.PLAIN),
        (PAGE.encode(), Media.HTML),
        (PAGE.encode("utf-16"), Media.HTML),
        (b"\xef\xbb\xbf\n  <!-- saved --><HTML><p>x", Media.HTML),
        (b"<div><p>a fragment", Media.HTML),
        (a_mail().as_bytes(), Media.MAIL),
        (a_mail().as_bytes().replace(b"\n", b"\r\n"), Media.MAIL),
        (b"From mary@post.example Sat Mar 1\n" + a_mail().as_bytes(), Media.MAIL),
        (a_word_file(), Media.WORD),
        (a_pdf(["Text"]), Media.PDF),
        (a_pdf(["Text"]) + PAGE.encode(), Media.PDF),
    ],
)
def test_the_bytes_say_what_it_is_under_any_name(content: bytes, media: Media) -> None:
    for name in ("", "a.txt", "a.pdf", "\u202efdp.exe"):
        assert sniff(name, content) is media


def test_a_name_decides_where_text_has_tags_in_it() -> None:
    content = b"A line before the page.\n<p>And a page.</p>"

    assert sniff("page.html", content) is Media.HTML
    assert sniff("page.txt", content) is Media.PLAIN
    assert sniff("page.html", b"No tag at all") is Media.PLAIN


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"a" * (MOST_BYTES + 1), "too_large"),
        (bytes(range(256)) * 8, "binary"),
        (b"text\x00with zeros in it", "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"rest", "unknown_type"),
        (with_entry(a_word_file(), "x", b"")[:60], "unknown_type"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100, "old_word"),
        (b"{\\rtf1 text}", "unknown_type"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        sniff("article.html", content)

    assert refusal.value.code == code
