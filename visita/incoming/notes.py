"""What a person is told of a file: why it was not read, or what was found while reading it.

The sentences are English and marked for translation; whoever shows them translates, then fills
the places in.
"""

from collections.abc import Mapping
from types import MappingProxyType


def N_(sentence: str) -> str:
    """Marks a sentence for the catalogue; this package knows no translations."""
    return sentence


REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "empty": N_("The file is empty. Ask whoever sent it to send it again."),
        "binary": N_(
            "The file is not text, and of no kind that can be read. It is kept as it came."
        ),
        "too_large": N_(
            "The file is larger than the %(megabytes)s MB that are read. It is kept as it came. To "
            "have it read, send in the part that matters as a file of its own."
        ),
        "unknown_type": N_(
            "The file is a picture, an archive or a document of a kind that is not read. It is "
            "kept as it came. Web pages, text, mails (.eml), Word (.docx) and PDF are read."
        ),
        "old_word": N_(
            "The file is a document of an old version of Word, or one with a password. It is kept "
            "as it came. To have it read, open it and save it as .docx without a password."
        ),
        "encrypted_pdf": N_(
            "The PDF opens with a password only. It is kept as it came. To have it read, open it "
            "and print it to a new PDF without a password."
        ),
        "broken_pdf": N_(
            "The PDF is damaged. It is kept as it came. Ask for another copy, or open it and print "
            "it to a new PDF."
        ),
        "broken_word": N_(
            "The Word document is damaged. It is kept as it came. Ask for another copy, or open it "
            "in Word and save it again."
        ),
        "zip_bomb": N_(
            "The Word document would grow beyond measure when unpacked, as files do that are made "
            "to do harm. It is kept as it came. Do not open it; ask the sender about it."
        ),
        "no_sandbox": N_(
            "Only plain text can be read on this machine, because files are opened inside "
            "bubblewrap only and it is missing or does not work. The file is kept as it came. Ask "
            "an administrator to install the Debian package %(package)s, then have it read again."
        ),
        "timed_out": N_(
            "Reading the file took longer than the %(seconds)s seconds of computing that are "
            "allowed. It is kept as it came. To have it read, copy the text that matters and "
            "paste it."
        ),
        "out_of_memory": N_(
            "Reading the file needed more memory than a file may use. It is kept as it came. To "
            "have it read, copy the text that matters and paste it."
        ),
        "no_text": N_(
            "There is no text in the file; it may be a scan or a picture. It is kept as it came. "
            "To have it read, type or paste its text."
        ),
        "reader_failed": N_(
            "The file could not be read: it is damaged, or built in an unusual way. It is kept as "
            "it came. To have it read, copy the text that matters and paste it."
        ),
    }
)
"""By the code of `Refused`."""

NOTES: Mapping[str, str] = MappingProxyType(
    {
        "encoding_guessed": N_(
            "The file does not say how its letters are written; this was guessed. If words look "
            "wrong, look at the original."
        ),
        "encoding_damaged": N_(
            "Some characters of the file are damaged; each is shown as a question mark in a box."
        ),
        "bidi_controls": N_(
            "The text contains invisible signs that change the direction of writing. What is shown "
            "may stand in another order than it is stored."
        ),
        "hidden_characters": N_("The text contains characters that cannot be seen."),
        "control_characters": N_("The text contains control characters. They do nothing here."),
        "cut_short": N_("The text is very long; only its beginning was read."),
        "surroundings_left_out": N_(
            "The page is very long; what stands around its text was left out."
        ),
        "too_many_parts": N_("The mail has very many parts; only the first of them were read."),
        "nested_too_deep": N_(
            "The mail contains mails within mails; only the outer ones were read."
        ),
        "attachments_left_out": N_(
            "Attachments of the mail were left out because they are too large together. They are "
            "in the original."
        ),
        "mail_without_text": N_("The mail has no text of its own, only attachments."),
        "too_many_pages": N_("The PDF has very many pages; only the first of them were read."),
        "pages_without_text": N_(
            "Some pages of the PDF have no text; they may be scans or pictures."
        ),
        "pages_damaged": N_("The PDF is damaged; some of its pages could not be read."),
        "no_main_text": N_(
            "It could not be told by the page's structure which lines belong to the text."
        ),
    }
)
"""By the codes in `Extract.notes`."""
