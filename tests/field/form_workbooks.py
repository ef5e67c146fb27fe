"""Workbooks of questions for the tests."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook

from tests.conftest import NOON
from visita.accounts.models import User
from visita.field.actions.forms import upload_form
from visita.field.models import FormKind, FormVersion
from visita.incoming.form_books import FormBook, own_form_book

Rows = Sequence[Mapping[str, str]]
EN, FR = "label::English (en)", "label::French (fr)"

SURVEY: Rows = (
    {"type": "begin_group", "name": "visit", EN: "The visit", FR: "La visite"},
    {"type": "select_one yes_no", "name": "let_in", EN: "Let in?", FR: "Accès accordé ?"},
    {
        "type": "text",
        "name": "why_not",
        EN: "Why not?",
        FR: "Pourquoi ?",
        "relevant": "${let_in} = 'no'",
        "appearance": "multiline",
    },
    {"type": "end_group"},
    {"type": "integer", "name": "held", EN: "Held", FR: "Détenus", "constraint": ". >= 0"},
)
CHOICES: Rows = (
    {"list_name": "yes_no", "name": "yes", EN: "Yes", FR: "Oui"},
    {"list_name": "yes_no", "name": "no", EN: "No", FR: "Non"},
)


def sheets(
    *more: Mapping[str, str],
    survey: Rows = SURVEY,
    choices: Rows = CHOICES,
    **settings: str,
) -> dict[str, Rows]:
    said = {
        "form_id": "gate",
        "version": "1",
        "form_title": "At the gate",
        "default_language": "English (en)",
    } | settings
    kept = {name: text for name, text in said.items() if text}
    return {"survey": [*survey, *more], "choices": choices, "settings": [kept]}


def workbook(named: Mapping[str, Rows]) -> bytes:
    book = Workbook(write_only=True)
    for name, rows in named.items():
        sheet = book.create_sheet(name)
        headings = list(dict.fromkeys(heading for row in rows for heading in row))
        sheet.append(headings)
        for row in rows:
            sheet.append([row.get(heading) for heading in headings])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def book(*more: Mapping[str, str], **named: Any) -> FormBook:
    return own_form_book(sheets(*more, **named))


def uploaded(
    by: User, *more: Mapping[str, str], media: Mapping[str, bytes] = {}, **named: Any
) -> FormVersion:
    """The form at the gate, as a draft."""
    said = sheets(*more, **named)
    return upload_form(
        kind=FormKind.OTHER,
        workbook=workbook(said),
        book=own_form_book(said),
        media=media,
        by=by,
        at=NOON,
    )
