"""One reader for each kind of file that needs the sandbox. Imported inside it only."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from visita.incoming.extract import Extract, Media
from visita.incoming.readers.html import read_html
from visita.incoming.readers.mail import read_mail
from visita.incoming.readers.pdf import read_pdf
from visita.incoming.readers.questions import read_questions
from visita.incoming.readers.word import read_word
from visita.incoming.readers.workbook import read_workbook

READERS: Mapping[Media, Callable[[str, bytes], Extract]] = MappingProxyType(
    {
        Media.HTML: read_html,
        Media.MAIL: read_mail,
        Media.WORD: read_word,
        Media.PDF: read_pdf,
        Media.WORKBOOK: read_workbook,
        Media.QUESTIONS: read_questions,
    }
)
