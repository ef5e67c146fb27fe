"""The one mail that is sent: an invitation. Its text is fixed and tells nothing of the work."""

from contextlib import closing
from datetime import datetime
from email.utils import parseaddr
from functools import partial
from smtplib import SMTP, SMTPException, SMTPRecipientsRefused
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

FOR_GOOD = 500
"""From this code on, a mail server says that trying again is of no use."""


class NotSent(Exception):
    """The mail server did not take it. The text is a kind and a code, never an address."""

    def __init__(self, why: str, *, for_good: bool) -> None:
        super().__init__(why)
        self.for_good = for_good


class Handover(EmailBackend):
    """Greets in the name of the sender's domain: how this machine is called is not told."""

    @property
    def connection_class(self) -> Any:
        return partial(_greeting, super().connection_class)


def _greeting(kind: type[SMTP], host: str, port: int, **more: Any) -> SMTP:
    return kind(host, port, **{**more, "local_hostname": _domain()})


def is_possible() -> bool:
    """Has this installation been told of a mail server?"""
    return bool(settings.MAIL_FROM)


def send_invitation(*, to: str, language: str, address: str, until: datetime) -> None:
    """Hand an invitation to the mail server. Whether it arrives, nobody can tell from here.

    Raises:
        NotSent: it was not taken.
    """
    if not is_possible():
        raise NotSent("no mail server", for_good=True)
    with translation.override(language):
        message = EmailMessage(
            subject=_("Your invitation"),
            body=_text(address, until),
            from_email=settings.MAIL_FROM,
            to=[to],
            headers={
                "Message-ID": f"<{uuid4()}@{_domain()}>",
                "Auto-Submitted": "auto-generated",
            },
        )
    try:
        with closing(get_connection()) as server:
            server.send_messages([message])
    except (SMTPException, OSError, UnicodeError) as fault:
        raise _not_sent(fault) from None


def _text(address: str, until: datetime) -> str:
    body, _address = parseaddr(settings.MAIL_FROM)
    last = date_format(localtime(until), "DATETIME_FORMAT")
    return "\n\n".join(
        (
            _("You are invited to join the working system of %(body)s.") % {"body": body}
            if body
            else _("You are invited to join a working system."),
            _("Open this address in the browser you will work with:"),
            address,
            _("It works once, until %(until)s.") % {"until": last},
            _(
                "It is meant for you alone: whoever has it can join in your place. Do not pass "
                "this message on. If the address does not work, tell whoever invited you at once."
            ),
            _("If you expect no invitation, delete this message; nothing will happen."),
            _("Nobody will ever ask you for a code by telephone or mail."),
        )
    )


def _domain() -> str:
    return parseaddr(settings.MAIL_FROM)[1].rpartition("@")[2]


def _not_sent(fault: Exception) -> NotSent:
    codes = [getattr(fault, "smtp_code", 0)]
    if isinstance(fault, SMTPRecipientsRefused):
        codes = [code for code, _said in fault.recipients.values()]
        return NotSent(f"{_kind(fault)} {codes[0]}", for_good=min(codes) >= FOR_GOOD)
    return NotSent(f"{_kind(fault)} {codes[0] or ''}".strip(), for_good=False)


def _kind(fault: Exception) -> str:
    return type(fault).__name__
