"""What of a vault is a register. Whoever holds the visit's key has both; nobody else has either."""

from django.db.models import QuerySet
from django.http import Http404

from visita.sealing.models import Kind, Sealed, Vault

REGISTERS = {"consents": Kind.CONSENTS, "reprisals": Kind.REPRISALS}


def kind_for(register: str) -> Kind:
    """The code of what lies in a register of this name, or 404."""
    if register not in REGISTERS:
        raise Http404
    return REGISTERS[register]


def entries_of(vault: Vault, kind: Kind) -> QuerySet[Sealed]:
    """Of a vault which the caller has opened, in the order of days; in a day in no order."""
    found = Sealed.objects.filter(vault_key__vault=vault, kind=kind)
    return found.select_related("vault_key").order_by("day", "pk")
