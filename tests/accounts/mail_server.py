"""A real mail server for the tests, which takes what it is handed, or refuses it."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from checks.postgres import free_port

TAKEN, LATER, NEVER = "250 taken", "451 come back later", "550 no such person here"


class Postbox:
    """What a mail server does with what it is handed, and what it was handed."""

    def __init__(self) -> None:
        self.answers: list[str] = []
        self.letters: list[Message] = []
        self.greetings: list[str] = []
        self.users: list[str] = []

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, to: str, options: list[str]
    ) -> str:
        self.greetings.append(session.host_name or "")
        answer = self.answers.pop(0) if self.answers else TAKEN
        if answer == TAKEN:
            envelope.rcpt_tos.append(to)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        self.letters.append(message_from_bytes(envelope.content))
        return TAKEN

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object
    ) -> AuthResult:
        assert isinstance(given, LoginPassword)
        self.users.append(given.login.decode())
        return AuthResult(success=given.password == b"s:3cret", handled=False)


@contextmanager
def mail_at(postbox: Postbox, *, tls: ssl.SSLContext | None = None) -> Iterator[int]:
    server = Controller(
        postbox,
        hostname="127.0.0.1",
        port=free_port(),
        ssl_context=tls,
        authenticator=postbox.authenticate,
        auth_require_tls=False,
    )
    server.start()
    try:
        yield server.port
    finally:
        server.stop()


def a_certificate(into: Path) -> Path:
    """For localhost, vouched for by nobody but itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2099, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = into / "server.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return file
