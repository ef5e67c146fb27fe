"""The exit of a State on paper: for a meeting, with every provision."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import override

from visita.agenda.queries.leaving import Leaving, Open
from visita.paper.documents import Document, Paragraph, Section, document_pdf
from visita.rules.partial_date import Span
from visita.rules.ruling import Ruling
from visita.treaties.days import day_text
from visita.visits.printing import labels

NOTHING = "\u2013"
"""A dash: no line, or from one number to another."""


def leaving_pdf(found: Leaving, *, at: datetime, language: str) -> bytes:
    """One sheet: where the State stands, what is open, what may still be done.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    with override(language):
        state = found.state
        name = state.name_fr if language == "fr" else state.name_en
        return document_pdf(
            Document(
                title=_("Exit of a State: %(state)s") % {"state": name},
                subtitle=_("As of %(day)s") % {"day": day_text(found.on)},
                reference=found.instrument.number,
                status_line=_("Confidential (Convention, Article 11, paragraph 1)"),
                sections=tuple(_sections(found)),
                language=language,
                invented=state.is_fictional,
                made_at=at,
                labels=labels(),
            )
        )


def _sections(found: Leaving) -> Iterator[Section]:
    yield _section(_("Where the State stands"), _standing(found))
    yield _section(_("Visits that are open"), _opens(found.visits))
    yield _section(_("Other work that is open"), _opens(found.work))
    yield _section(_("Recommendations"), [_recommended(found.recommendations)])
    yield _section(_("Seat and majorities"), _seat(found))
    if found.endings:
        lines = [
            f"{day_text(each.day)}: {_(each.text) % each.values} ({each.provision})"
            for each in found.endings
        ]
        yield _section(_("What ends, and when"), lines)


def _section(heading: str, lines: Iterable[str]) -> Section:
    paragraphs = tuple(Paragraph(number=None, text=line) for line in lines)
    return Section(
        heading=heading, paragraphs=paragraphs or (Paragraph(number=None, text=NOTHING),)
    )


def _standing(found: Leaving) -> Iterator[str]:
    if found.is_supposed:
        yield _("What follows rests on a supposition, not on the record.")
    yield effect_in_words(found.effect)
    yield ruling_in_words(found.answer.ruling)


def effect_in_words(effect: Span | None) -> str:
    """The day from which the State is no longer bound, as exact as it is known."""
    if effect is None:
        return _("No denunciation is recorded that has taken effect or will.")
    if effect.exact:
        return _("From %(day)s the State is no longer bound.") % {"day": day_text(effect.exact)}
    if effect.earliest:
        return _(
            "Until %(day)s the State is bound in every case; from when it is not is unknown."
        ) % {"day": day_text(effect.earliest)}
    return _("From when the State is no longer bound is unknown.")


def _opens(opens: Iterable[Open]) -> Iterator[str]:
    for each in opens:
        day = f", {day_text(each.day)}" if each.day else ""
        yield f"{each.title}{day}. {ruling_in_words(each.ruling)}"


def ruling_in_words(ruling: Ruling) -> str:
    """Yes, no or not known, then every condition with its provision."""
    answer = {True: _("Yes."), False: _("No."), None: _("Not known.")}[ruling.allowed]
    told = []
    for each in ruling.conditions:
        text = _(each.text) % each.values if each.values else _(each.text)
        mark = "" if each.verified else f", {_('not verified')}"
        told.append(f"{text} ({each.provision}{mark})")
    return " ".join([answer, *told])


def _recommended(number: int) -> str:
    return _("Recommendations that no visit has shown to be carried out: %(number)s") % {
        "number": number
    }


def _seat(found: Leaving) -> Iterator[str]:
    for member in found.members:
        yield _("%(member)s is in office in respect of the State.") % {"member": member.full_name}
    if not found.members:
        yield _("No member in respect of the State is in this record.")
    if not (found.before and found.after):
        return
    for label, body in ((_("Now"), found.before), (_("Afterwards"), found.after)):
        low, high = body.at_least, body.at_most
        yield _(
            "%(when)s: %(seats)s seats, quorum %(quorum)s, %(votes)s votes for a public statement, "
            "if all seats are filled."
        ) % {
            "when": label,
            "seats": _range(low.members, high.members),
            "quorum": _range(low.quorum, high.quorum),
            "votes": _range(low.public_statement, high.public_statement),
        }


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}{NOTHING}{high}"
