"""With what a person can sign in, as the pages show it."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator

from visita.accounts.models import User
from visita.accounts.proofs import APP, PASSKEY, RECOVERY
from visita.accounts.tokens import digest

HANDLE = 32


@dataclass(frozen=True)
class Passkey:
    """A passkey under a handle for addresses: the table's own number must not show."""

    handle: str
    name: str
    made_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class Means:
    """Everything one person can sign in with."""

    passkeys: tuple[Passkey, ...]
    has_app: bool
    has_password: bool
    codes_left: int

    @property
    def ways(self) -> int:
        """How many ways in there are besides recovery codes; the last one cannot be removed."""
        return len(self.passkeys) + int(self.has_app and self.has_password)


def means_of(user: User) -> Means:
    rows = list(Authenticator.objects.filter(user=user).order_by("created_at"))
    codes = [len(row.wrap().get_unused_codes()) for row in rows if row.type == RECOVERY]
    return Means(
        passkeys=tuple(
            Passkey(handle_of(row), str(row), row.created_at, row.last_used_at)
            for row in rows
            if row.type == PASSKEY
        ),
        has_app=any(row.type == APP for row in rows),
        has_password=user.has_usable_password(),
        codes_left=sum(codes),
    )


def passkey_by_handle(user: User, handle: str) -> Authenticator | None:
    rows = Authenticator.objects.filter(user=user, type=PASSKEY)
    return next((row for row in rows if handle_of(row) == handle), None)


def handle_of(row: Authenticator) -> str:
    return digest(str(row.data["credential"]["id"]))[:HANDLE]


def recovery_codes_of(user: User) -> list[str]:
    """Those not used yet, in groups of four digits."""
    row = Authenticator.objects.filter(user=user, type=RECOVERY).first()
    codes: list[str] = row.wrap().get_unused_codes() if row else []
    return [" ".join(code[i : i + 4] for i in range(0, len(code), 4)) for code in codes]
