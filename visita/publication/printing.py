"""The published edition on paper: the report, and the State's answer with it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import override

from visita.dialogue.models import Transmission
from visita.paper.documents import Document, Paragraph, Section, document_pdf
from visita.reports.printing import days_of, sections
from visita.reports.text import read_back
from visita.treaties.days import day_text
from visita.visits.printing import labels


def edition_pdf(transmission: Transmission, text: Mapping[str, Any], *, at: datetime) -> bytes:
    """The text as it goes out, in its own language.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    visit, report = transmission.report.visit, read_back(text)
    with override(report.language):
        day = day_text(localtime(at).date())
        return document_pdf(
            Document(
                title=report.title,
                subtitle=days_of(visit),
                reference="",
                status_line=_(
                    "Published on %(day)s at the request of the Government (Article 11, "
                    "paragraph 2)"
                )
                % {"day": day},
                sections=sections(report.lines),
                appendices=_answer(text),
                language=report.language,
                invented=visit.state.is_fictional,
                made_at=at,
                labels=labels(),
            )
        )


def _answer(text: Mapping[str, Any]) -> tuple[Section, ...]:
    """What the State said: it is published with the report."""
    said = [Paragraph(number=None, text=text["general"])] if text["general"] else []
    for number, answer in text["answers"].items():
        said.append(Paragraph(number=int(number), text=answer))
    if not said:
        return ()
    return (Section(heading=_("Response of the Government"), paragraphs=tuple(said)),)
