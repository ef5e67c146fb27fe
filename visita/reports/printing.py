"""A report on paper, as it is read inside and as it is sent."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import override

from visita.paper.documents import Document, Kind, Paragraph, Section, document_pdf
from visita.reports.text import Line, ReportText
from visita.treaties.days import day_text
from visita.visits.models import Visit
from visita.visits.printing import labels


def report_pdf(text: ReportText, visit: Visit, *, reference: str, at: datetime) -> bytes:
    """The report under its confidentiality (Article 11(1)), in its own language.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    with override(text.language):
        return document_pdf(
            Document(
                title=text.title,
                subtitle=days_of(visit),
                reference=reference,
                status_line=_("Confidential (Convention, Article 11, paragraph 1)"),
                sections=sections(text.lines),
                language=text.language,
                invented=visit.state.is_fictional,
                made_at=at,
                labels=labels(),
            )
        )


def days_of(visit: Visit) -> str:
    """From when to when, in the language of the moment."""
    days = {"first": day_text(visit.starts_on), "last": day_text(visit.ends_on)}
    return _("Visit from %(first)s to %(last)s") % days


def sections(lines: Iterable[Line]) -> tuple[Section, ...]:
    """Headings begin sections; what stands before the first one has a heading of its own."""
    found: list[tuple[str, list[Paragraph]]] = []
    for line in lines:
        if line.kind == "HEADING":
            found.append((line.text, []))
            continue
        if not found:
            found.append((_("Introduction"), []))
        kind = Kind(line.kind)
        found[-1][1].append(Paragraph(number=line.number, kind=kind, text=line.text))
    return tuple(Section(heading=heading, paragraphs=tuple(each)) for heading, each in found)
