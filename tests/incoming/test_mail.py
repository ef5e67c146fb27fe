"""Mails read in the sandbox."""

from email.message import EmailMessage

import pytest

from tests.incoming.files import PAGE, SENTENCES, a_mail, a_mail_with
from visita.incoming.extract import Extract, Media, Piece
from visita.incoming.limits import DEEPEST_PARTS, MOST_PARTS
from visita.incoming.refused import Refused
from visita.incoming.sandbox import Sandbox
from visita.incoming.sniffing import sniff


def read(box: Sandbox, mail: EmailMessage | bytes) -> Extract:
    content = mail if isinstance(mail, bytes) else mail.as_bytes()
    return box.read("mail.eml", content, sniff("mail.eml", content))


def texts(extract: Extract) -> list[str]:
    return [piece.text for piece in extract.pieces]


def test_headers_are_evidence_in_whatever_way_they_are_written(box: Sandbox) -> None:
    mail = a_mail(Subject="Візит до Скерроу: що відомо", From='"Марія Квілл" <mary@post.example>')
    said = {(each.field, each.value, each.where) for each in read(box, mail).evidence}

    assert said == {
        ("title", "Візит до Скерроу: що відомо", "header Subject"),
        ("author", "Марія Квілл", "header From"),
        ("publisher", "post.example", "header From"),
        ("published", "2031-03-01T10:00:00+02:00", "header Date"),
    }


def test_the_plain_text_goes_before_the_page(box: Sandbox) -> None:
    mail = a_mail()
    mail.add_alternative(PAGE, subtype="html")

    assert texts(read(box, mail)) == list(SENTENCES)


def test_without_plain_text_the_page_is_read_and_points_nowhere(box: Sandbox) -> None:
    mail = a_mail("")
    mail.set_content(PAGE, subtype="html", charset="iso-8859-1")
    extract = read(box, mail)

    assert Piece(SENTENCES[0], kept=True) in extract.pieces
    assert extract.media is Media.MAIL


@pytest.mark.parametrize("coding", ["base64", "quoted-printable", "8bit"])
def test_a_text_is_read_through_its_coding(box: Sandbox, coding: str) -> None:
    mail = a_mail("")
    mail.set_content("Делегация прибыла.", charset="koi8-r", cte=coding)

    assert texts(read(box, mail)) == ["Делегация прибыла."]


def test_lines_that_a_program_broke_are_one_paragraph(box: Sandbox) -> None:
    text = (
        "The delegation of the Committee came to the island on Monday, said the\nMinister.\n\n"
        "Two\nlines"
    )
    extract = read(box, a_mail(text))

    assert [(each.text, each.where) for each in extract.pieces] == [
        (
            "The delegation of the Committee came to the island on Monday, said the Minister.",
            "lines 1-2",
        ),
        ("Two", "line 4"),
        ("lines", "line 5"),
    ]


def test_what_is_quoted_and_what_is_signed_is_not_the_mail(box: Sandbox) -> None:
    text = (
        "My answer.\n\nOn Monday Ana Example wrote:\n> A question?\n> Or two?\n\n"
        "-- \nMary Quill\nPost"
    )
    extract = read(box, a_mail(text))

    assert [(each.text, each.reason) for each in extract.pieces] == [
        ("My answer.", ""),
        ("On Monday Ana Example wrote:", "quoted_mail"),
        ("> A question?", "quoted_mail"),
        ("> Or two?", "quoted_mail"),
        ("--", "signature"),
        ("Mary Quill", "signature"),
        ("Post", "signature"),
    ]


def test_an_earlier_mail_under_a_rule_is_quoted_and_a_forwarded_one_is_not(box: Sandbox) -> None:
    below = "\nFrom: Ana\n\nThe island."
    answered = read(box, a_mail(f"Yes.\n\n-----Original Message-----{below}"))
    forwarded = read(box, a_mail(f"See below.\n\n---------- Forwarded message ---------{below}"))

    assert [piece.kept for piece in answered.pieces] == [None, False, False, False]
    assert {piece.kept for piece in forwarded.pieces} == {None}


def test_three_hundred_attachments_do_not_stop_the_mail(box: Sandbox) -> None:
    extract = read(box, a_mail_with(300))

    assert texts(extract) == list(SENTENCES)
    assert len(extract.attachments) == MOST_PARTS - 1
    assert extract.attachments[7].name == "paper-7.pdf"
    assert extract.attachments[7].content == b"\x07" * 10
    assert extract.notes == ("too_many_parts",)


def test_attachments_larger_than_all_may_be_are_left_out(box: Sandbox) -> None:
    mail = a_mail_with(2, size=5_000_000).as_bytes()
    extract = read(box, mail)

    assert [len(each.content) for each in extract.attachments] == [5_000_000, 5_000_000]


def test_a_mail_in_a_mail_is_an_item_of_its_own(box: Sandbox) -> None:
    mail = a_mail("See the attached.")
    mail.add_attachment(a_mail("The inner text."))
    (attached,) = read(box, mail).attachments

    assert sniff(attached.name, attached.content) is Media.MAIL
    assert texts(read(box, attached.content)) == ["The inner text."]


def test_a_mail_with_attachments_alone_is_read(box: Sandbox) -> None:
    mail = a_mail("")
    mail.add_attachment(b"x", maintype="application", subtype="pdf", filename="a.pdf")
    extract = read(box, mail)

    assert (extract.pieces, len(extract.attachments)) == ((), 1)
    assert extract.notes == ("mail_without_text",)


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\a.pdf", "a.pdf"),
        ("a\u202efdp.exe", "a\ufffdfdp.exe"),
        ("..", "attachment"),
        ("звіт.pdf", "звіт.pdf"),
    ],
)
def test_a_name_of_an_attachment_leads_nowhere(box: Sandbox, sent: str, name: str) -> None:
    mail = a_mail()
    mail.add_attachment(b"x", maintype="application", subtype="pdf", filename=sent)

    assert [each.name for each in read(box, mail).attachments] == [name]


def test_text_nested_beyond_reason_is_not_sought(box: Sandbox) -> None:
    parts = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n'
        for n in range(DEEPEST_PARTS + 3)
    )
    head = "From: a@post.example\nSubject: x\nMIME-Version: 1.0\n"
    with_text = f"{head}{parts}Content-Type: text/plain\n\nDeep"
    with pytest.raises(Refused) as refusal:
        read(box, with_text.encode())

    assert refusal.value.code == "no_text"


@pytest.mark.parametrize(
    "header",
    [
        b"Date: yesterday, I think",
        b"Date: Sat, 99 Mar 2031 10:00:00 +9999",
        b"Subject: =?utf-8?b?//8=?= =?bad?q?x?=",
        b"Content-Type: text/plain; charset=rot13",
        b"Content-Type: text/plain; charset*=''%00",
        b"Content-Transfer-Encoding: unheard-of",
        b"To: <<<>>>,,;:\xff\xfe",
    ],
)
def test_a_malformed_header_does_not_stop_the_mail(box: Sandbox, header: bytes) -> None:
    content = b"From: a@post.example\nMIME-Version: 1.0\nX-A: b\n" + header + b"\n\nThe text."

    assert texts(read(box, content)) == ["The text."]
