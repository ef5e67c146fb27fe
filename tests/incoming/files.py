"""Files as people send them, and as they are made to do harm. Everything in them is invented."""

import zipfile
import zlib
from email.message import EmailMessage
from io import BytesIO

from docx import Document

SENTENCES = (
    "The Government of Arland said on Monday that a delegation would come to the island in spring.",
    "The Minister added that nobody who spoke with the delegation would suffer for what was said.",
    "Three places on the island have never been seen by anybody from outside, the paper learnt.",
)
PAGE = f"""<!doctype html>
<html lang="en"><head><title>Visit announced | Harbour Post</title>
<meta property="og:title" content="Visit announced">
<meta property="og:site_name" content="Harbour Post">
<script type="application/ld+json">
{{"@context": "https://schema.org", "@graph": [{{"@type": "NewsArticle",
"datePublished": "2031-03-01T10:00:00Z", "author": [{{"name": "Mary Quill"}}]}}]}}</script>
</head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
<article><h1>Visit announced</h1>
<div class="byline">By Mary Quill</div>
<p>{SENTENCES[0]}</p>
<p>The Minister added that nobody who <b>spoke</b> with the <i>dele</i>gation would suffer
for&nbsp;what was said &amp; done.</p>
<p>{SENTENCES[2]}</p></article>
<aside class="related"><h3>Related</h3><a href="/a">Ferry timetable changes</a></aside>
<footer>Copyright Harbour Post</footer>
<script>document.write("never a text")</script>
<img src="https://tracker.example/pixel.gif"></body></html>"""


def a_page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def a_mail(text: str = "\n".join(SENTENCES), **headers: str) -> EmailMessage:
    mail = EmailMessage()
    said = {
        "From": "Mary Quill <mary@post.example>",
        "To": "desk@body.example",
        "Subject": "A visit",
        "Date": "Sat, 01 Mar 2031 10:00:00 +0200",
    }
    for name, value in (said | headers).items():
        mail[name.replace("_", "-")] = value
    if text:
        mail.set_content(text)
    return mail


def a_mail_with(count: int, *, size: int = 10) -> EmailMessage:
    """Text and so many attachments."""
    mail = a_mail()
    for number in range(count):
        content = bytes([number % 256]) * size
        mail.add_attachment(
            content, maintype="application", subtype="pdf", filename=f"paper-{number}.pdf"
        )
    return mail


def a_word_file(*texts: str, title: str = "A report") -> bytes:
    document = Document()
    document.core_properties.title = title
    for text in texts or SENTENCES:
        document.add_paragraph(text)
    return saved(document)


def saved(document: object) -> bytes:
    into = BytesIO()
    document.save(into)  # type: ignore[attr-defined]
    return into.getvalue()


def with_entry(packed: bytes, name: str, content: bytes) -> bytes:
    """The same zip with one file put in or replaced."""
    into = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(packed)) as old,
        zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return into.getvalue()


def a_pdf(*pages: list[str], trailer: str = "", packed: bytes | None = None) -> bytes:
    """Each page is a list of lines; an empty one is a gap. *packed* replaces each page's stream."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = packed or zlib.compress(_drawn(lines))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        head = f"<< /Length {len(content)} /Filter /FlateDecode >>\nstream\n".encode()
        objects.append(head + content + b"\nendstream")
    return _numbered(objects, trailer)


def _drawn(lines: list[str]) -> bytes:
    drawn = [b"BT /F1 11 Tf 14 TL 60 780 Td"]
    for line in lines:
        escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        drawn.append(b"(" + escaped.encode("cp1252") + b") Tj T*" if line else b"T*")
    return b"\n".join([*drawn, b"ET"])


def _numbered(objects: list[bytes], trailer: str) -> bytes:
    written, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R "
    return written + f"{end}{trailer} >>\nstartxref\n{len(written)}\n%%EOF\n".encode()


LOCKED = (
    "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] "
    f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >>"
)
"""A trailer that says the PDF opens with a password, which nobody knows."""


def letters_everywhere(count: int) -> bytes:
    """The stream of a page on which so many words stand apart: laying them out takes for ever."""
    words = b"".join(
        b"BT /F1 1 Tf %d %d Td (a) Tj ET\n" % (number * 37 % 590, number * 101 % 840)
        for number in range(count)
    )
    return zlib.compress(words)
