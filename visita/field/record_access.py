"""Who is given what came back sealed: whoever works on the visit and was given its key."""

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from visita.accounts.models import User
from visita.field.models import Bundle, Device, Quarantined, Submission
from visita.sealing.access import grants_of, holders_ever, vault_of
from visita.sealing.models import Compartment, Grant, Kind, Sealed
from visita.visits.models import Visit

KIND = Compartment.VISIT


def grants_for(user: User, visit: Visit) -> QuerySet[Grant]:
    """How this person opens what lies in the vault of a visit that the caller has opened, or 404.

    Whoever works on the visit and was not given its key does not learn what there is.
    """
    vault = vault_of(KIND, visit.pk)
    found = grants_of(user, vault) if vault else None
    if found is None or not found.exists():
        raise Http404
    return found


def may_open(user: User, visit: Visit) -> bool:
    """Was this person given the key of a visit that the caller has opened?"""
    vault = vault_of(KIND, visit.pk)
    return vault is not None and grants_of(user, vault).exists()


def submissions_of(grants: QuerySet[Grant]) -> QuerySet[Submission]:
    """What lies in the vaults of these grants, the newest day first; in a day in no order."""
    vaults = grants.values("vault_key__vault")
    found = Submission.objects.filter(sealed__vault_key__vault__in=vaults)
    return found.select_related("sealed").order_by("-sealed__day", "sealed__pk")


def submission_for(grants: QuerySet[Grant], record: UUID) -> Submission:
    """One of them, or 404."""
    found = submissions_of(grants).filter(pk=record).first()
    if not found:
        raise Http404
    return found


def amendments_of(grants: QuerySet[Grant]) -> QuerySet[Sealed]:
    """What was sealed at the desk about records of these vaults, in no order: of which, it hides.

    What a kit hands in is a submission, whatever kind it says it is.
    """
    vaults = grants.values("vault_key__vault")
    found = Sealed.objects.filter(vault_key__vault__in=vaults, kind=Kind.AMENDMENT)
    handed_in = Submission.objects.filter(sealed=OuterRef("pk"))
    return found.exclude(Exists(handed_in)).order_by("-day", "pk")


def signers_of(visit: Visit) -> dict[str, str]:
    """Whose signature under an amendment counts: names by verify key, of everybody who was ever
    given the visit's key. What they signed while they held it stays signed.
    """
    vault = vault_of(KIND, visit.pk)
    keys = holders_ever(vault) if vault else ()
    return {each.verify_key: each.user.full_name for each in keys}


def set_aside(visit: Visit) -> QuerySet[Quarantined]:
    return Quarantined.objects.filter(visit=visit)


def enrolled_devices(visit: Visit) -> QuerySet[Device]:
    """Those that could have signed, revoked ones too: what they sent before stays genuine."""
    return Device.objects.filter(visit=visit).exclude(key="").select_related("delegate")


def texts_of_bundles(visit: Visit) -> list[str]:
    """Every bundle of the visit: whoever asked for one would tell which form a record is of."""
    return list(Bundle.objects.filter(visit=visit).values_list("text", flat=True))
