"""Proving who somebody is: passkeys, codes of an app, recovery codes. The one door to allauth.

django-allauth stores the means and does the arithmetic; what is asked for and what counts is
decided here. A passkey counts only if the device has verified its user (by finger, face or PIN).
"""

from typing import Any

from allauth.core import context
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.webauthn.internal import auth as webauthn
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from fido2.webauthn import AuthenticationResponse

from visita.accounts.models import User

APP = Authenticator.Type.TOTP
RECOVERY = Authenticator.Type.RECOVERY_CODES
PASSKEY = Authenticator.Type.WEBAUTHN
BAD_SHAPE = (ValidationError, ValueError, TypeError, KeyError, AttributeError)
"""What a made-up answer of a device runs into inside the library."""


class NotProven(Exception):
    """The proof does not hold. Deliberately without a reason: a stranger must not learn one."""


def options_for_new_passkey(request: HttpRequest, user: User) -> dict[str, Any]:
    """What the browser is asked to make: a key that stays on the device and verifies its user."""
    with context.request_context(request):
        options: dict[str, Any] = webauthn.begin_registration(user, passwordless=True)
    return options


def new_passkey(request: HttpRequest, credential: Any) -> dict[str, Any]:
    """The credential, if it answers the challenge of this session and its user was verified.

    Raises:
        NotProven: it does not.
    """
    with context.request_context(request):
        try:
            webauthn.parse_registration_response(credential)
            made = webauthn.complete_registration(credential)
        except BAD_SHAPE:
            raise NotProven from None
        finally:
            webauthn.clear_state()
    if not made.is_user_verified():
        raise NotProven
    return dict(credential)


def options_for_passkey(request: HttpRequest) -> dict[str, Any]:
    """A challenge for any passkey of this address: it names nobody, so it gives nobody away."""
    with context.request_context(request):
        options: dict[str, Any] = webauthn.begin_authentication()
    return options


def person_of_passkey(request: HttpRequest, credential: Any) -> User:
    """Whose passkey answered the challenge of this session, its user verified.

    Raises:
        NotProven: nobody's did, or the key's counter went back, as a copied key's does.
    """
    with context.request_context(request):
        try:
            webauthn.parse_authentication_response(credential)
            user: User = webauthn.extract_user_from_response(credential)
            means = webauthn.complete_authentication(user, credential)
        except BAD_SHAPE:
            raise NotProven from None
        finally:
            webauthn.clear_state()
    check_counter(means, AuthenticationResponse.from_dict(credential))
    return user


def check_counter(means: Authenticator, answer: AuthenticationResponse) -> None:
    """Keep the key's counter.

    Raises:
        NotProven: it went back, as a copied key's does.
    """
    counter = answer.response.authenticator_data.counter
    if counter and counter <= means.data.get("counter", 0):
        raise NotProven
    means.data["counter"] = counter
    means.save(update_fields=["data"])
    means.record_usage()


def person_of_codes(username: str, password: str, code: str) -> tuple[User, str]:
    """The person whose password (where there is one) and code these are, and which code it was.

    Without a password only a recovery code counts: the code of an app alone is no proof. The cost
    is the same whether the name exists or not.

    Raises:
        NotProven: one of them is wrong; which, is not said.
        Busy: too many passwords are being checked.
    """
    user = User.objects.filter(username=username).first()
    if user is None:
        make_password(password)
        raise NotProven
    right = user.check_password(password)
    if user.has_usable_password() and not right:
        raise NotProven
    kinds = [APP, RECOVERY] if user.has_usable_password() else [RECOVERY]
    return user, accepted_code(user, code, kinds)


def accepted_code(user: User, code: str, kinds: list[str]) -> str:
    """Use up the code. Returns the kind it was.

    Raises:
        NotProven: no means of these kinds gives this code, or it was used.
    """
    for means in Authenticator.objects.filter(user=user, type__in=kinds):
        if means.wrap().validate_code(code.replace(" ", "")):
            means.record_usage()
            return str(means.type)
    raise NotProven


def new_seed() -> str:
    """A seed for an authenticator app."""
    return str(totp.generate_totp_secret())


def seed_gives(seed: str, code: str) -> bool:
    return bool(totp.validate_totp_code(seed, code.replace(" ", "")))


def address_of_seed(user: User, seed: str) -> str:
    """What an authenticator app reads from the QR code."""
    from visita.accounts.adapter import Adapter

    return str(Adapter().build_totp_url(user, seed))


def add_passkey(user: User, name: str, credential: dict[str, Any]) -> None:
    webauthn.WebAuthn.add(user, name, credential)


def add_app(user: User, seed: str) -> None:
    Authenticator.objects.filter(user=user, type=APP).delete()
    totp.TOTP.activate(user, seed)


def new_recovery_codes(user: User) -> list[str]:
    """Ten codes, each good once; earlier ones are void."""
    Authenticator.objects.filter(user=user, type=RECOVERY).delete()
    codes: list[str] = RecoveryCodes.activate(user).get_unused_codes()
    return codes


def remove_all(user: User) -> None:
    """Take away every means; the password too."""
    Authenticator.objects.filter(user=user).delete()
    user.set_unusable_password()
    user.save(update_fields=["password"])
