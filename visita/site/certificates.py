"""The certificate under which Visita is reached: the body's own, or one made here.

Made here: an authority whose word counts for one host name only, kept in the var directory, and
under it a certificate of the server. Colleagues trust the authority once.
"""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from visita.site.installation import keep
from visita.site.place import writing
from visita.site.words import BadInput

AUTHORITY_LASTS = timedelta(days=3653)
CERTIFICATE_LASTS = timedelta(days=397)
"""Browsers may refuse what lasts longer."""
RENEWED_BEFORE = timedelta(days=30)
CLOCKS_DIFFER = timedelta(hours=1)
EVERY_ADDRESS = ("0.0.0.0/0", "::/0")
Extensions = Iterable[tuple[x509.ExtensionType, bool]]


@dataclass(frozen=True)
class Served:
    """Files for the web server; `authority` is what colleagues trust, where it was made here."""

    certificate: Path
    key: Path
    authority: Path | None = None


def own(var: Path, host: str, *, at: datetime) -> Served:
    """The certificate made here for *host*: made at first, and again when it ends within 30 days.

    Raises:
        BadSetting: the directory cannot be written to.
        BadInput: the authority has ended or ends before a new certificate would.
    """
    place = var / "tls" / host
    authority, key, server = place / "authority.pem", place / "authority.key", place / "server.pem"
    with writing(place):
        place.parent.mkdir(mode=0o700, exist_ok=True)
        place.mkdir(mode=0o700, exist_ok=True)
        if not (authority.exists() and key.exists()):
            _make_authority(authority, key, host, at=at)
        if not server.exists() or _read(server).not_valid_after_utc - at < RENEWED_BEFORE:
            _make_certificate(server, authority, key, host, at=at)
    return Served(server, server, authority)


def given(certificate: Path, key: Path, host: str, *, at: datetime) -> Served:
    """The body's own files, looked at before anybody is served by them.

    Raises:
        BadInput: they cannot be read, do not belong together, or are not for this host and day.
    """
    try:
        found = _read(certificate)
        secret = serialization.load_pem_private_key(key.read_bytes(), None)
    except OSError as fault:
        raise BadInput(f"--certificate, --key: {fault.filename}: {fault.strerror}.") from None
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise BadInput(
            "--certificate, --key: give two PEM files, the key without a password."
        ) from None
    if found.public_key() != secret.public_key():
        raise BadInput("--key: this key does not belong to the certificate.")
    if not any(_covers(name, host) for name in _names(found)):
        raise BadInput(f"--certificate: it is not for {host}.")
    if not found.not_valid_before_utc <= at < found.not_valid_after_utc:
        raise BadInput(f"--certificate: it ended on {found.not_valid_after_utc:%Y-%m-%d}.")
    return Served(certificate.resolve(), key.resolve())


def fingerprint(file: Path) -> str:
    """SHA-256 of a certificate, as browsers show it."""
    return _read(file).fingerprint(hashes.SHA256()).hex(":").upper()


def _names(certificate: x509.Certificate) -> list[str]:
    try:
        found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except x509.ExtensionNotFound:
        return []
    return found.value.get_values_for_type(x509.DNSName)


def _covers(name: str, host: str) -> bool:
    """A star stands for the first part of a name, and for one part only."""
    first, _, rest = host.partition(".")
    return name.lower() in {host, f"*.{rest}"} and bool(first)


def _read(file: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificates(file.read_bytes())[0]


def _make_authority(file: Path, key_file: Path, host: str, *, at: datetime) -> None:
    """Its word counts for *host* alone: whoever steals its key cannot stand for another site."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(f"Visita, certificates for {host}"[:64])
    made = _signed(
        (name, key.public_key()),
        (name, key),
        (at, AUTHORITY_LASTS),
        [
            (x509.BasicConstraints(ca=True, path_length=0), True),
            (_usage(sign=True), True),
            (_only(host), True),
            (x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False),
        ],
    )
    keep(key_file, _pem(key))
    keep(file, made.public_bytes(serialization.Encoding.PEM).decode())
    file.chmod(0o644)  # to be handed out


def _only(host: str) -> x509.NameConstraints:
    return x509.NameConstraints(
        permitted_subtrees=[x509.DNSName(host)],
        excluded_subtrees=[x509.IPAddress(ipaddress.ip_network(each)) for each in EVERY_ADDRESS],
    )


def _make_certificate(
    server: Path, authority_file: Path, key_file: Path, host: str, *, at: datetime
) -> None:
    """Certificate and key in one file, so that both are always replaced together."""
    authority = _read(authority_file)
    signing = serialization.load_pem_private_key(key_file.read_bytes(), None)
    if not isinstance(signing, ec.EllipticCurvePrivateKey):
        raise BadInput(f"--host: {key_file} does not hold the key that was made for it.")
    lasts = min(CERTIFICATE_LASTS, authority.not_valid_after_utc - at)
    if lasts < RENEWED_BEFORE:
        raise BadInput(
            f"--host: the certificate authority ends on {authority.not_valid_after_utc:%Y-%m-%d}. "
            f"Move {authority_file.parent} away, start again, and let colleagues trust the new one."
        )
    key = ec.generate_private_key(ec.SECP256R1())
    made = _signed(
        (_name(host[:64]), key.public_key()),
        (authority.subject, signing),
        (at, lasts),
        [
            (x509.BasicConstraints(ca=False, path_length=None), True),
            (_usage(sign=False), True),
            (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False),
            (x509.SubjectAlternativeName([x509.DNSName(host)]), False),
            (x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False),
            (x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), False),
        ],
    )
    keep(server, made.public_bytes(serialization.Encoding.PEM).decode() + _pem(key))


def _signed(
    subject: tuple[x509.Name, ec.EllipticCurvePublicKey],
    issuer: tuple[x509.Name, ec.EllipticCurvePrivateKey],
    span: tuple[datetime, timedelta],
    extensions: Extensions,
) -> x509.Certificate:
    begins, lasts = span
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject[0])
        .public_key(subject[1])
        .issuer_name(issuer[0])
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins - CLOCKS_DIFFER)
        .not_valid_after(begins + lasts - CLOCKS_DIFFER)
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    return builder.sign(issuer[1], hashes.SHA256())


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _usage(*, sign: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not sign,
        key_cert_sign=sign,
        crl_sign=sign,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _pem(key: ec.EllipticCurvePrivateKey) -> str:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()
