"""The record of a meeting on paper: what the reader may know, and no trace of the rest."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.conf import settings
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from visita.accounts.steps import NOTHING
from visita.paper.documents import Document, Paragraph, Section, document_pdf
from visita.paper.labels import Labels
from visita.proceedings.models import Item, Meeting
from visita.proceedings.queries.meetings import DecisionLine, Room, SignatureLine
from visita.rules.ruling import Condition, Ruling
from visita.treaties.days import day_text


def meeting_pdf(
    meeting: Meeting,
    *,
    items: Sequence[Item],
    room: Room,
    decisions: Sequence[DecisionLine],
    at: datetime,
) -> bytes:
    """In the language of the page.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    return document_pdf(
        Document(
            title=title_of(meeting),
            subtitle=_subtitle(meeting),
            reference="",
            status_line=_("CONFIDENTIAL: record of a meeting in camera"),
            sections=(
                Section(heading=_("Who was present"), paragraphs=_attendance(room)),
                Section(heading=_("Agenda"), paragraphs=_agenda(items)),
                Section(heading=_("Decisions"), paragraphs=_decisions(decisions)),
            ),
            contents=False,
            language=(get_language() or "en")[:2],
            invented=bool(settings.VISITA_DEMO),
            made_at=at,
            labels=_labels(),
        )
    )


def title_of(meeting: Meeting) -> str:
    if meeting.number is None:
        return meeting.get_kind_display()
    return f"{meeting.get_kind_display()} {meeting.number}"


def _subtitle(meeting: Meeting) -> str:
    first, last = day_text(meeting.starts_on), day_text(meeting.ends_on)
    days = first if first == last else f"{first} {NOTHING} {last}"
    named = (settings.BODY or _("The Committee"), meeting.place, days)
    return ", ".join(each for each in named if each)


def _plain(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(number=None, text=each) for each in texts if each)


def _attendance(room: Room) -> tuple[Paragraph, ...]:
    names = "\n".join(f"{each.full_name} ({each.state.pk})" for each in room.members)
    others = _("Besides, members whom the record does not name: %(number)s") % {
        "number": room.unnamed
    }
    presiding = room.presiding
    return _plain(
        _("Presiding: %(name)s") % {"name": presiding.full_name} if presiding else "",
        names,
        others if room.unnamed else "",
        _told(room.ruling),
    )


def _agenda(items: Sequence[Item]) -> tuple[Paragraph, ...]:
    if not items:
        return _plain(_("Nothing stands on the agenda."))
    return tuple(Paragraph(number=n, text=each.text) for n, each in enumerate(items, start=1))


def _decisions(lines: Sequence[DecisionLine]) -> tuple[Paragraph, ...]:
    if not lines:
        return _plain(_("Nothing was decided."))
    return tuple(
        Paragraph(number=number, text="\n\n".join(_decision(line)))
        for number, line in enumerate(lines, start=1)
    )


def _decision(line: DecisionLine) -> Iterable[str]:
    made = line.decision
    yield made.text or made.get_matter_display()
    yield votes_told(line)
    if line.ruling:
        yield _told(line.ruling)
    yield _("Digest of the text: %(digest)s") % {"digest": line.digest}
    yield from (_signature(each) for each in line.signatures)


def votes_told(line: DecisionLine) -> str:
    made = line.decision
    against = NOTHING if made.votes_against is None else made.votes_against
    return _(
        "%(day)s. Members in office: %(members)s; present: %(present)s; in favour: %(for)s; "
        "against: %(against)s; abstentions: %(abstentions)s. %(answer)s"
    ) % {
        "day": day_text(made.held_on),
        "members": made.members,
        "present": made.present,
        "for": made.votes_for,
        "against": against,
        "abstentions": made.abstentions,
        "answer": _("Adopted.") if made.passed else _("Not adopted."),
    }


def _signature(line: SignatureLine) -> str:
    made = line.signature
    return _("Signed: %(name)s (%(capacity)s), %(moment)s. %(way)s. %(check)s") % {
        "name": made.signer.full_name,
        "capacity": made.get_capacity_display(),
        "moment": date_format(localtime(made.proof.signed_at), "DATETIME_FORMAT"),
        "way": made.proof.get_way_display(),
        "check": _held(line.holds),
    }


def _held(holds: bool | None) -> str:
    if holds is None:
        return _("The text is the one that was signed; no device proves it.")
    return _("Checked: it holds.") if holds else _("Checked: it does not hold.")


def _told(ruling: Ruling) -> str:
    return "\n".join(_condition(each) for each in ruling.conditions)


def _condition(each: Condition) -> str:
    met = _("unknown") if each.met is None else _("met") if each.met else _("not met")
    sentence = _(each.text)
    told = sentence % each.values if each.values else sentence
    return f"{told} ({each.provision}: {met})"


def _labels() -> Labels:
    """The words that paper adds, in the language of the moment."""
    return Labels(
        invented=_("Invented story: the State, the people and the events do not exist."),
        confidential=_("CONFIDENTIAL"),
        reference=_("Reference:"),
        contents=_("Contents"),
        appendix=_("Appendix"),
        recommendation=_("Recommendation"),
        comment=_("Comment"),
        request=_("Request for information"),
        page=_("Page {page} of {pages}"),
    )
