"""A form on paper for a day without devices. It names no State, no visit and no place."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import override

from visita.paper.blanks import Blank, Column, Table, blank_pdf
from visita.visits.models import Access, MayBeNamed
from visita.visits.paper_forms import LINES_OF_INCIDENTS, LINES_OF_STOPS
from visita.visits.printing import labels

LETTERS = ("a", "b", "c", "d")


def day_sheet_pdf(*, language: str, made_at: datetime) -> bytes:
    """The same for every visit, in one of the languages of the interface."""
    with override(language):
        return blank_pdf(
            Blank(
                title=_("A day in the field"),
                notes=(
                    _(
                        "CONFIDENTIAL when filled in. Hours are those of Strasbourg. Enter it in "
                        "Visita as soon as you can, then destroy it. Letters of Article 8, "
                        "paragraph 2: a its territory, b information on places, c access and "
                        "movement, d other information."
                    ),
                    _("Write no name of a person deprived of liberty, and nothing that tells one."),
                ),
                fields=(_("Day"), _("Sub-team"), _("Written by")),
                tables=(_stops(), _incidents(), _met(), _observed()),
                language=language,
                invented=False,
                made_at=made_at,
                labels=labels(),
            )
        )


def _stops() -> Table:
    return Table(
        title=_("Stops"),
        hint=_("A place is written down at its gate and not before."),
        columns=(
            Column(head=_("Place"), share=5),
            Column(head=_("Came"), share=2),
            Column(head=_("Left"), share=2),
            Column(
                head=_("Access, delay in minutes"),
                share=4,
                boxes=tuple(str(each.label) for each in Access),
            ),
            Column(head=_("Not granted"), share=2, boxes=LETTERS),
            Column(head=_("Received by (function)"), share=3),
            Column(head=_("Parts seen"), share=4),
        ),
        lines=LINES_OF_STOPS,
    )


def _incidents() -> Table:
    return Table(
        title=_("Obstructions"),
        hint="",
        columns=(
            Column(head=_("At the stop in line"), share=2),
            Column(head=_("When it happened"), share=2),
            Column(head=_("What exactly was not granted"), share=6),
            Column(head=_("Letter"), share=2, boxes=LETTERS),
            Column(head=_("Provision invoked"), share=3),
            Column(head=_("Refused by (function)"), share=3),
            Column(head=_("How and when it ended"), share=5),
        ),
        lines=LINES_OF_INCIDENTS,
        height_mm=18,
    )


def _met() -> Table:
    return Table(
        title=_("People met"),
        hint=_("Authorities and organisations only."),
        columns=(
            Column(head=_("Name"), share=4),
            Column(head=_("Function"), share=4),
            Column(head=_("Authority or organisation"), share=5),
            Column(
                head=_("May be named"),
                share=4,
                boxes=tuple(str(each.label) for each in MayBeNamed),
            ),
        ),
        lines=6,
        height_mm=11,
    )


def _observed() -> Table:
    return Table(
        title=_("Observations"),
        hint=_("What was seen, told, measured or read; what cannot wait for the report."),
        columns=(
            Column(head=_("At the stop in line"), share=2),
            Column(head=_("What was observed"), share=13),
            Column(head=_("Cannot wait"), share=2, boxes=(_("Yes"),)),
        ),
        lines=5,
        height_mm=22,
    )
