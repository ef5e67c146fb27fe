"""Somebody leaves, or has lost every way to open their key: nothing of it stays on the server."""

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from visita.accounts.actions.sessions import sign_out_everywhere
from visita.accounts.models import User
from visita.ledger.actions import record
from visita.sealing import access
from visita.sealing.actions.identities import NoKeyYet
from visita.sealing.actions.recovering import end
from visita.sealing.models import Ending, Grant, Key, Recovery, Wrap


class HoldsAlone(Exception):
    """Nobody else could open `vaults` vaults then."""

    def __init__(self, vaults: int) -> None:
        self.vaults = vaults


def held_alone(user: User) -> int:
    """How many vaults nobody but this person opens."""
    others = Grant.objects.filter(vault_key__vault=OuterRef("pk"), revoked_at=None)
    others = others.exclude(key__user=user)
    return access.vaults_open_to(user).exclude(Exists(others)).count()


@transaction.atomic
def end_key(*, of: User, by: User, even_alone: bool, at: datetime) -> int:
    """Wipe every wrap and grant of a person, retire the key, end their sessions: at once.

    Returns how many grants there were. What was opened before is known all the same: the vaults'
    keys are to be rotated next.

    Raises:
        NoKeyYet: there is no key.
        HoldsAlone: what is sealed would be lost, and *even_alone* does not allow that.
    """
    User.objects.select_for_update().get(pk=of.pk)
    key = access.key_of(of)
    if not key:
        raise NoKeyYet
    alone = held_alone(of)
    if alone and not even_alone:
        raise HoldsAlone(alone)
    grants = Grant.objects.filter(key=key, revoked_at=None).update(text="", revoked_at=at)
    wraps = Wrap.objects.filter(key=key, removed_at=None)
    removed = wraps.update(text="", credential="", removed_at=at)
    Key.objects.filter(pk=key.pk).update(retired_at=at)
    end(Recovery.objects.filter(key=key, ending=""), Ending.WITHDRAWN, at)
    sign_out_everywhere(of=of, by=by, at=at)
    record(
        act="key.ended",
        subject=f"person:{of.pk}",
        by=str(by.pk),
        at=at,
        facts={"wraps": removed, "grants": grants},
    )
    return grants
