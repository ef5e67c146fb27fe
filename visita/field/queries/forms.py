"""Which forms there are, and which of them go along."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from django.db.models import QuerySet

from visita.accounts.models import User
from visita.field import library
from visita.field.form_access import forms_open_to
from visita.field.models import FormDefinition, FormMedia, FormState, FormVersion

HEAVY = ("workbook", "xform")


def released_forms() -> QuerySet[FormVersion]:
    """What may go onto devices: the released version of each form that is not retired."""
    return FormVersion.objects.filter(state=FormState.RELEASED, definition__retired=False).order_by(
        "definition__kind", "title", "definition__key"
    )


def forms_by_definition(user: User, on: date) -> list[tuple[FormDefinition, list[FormVersion]]]:
    """Every form this person may see, with its versions, the latest first."""
    found = (
        forms_open_to(user, on)
        .select_related("definition", "by")
        .defer(*HEAVY)
        .order_by("definition__kind", "definition__title", "definition__key", "-at", "-version")
    )
    return [(each, list(versions)) for each, versions in groupby(found, lambda one: one.definition)]


def media_of(version: FormVersion) -> Iterable[FormMedia]:
    """The names of its files, without what is in them."""
    return FormMedia.objects.filter(form_version=version).defer("content")


def released_before(version: FormVersion) -> FormVersion | None:
    """The version that releasing this one would withdraw."""
    others = FormVersion.objects.filter(definition=version.definition_id, state=FormState.RELEASED)
    return others.exclude(pk=version.pk).defer(*HEAVY).first()


def drawings_of(version: FormVersion) -> dict[str, str]:
    """The drawings (SVG) that it shows, by name."""
    found = FormMedia.objects.filter(form_version=version, type="image/svg+xml")
    return {each.name: bytes(each.content).decode("utf-8-sig", "replace") for each in found}


def not_taken_in() -> list[str]:
    """The keys of the library whose version is not there yet. A form given up is not wanted."""
    return [key for key in library.TITLES if not _is_settled(key)]


def _is_settled(key: str) -> bool:
    definition = FormDefinition.objects.filter(key=key).first()
    if definition is None:
        return False
    return definition.retired or definition.versions.filter(version=library.version(key)).exists()
