"""Forms come in, are released, and are withdrawn. A version that came in never changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.field.models import FormDefinition, FormMedia, FormState, FormVersion
from visita.field.reading.checking import sheet_faults
from visita.field.reading.converter import converter_fault, converter_notes
from visita.field.reading.faults import Fault
from visita.field.reading.media import media_faults, type_of
from visita.field.reading.rows import settings_of
from visita.field.reading.xform import Form, read_xform
from visita.incoming.form_books import FormBook
from visita.ledger.actions import record

LONGEST_KEY = 64
LONGEST_TITLE = 200


class Faulty(Exception):
    """The form cannot be taken. `faults` say where and why."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(", ".join(each.code for each in faults))
        self.faults = faults


class SameVersion(Exception):
    """There is a version of this name of the form already; *same* says whether it is equal."""

    def __init__(self, version: str, *, same: bool) -> None:
        super().__init__(version)
        self.version, self.same = version, same


class Retired(Exception):
    """No new version of this form is taken."""


class NotADraft(Exception):
    """It was released or withdrawn before."""


class NotInUse(Exception):
    """It was withdrawn before."""


def checked_form(book: FormBook, media: Mapping[str, bytes]) -> Form:
    """The form that the workbook makes.

    Raises:
        Faulty: with all that can be found at once.
    """
    faults = [*sheet_faults(book.sheets), *media_faults(book.sheets, media)]
    if book.problem and not any(each.sheet == "survey" for each in faults):
        faults.append(converter_fault(book.problem))
    if faults:
        raise Faulty(faults)
    try:
        form = read_xform(book.xform)
    except ValueError:
        raise Faulty([Fault("converter_says", values={"words": ""})]) from None
    settings = settings_of(book.sheets)
    if len(settings["form_id"]) > LONGEST_KEY or len(settings["version"]) > LONGEST_KEY:
        raise Faulty([Fault("setting_long", "settings", 2, {"most": str(LONGEST_KEY)})])
    if not form.questions:
        raise Faulty([Fault("no_questions", "survey")])
    return form


@transaction.atomic
def upload_form(
    *,
    kind: str,
    workbook: bytes,
    book: FormBook,
    media: Mapping[str, bytes],
    by: User,
    at: datetime,
) -> FormVersion:
    """Take a form in, as a draft that goes onto no device. The same twice is refused.

    Raises:
        Faulty, SameVersion, Retired
    """
    form = checked_form(book, media)
    definition = _definition(form, kind)
    digest = sha256(workbook).hexdigest()
    _check_new(definition, form.version, digest)
    made = FormVersion.objects.create(
        definition=definition,
        version=form.version,
        title=form.title[:LONGEST_TITLE],
        workbook=workbook,
        workbook_sha256=digest,
        xform=book.xform,
        sha256=sha256(book.xform.encode()).hexdigest(),
        languages=list(form.languages),
        questions=form.questions,
        notes=[[each.code, dict(each.values)] for each in converter_notes(book.warnings)],
        by=by,
        at=at,
    )
    FormMedia.objects.bulk_create(_file(made, name, content) for name, content in media.items())
    if definition.kind != kind:
        definition.kind = kind
        definition.save(update_fields=["kind"])
    facts: dict[str, str | int] = {
        "sha256": made.sha256,
        "questions": form.questions,
        "files": len(media),
    }
    _record("form.uploaded", made, by, at, facts)
    return made


def _definition(form: Form, kind: str) -> FormDefinition:
    """Locked: who uploads another version of it waits, and is then told."""
    FormDefinition.objects.get_or_create(
        key=form.key, defaults={"title": form.title[:LONGEST_TITLE], "kind": kind}
    )
    return FormDefinition.objects.select_for_update().get(key=form.key)


def _check_new(definition: FormDefinition, version: str, digest: str) -> None:
    if definition.retired:
        raise Retired
    before = definition.versions.filter(workbook_sha256=digest).first()
    if before:
        raise SameVersion(before.version, same=True)
    if definition.versions.filter(version=version).exists():
        raise SameVersion(version, same=False)


def _file(version: FormVersion, name: str, content: bytes) -> FormMedia:
    return FormMedia(
        form_version=version,
        name=name,
        type=type_of(name),
        sha256=sha256(content).hexdigest(),
        content=content,
    )


@transaction.atomic
def release_form(*, version: UUID, by: User, at: datetime) -> FormVersion:
    """Let it go onto devices. The version released before is withdrawn by that.

    Raises:
        NotADraft, Retired
    """
    found = _locked(version)
    if found.state != FormState.DRAFT:
        raise NotADraft
    if found.definition.retired:
        raise Retired
    before = found.definition.versions.filter(state=FormState.RELEASED)
    replaced = before.update(state=FormState.WITHDRAWN, withdrawn_at=at)
    found.state, found.released_at = FormState.RELEASED, at
    found.save(update_fields=["state", "released_at"])
    found.definition.title = found.title
    found.definition.save(update_fields=["title"])
    _record("form.released", found, by, at, {"sha256": found.sha256, "replaced": replaced})
    return found


@transaction.atomic
def withdraw_form(*, version: UUID, by: User, at: datetime) -> FormVersion:
    """No device is given it any more. What was filled with it still opens.

    Raises:
        NotInUse
    """
    found = _locked(version)
    if found.state == FormState.WITHDRAWN:
        raise NotInUse
    found.state, found.withdrawn_at = FormState.WITHDRAWN, at
    found.save(update_fields=["state", "withdrawn_at"])
    _record("form.withdrawn", found, by, at, {"sha256": found.sha256})
    return found


@transaction.atomic
def retire_form(*, version: UUID, by: User, at: datetime) -> FormDefinition:
    """Give up the form whose version that is: no new version, and none onto devices.

    Raises:
        Retired
    """
    definition = _locked(version).definition
    if definition.retired:
        raise Retired
    definition.retired = True
    definition.save(update_fields=["retired"])
    record(act="form.retired", subject=f"form:{definition.pk}", by=str(by.pk), at=at)
    return definition


def _locked(version: UUID) -> FormVersion:
    """The version, its definition locked: what happens to one happens after the other."""
    found = FormVersion.objects.get(pk=version)
    definition = FormDefinition.objects.select_for_update().get(pk=found.definition_id)
    found = FormVersion.objects.get(pk=version)
    found.definition = definition
    return found


def _record(
    act: str, version: FormVersion, by: User, at: datetime, facts: Mapping[str, str | int]
) -> None:
    subject = f"form:{version.definition_id}"
    said = {"title": version.title}
    record(act=act, subject=subject, by=str(by.pk), at=at, facts=facts, private=said)
