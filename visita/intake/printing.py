"""A brief on paper: what is reported, who says it, what the record answers, and the sources."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import count

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from visita.intake import claim_words as words
from visita.intake.models import Item, Standing
from visita.intake.queries.brief import Brief, Point, may_be_quoted
from visita.intake.queries.events import Numbered, Position, speaker
from visita.paper.documents import Document, Kind, Paragraph, Section, document_pdf
from visita.paper.labels import Labels
from visita.treaties.days import day_text

LONGEST_TITLE = 300


def brief_pdf(brief: Brief, *, language: str, at: datetime) -> bytes:
    """In the language of the moment. Of items not to be quoted it holds no word of their own.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    return document_pdf(
        Document(
            title=brief.title[:LONGEST_TITLE],
            subtitle=_days(brief),
            reference="",
            status_line=_("Internal. Reports of others: not checked, not the view of any body."),
            sections=tuple(_sections(brief)),
            language=language,
            invented=brief.is_invented,
            made_at=at,
            labels=labels(),
        )
    )


def labels() -> Labels:
    """The words that paper adds, in the language of the moment."""
    return Labels(
        invented=_("Invented story: the State, the people and the events do not exist."),
        confidential=_("CONFIDENTIAL"),
        reference=_("Reference:"),
        contents=_("Contents"),
        appendix=_("Appendix"),
        recommendation=_("What the record holds"),
        comment=_("What the record holds"),
        request=_("Request for information"),
        page=_("Page {page} of {pages}"),
    )


def _days(brief: Brief) -> str:
    if not brief.first_on or not brief.last_on:
        return ""
    ends = {"first": day_text(brief.first_on), "last": day_text(brief.last_on)}
    if brief.first_on == brief.last_on:
        return _("Reported on %(first)s") % ends
    return _("Reported from %(first)s to %(last)s") % ends


def _sections(brief: Brief) -> Iterable[Section]:
    yield Section(heading=_("How to read this"), paragraphs=tuple(_preface(brief)))
    positions = count(1)
    for point in brief.points:
        paragraphs = tuple(_point(point, brief, positions))
        yield Section(heading=words.matter(point.key), paragraphs=paragraphs)
    if brief.sources:
        yield Section(heading=_("Sources"), paragraphs=tuple(_sources(brief)))


def _preface(brief: Brief) -> Iterable[Paragraph]:
    yield _text(
        _(
            "This says who has said what, and on whose word. Whether it is so, it does not say. "
            "Reports that repeat one statement count as one source."
        )
    )
    if not brief.points:
        yield _text(_("There is no confirmed claim yet."))
    if brief.not_looked_at:
        told = ngettext(
            "%(number)s further claim was found by the program and not yet looked at by anybody.",
            "%(number)s further claims were found by the program and not yet looked at by anybody.",
            brief.not_looked_at,
        )
        yield _text(told % {"number": brief.not_looked_at})
    if brief.kept_inside:
        told = ngettext(
            "%(number)s claim is left out: its source is for the Secretariat only.",
            "%(number)s claims are left out: their sources are for the Secretariat only.",
            brief.kept_inside,
        )
        yield _text(told % {"number": brief.kept_inside})


def _point(point: Point, brief: Brief, numbers: Iterator[int]) -> Iterable[Paragraph]:
    """Positions are numbered through, so that people can speak of them."""
    if about := words.about(point.key):
        yield _text(about)
    for position in point.positions:
        yield Paragraph(number=next(numbers), text=_heading(position))
        for each in position.claims:
            yield _text(_claim(each, brief))
    for answer in point.answers:
        told = words.reason(answer.words, answer.values)
        provision = f" ({answer.provision})" if answer.provision else ""
        yield Paragraph(number=None, kind=Kind.COMMENT, text=f"{told}{provision}")


def _heading(position: Position) -> str:
    reports = ngettext("%(number)s report", "%(number)s reports", position.reports)
    sources = ngettext("%(number)s source", "%(number)s sources", position.sources)
    return _("%(says)s: %(reports)s, %(sources)s") % {
        "says": position.says[:1].upper() + position.says[1:],
        "reports": reports % {"number": position.reports},
        "sources": sources % {"number": position.sources},
    }


def _claim(numbered: Numbered, brief: Brief) -> str:
    """Who, by whom it was passed on, when, in which words if they may be quoted."""
    claim = numbered.claim
    chain = [name for name, _key in claim.chain]
    said = {
        "speaker": speaker(claim),
        "way": words.attribution(claim.attribution),
        "day": day_text(claim.said_on),
        "source": brief.number_of(claim.item),
    }
    line = _("%(speaker)s (%(way)s), %(day)s, source %(source)s") % said
    if chain:
        line += _("; passed on by %(names)s") % {"names": ", ".join(chain)}
    if claim.hedge:
        line += _("; weakened by “%(words)s”") % {"words": claim.hedge}
    if claim.standing == Standing.PROPOSED:
        line += _("; not yet looked at")
    if may_be_quoted(numbered):
        span = " ".join(claim.span.split())
        line += f"\n“{span}”"
    return line


def _sources(brief: Brief) -> Iterable[Paragraph]:
    for item in brief.sources:
        yield Paragraph(number=brief.number_of(item), text=_source(item))


def _source(item: Item) -> str:
    named = [item.publisher or _("Unnamed outlet"), item.title or item.name]
    line = ", ".join(filter(None, [*named, day_text(item.day)]))
    if item.protection == "NO_QUOTE":
        line += _(" (may be used, not quoted)")
    return line


def _text(text: str) -> Paragraph:
    return Paragraph(number=None, text=text)
