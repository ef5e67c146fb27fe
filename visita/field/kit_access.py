"""Who may see and give out what leaves with a delegation, and which device is which."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from visita.accounts.models import User
from visita.field.bundles import Choice, File, Form
from visita.field.models import Bundle, Device, FormState, FormVersion
from visita.visits.models import HEADS, Visit
from visita.visits.teams import may_group

Enrolled = Device
Signed = Bundle
"""What a view is handed, which knows no tables."""


def may_equip(user: User, visit: Visit, on: date) -> bool:
    """Who gives out devices and revokes them: the Secretariat, and the head of the delegation."""
    return may_group(user, visit, on)


def leads(user: User, visit: Visit) -> bool:
    """The head of the delegation, who alone signs what the kits take along."""
    return visit.delegates.filter(capacity__in=HEADS, user=user).exists()


def bundles_of(visit: Visit) -> QuerySet[Bundle]:
    """Of a visit that the caller has opened, the newest first."""
    return Bundle.objects.filter(visit=visit).select_related("signed_by")


def newest_bundle(visit: Visit) -> Bundle | None:
    return bundles_of(visit).first()


def newest_for(device: Device) -> Bundle:
    """The newest bundle of the visit of the device: there was one when it was offered."""
    return Bundle.objects.filter(visit=device.visit_id).defer("text")[0]


def devices_of(visit: Visit) -> QuerySet[Device]:
    """Of a visit that the caller has opened."""
    found = Device.objects.filter(visit=visit)
    return found.select_related("delegate", "offered_by", "revoked_by")


def device_for(visit: Visit, device: UUID) -> Device:
    """A device of this visit, which the caller has opened, or 404."""
    found = devices_of(visit).filter(pk=device).first()
    if not found:
        raise Http404
    return found


def device_called(name: str) -> Device | None:
    """The enrolled device with this id, whatever else it calls itself."""
    try:
        key = UUID(name)
    except ValueError:
        return None
    found = Device.objects.select_related("bundle__vault_key").defer("bundle__text")
    device = found.filter(pk=key).order_by().first()
    return device if device and device.key else None


def choice_of(label: str, *, photographs: bool, forms: Sequence[str]) -> Choice:
    """What was chosen, with the forms as they are kept: a form that was released never changes."""
    versions = FormVersion.objects.filter(pk__in=forms).exclude(state=FormState.DRAFT)
    found = versions.select_related("definition").prefetch_related("media")
    return Choice(
        label, photographs, [_carried(each) for each in found.order_by("definition__key")]
    )


def _carried(version: FormVersion) -> Form:
    media = tuple(File(each.name, each.type, bytes(each.content)) for each in version.media.all())
    return Form(
        key=version.definition.key,
        version=version.version,
        title=version.title,
        sha256=version.sha256,
        xform=version.xform,
        media=media,
    )
