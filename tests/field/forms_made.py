"""Make versions of forms, with defaults that do not matter to the test."""

from typing import Any
from uuid import uuid4

from tests.conftest import NOON
from visita.accounts.models import User
from visita.field.models import FormDefinition, FormKind, FormState, FormVersion


def a_definition(key: str = "prison") -> FormDefinition:
    return FormDefinition.objects.create(key=key, title="Prison", kind=FormKind.PRISON)


def a_version(definition: FormDefinition, by: User, **named: Any) -> FormVersion:
    said = {
        "version": uuid4().hex[:8],
        "title": "Prison",
        "workbook": b"PK",
        "workbook_sha256": uuid4().hex * 2,
        "xform": "<h:html/>",
        "sha256": uuid4().hex * 2,
        "questions": 1,
        "by": by,
        "at": NOON,
    } | named
    return FormVersion.objects.create(definition=definition, **said)


def released(version: FormVersion) -> FormVersion:
    version.state, version.released_at = FormState.RELEASED, NOON
    version.save(update_fields=["state", "released_at"])
    return version
