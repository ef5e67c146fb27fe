"""Where mail is handed over: VISITA_MAIL and VISITA_MAIL_FROM, read strictly."""

from dataclasses import dataclass
from email.utils import parseaddr
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from visita.site.place import BadSetting

FORMS = "smtp://user:password@host:port or smtps://user:password@host:port"
ON_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
PORTS = {"smtps": 465, "smtp": 587}
PORT_ON_THIS_MACHINE = 25


@dataclass(frozen=True)
class MailServer:
    """Whom mail is given to. Without a host there is none, and no mail is offered."""

    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    tls_at_once: bool = False
    tls_asked_for: bool = False


def mail_server(url: str) -> MailServer:
    """Read VISITA_MAIL. Over a network the connection is encrypted, or nothing is sent.

    Raises:
        BadSetting: another form or scheme, or a user without a password.
    """
    if not url:
        return MailServer()
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:  # its text may hold the password
        raise BadSetting(f"VISITA_MAIL: write {FORMS}, the port as a number.") from None
    more = parts.path.strip("/") or parts.query or parts.fragment
    if parts.scheme not in PORTS or not parts.hostname or more:
        raise BadSetting(f"VISITA_MAIL: write {FORMS}, with %2F for / and %23 for # in a password.")
    if bool(parts.username) != bool(parts.password):
        raise BadSetting("VISITA_MAIL: give the user and the password, or neither.")
    is_near = parts.hostname in ON_THIS_MACHINE
    usual = PORT_ON_THIS_MACHINE if is_near and parts.scheme == "smtp" else PORTS[parts.scheme]
    return MailServer(
        host=parts.hostname,
        port=port or usual,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        tls_at_once=parts.scheme == "smtps",
        tls_asked_for=parts.scheme == "smtp" and not is_near,
    )


def sender(text: str, *, of: MailServer) -> str:
    """Read VISITA_MAIL_FROM: an address, with the name of the body before it.

    Raises:
        BadSetting: there is a mail server and no address to write from.
    """
    if not of.host:
        return ""
    _name, address = parseaddr(text)
    try:
        validate_email(address)
    except ValidationError:
        raise BadSetting(
            "VISITA_MAIL_FROM: write Name of the body <address@example.org>."
        ) from None
    if not text.isprintable():
        raise BadSetting("VISITA_MAIL_FROM: write it in one line.")
    return text
