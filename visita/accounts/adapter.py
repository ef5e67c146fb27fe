"""What django-allauth asks of us: names for a passkey, and cipher for its secrets."""

from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings

from visita.accounts import keys
from visita.accounts.models import User

NAME = "Visita"


class Adapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Seeds of authenticator apps and of recovery codes are stored in cipher."""

    def encrypt(self, text: str) -> str:
        return keys.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return keys.decrypt(encrypted_text)

    def get_totp_issuer(self) -> str:
        return str(settings.BODY or NAME)

    def get_totp_label(self, user: User) -> str:
        return user.username

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Over TLS a passkey belongs to the one name served, else to the name that was asked for.

        The name a browser sends has been compared with those allowed before.
        """
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        named = {"id": settings.TLS_HOST} if settings.TLS_HOST else {}
        return entity | named | {"name": settings.BODY or NAME}

    def get_public_key_credential_user_entity(self, user: User) -> dict[str, Any]:
        return {
            "id": user.pk.hex.encode(),
            "name": user.username,
            "display_name": user.full_name,
        }
