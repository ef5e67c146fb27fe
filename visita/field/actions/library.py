"""The forms that come with Visita are taken in as any other workbook is: as drafts."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from django.db import transaction

from visita.accounts.models import User
from visita.field.actions.forms import upload_form
from visita.field.library import SHEETS, drawings, rows, workbook
from visita.field.models import FormKind, FormVersion
from visita.field.queries.forms import not_taken_in
from visita.incoming.form_books import own_form_book

KINDS: Mapping[str, FormKind] = MappingProxyType(
    {
        "prison": FormKind.PRISON,
        "police-custody": FormKind.POLICE,
        "psychiatric-hospital": FormKind.PSYCHIATRIC,
        "immigration-detention": FormKind.IMMIGRATION,
        "social-care-home": FormKind.SOCIAL_CARE,
        "private-interview": FormKind.INTERVIEW,
        "injury-documentation": FormKind.INJURIES,
    }
)


@transaction.atomic
def load_library(*, by: User, at: datetime) -> list[FormVersion]:
    """Take in each form of the library whose version is not there yet, as a draft.

    A later library adds versions. What was uploaded, released or given up stays as it is.
    """
    return [_taken_in(key, by=by, at=at) for key in not_taken_in()]


def _taken_in(key: str, *, by: User, at: datetime) -> FormVersion:
    sheets = {
        sheet: [{column: cell for column, cell in row.items() if cell} for row in rows(key, sheet)]
        for sheet in SHEETS
    }
    return upload_form(
        kind=KINDS[key],
        workbook=workbook(key),
        book=own_form_book(sheets),
        media=drawings(key),
        by=by,
        at=at,
    )
