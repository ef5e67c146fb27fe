"""A form on paper, for a day on which no device may go in. It is typed into the kit afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from visita.field.drawn import Drawn, code_of, drawn
from visita.field.reading.xform import Form
from visita.paper.labels import Labels
from visita.paper.questionnaires import Asked, Part, Questionnaire, questionnaire_pdf

LONG, SHORT = 5, 1
COPIES_OF_A_REPEAT = 2


def blank_form_pdf(
    form: Form, language: str, drawings: Mapping[str, str], *, at: datetime
) -> bytes:
    """In one of its languages; our own words in that language too where we speak it.

    Raises:
        CannotSet, TooMuchToSet
    """
    code = code_of(language)
    spoken = code if code in dict(settings.LANGUAGES) else "en"
    with translation.override(spoken):
        return questionnaire_pdf(
            Questionnaire(
                title=form.title or form.key,
                foot=_("%(form)s, version %(version)s")
                % {"form": form.key, "version": form.version},
                notes=(
                    _("Write no name here unless the form asks for it. Keep this sheet on you."),
                    _("Type it into the kit as soon as you can, then destroy it."),
                ),
                parts=tuple(_parts(drawn(form, language), drawings)),
                language=code or "en",
                invented=False,
                made_at=at,
                labels=Labels(page=_("Page {page} of {pages}")),
            )
        )


def _parts(parts: tuple[Drawn, ...], drawings: Mapping[str, str]) -> Iterator[Part | Asked]:
    for each in parts:
        if not each.is_part:
            yield _asked(each, drawings)
        elif each.kind == "repeat":
            yield from _repeated(each, drawings)
        else:
            yield _part(each, each.label, drawings)


def _repeated(part: Drawn, drawings: Mapping[str, str]) -> Iterator[Part]:
    for number in range(1, COPIES_OF_A_REPEAT + 1):
        yield _part(part, f"{part.label} ({number})".strip(), drawings)


def _part(part: Drawn, title: str, drawings: Mapping[str, str]) -> Part:
    notes = [_only_if(part)] if part.only_if else []
    if part.kind == "repeat":
        notes.append(_("For more, take another sheet."))
    return Part(title=title, notes=tuple(notes), parts=tuple(_parts(part.parts, drawings)))


def _asked(part: Drawn, drawings: Mapping[str, str]) -> Asked:
    drawing = drawings.get(part.image, "")
    return Asked(
        number=part.number,
        label=part.label,
        notes=tuple(_notes(part)),
        boxes=tuple(each.label for each in part.choices),
        room=_room(part),
        drawing=drawing,
    )


def _notes(part: Drawn) -> Iterator[str]:
    if part.hint:
        yield part.hint
    if part.only_if:
        yield _only_if(part)
    if part.number and part.image:
        yield _("Mark it on the drawing.")
    elif part.number and not part.choices and not part.long:
        yield part.asked + (f" ({part.told})" if part.told else "")
    elif part.kind == "select":
        yield _("Tick all that apply.")
    elif part.kind == "rank":
        yield _("Write 1, 2, 3 … into the boxes.")


def _only_if(part: Drawn) -> str:
    return _("Only if %(condition)s") % {"condition": part.only_if}


def _room(part: Drawn) -> int:
    if not part.number or part.choices or part.kind == "trigger":
        return 0
    return LONG if part.long else SHORT
