"""`visita invite NAME`: a way in for somebody new, such as the first administrator."""

import sys
from argparse import ArgumentTypeError
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils.timezone import localtime

from visita.site.commands import at, start, today
from visita.site.server import DEFAULT_PORT, DEFAULT_TLS_PORT, https
from visita.site.words import BadInput, Words, a_host, a_number, a_tls_port, say

ROLES = ("administrator", "secretariat")


def run(words: list[str]) -> int:
    parser = Words(name="invite", about="Print the address at which somebody new can join.")
    parser.add_argument("name", metavar="NAME", help="to sign in with: small letters and digits")
    parser.add_argument("--full-name", help="as the pages show it; else NAME")
    parser.add_argument("--role", choices=ROLES, help="an office that begins today")
    parser.add_argument("--days", type=_days, default=7, help="valid for so many days, 1 to 30")
    parser.add_argument("--host", type=a_host, metavar="NAME", help="as in serve --host")
    parser.add_argument("--port", type=a_tls_port, help="where Visita runs")
    asked = parser.read(words)
    start()
    token = invited(asked.name, asked.full_name or asked.name, asked.role, asked.days)
    until = localtime(at() + timedelta(days=asked.days))
    say(f"{asked.name} can join once, until {until:%Y-%m-%d %H:%M}. Whoever has this can do it:")
    sys.stdout.write(f"{address(token, host=asked.host, port=asked.port)}\n")
    return 0


def address(token: str, *, host: str | None, port: int | None) -> str:
    """Where the invitation is taken up."""
    base = f"http://localhost:{port or DEFAULT_PORT}"
    if host:
        base = https(host, port or DEFAULT_TLS_PORT)
    return f"{base}/desk/invitation/{token}/"


def _days(text: str) -> int:
    if (days := a_number(text)) > 30:
        raise ArgumentTypeError(f"{text!r} is not a number of days from 1 to 30.")
    return days


def invited(name: str, full_name: str, role: str | None, days: int) -> str:
    """Invite somebody new. Returns the secret of the address.

    Raises:
        BadInput: the name cannot be one to sign in with, or is somebody's.
    """
    from django.conf import settings

    from visita.accounts.actions.invitations import NameTaken, NewPerson, invite
    from visita.accounts.forms import USERNAME
    from visita.accounts.models import Role

    try:
        USERNAME(name)
        _, token = invite(
            person=NewPerson(name, full_name, language=settings.LANGUAGE_CODE),
            role=Role(role.upper()) if role else None,
            days=days,
            by=None,
            on=today(),
            at=at(),
        )
    except ValidationError as fault:
        raise BadInput(f"NAME: {name!r}: {fault.messages[0]}") from None
    except NameTaken:
        raise BadInput(f"NAME: {name!r}: somebody signs in under this name already.") from None
    return token
