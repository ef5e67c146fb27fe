"""Certificates made here, and those a body brings: what browsers would believe of them."""

import ssl
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtensionOID

from visita.site.certificates import fingerprint, given, own
from visita.site.words import BadInput

HOST = "visita.test"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def read(file: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificates(file.read_bytes())[0]


def openssl_accepts(certificate: Path, authority: Path, name: str = HOST) -> bool:
    moment = str(int(NOON.timestamp()))
    words = ["openssl", "verify", "-x509_strict", "-attime", moment, "-purpose", "sslserver"]
    done = subprocess.run(
        [*words, "-verify_hostname", name, "-CAfile", str(authority), str(certificate)],
        capture_output=True,
        text=True,
    )
    return done.returncode == 0


def test_the_certificate_made_here_is_believed_for_its_host_alone(tmp_path: Path) -> None:
    served = own(tmp_path, HOST, at=NOON)

    assert served.authority
    assert openssl_accepts(served.certificate, served.authority)
    assert not openssl_accepts(served.certificate, served.authority, "other.test")
    found = read(served.certificate)
    lasts = found.not_valid_after_utc - found.not_valid_before_utc
    assert lasts <= timedelta(days=397)
    authority = read(served.authority)
    years = (authority.not_valid_after_utc - NOON).days / 365.25
    assert 9.9 < years < 10.1


def test_whoever_steals_the_authority_can_speak_for_no_other_host(tmp_path: Path) -> None:
    """The thief signs a certificate for a bank, and one for an address, with our authority."""
    place = tmp_path / "tls"
    theirs = own(tmp_path, HOST, at=NOON)
    assert theirs.authority
    (place / "bank.test").mkdir()
    for name in ("authority.pem", "authority.key"):
        (place / "bank.test" / name).write_bytes((place / HOST / name).read_bytes())

    forged = own(tmp_path, "bank.test", at=NOON)

    assert not openssl_accepts(forged.certificate, theirs.authority, "bank.test")
    names = read(theirs.authority).extensions.get_extension_for_oid(ExtensionOID.NAME_CONSTRAINTS)
    assert names.critical
    assert isinstance(names.value, x509.NameConstraints)
    assert {str(each.value) for each in names.value.excluded_subtrees or []} == {
        "0.0.0.0/0",
        "::/0",
    }


def test_keys_are_their_owners_alone(tmp_path: Path) -> None:
    own(tmp_path, HOST, at=NOON)

    modes = {each.name: each.stat().st_mode & 0o777 for each in (tmp_path / "tls" / HOST).iterdir()}
    assert modes == {"authority.pem": 0o644, "authority.key": 0o600, "server.pem": 0o600}
    assert (tmp_path / "tls").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(("days", "renewed"), [(366, False), (368, True), (500, True)])
def test_it_is_renewed_when_less_than_thirty_days_are_left(
    tmp_path: Path, days: int, renewed: bool
) -> None:
    first = own(tmp_path, HOST, at=NOON)
    before, authority = fingerprint(first.certificate), fingerprint(first.authority or Path())

    later = own(tmp_path, HOST, at=NOON + timedelta(days=days))

    assert (fingerprint(later.certificate) != before) is renewed
    assert fingerprint(later.authority or Path()) == authority


def test_an_authority_that_ends_is_told_before_it_does(tmp_path: Path) -> None:
    own(tmp_path, HOST, at=NOON)
    last = read(tmp_path / "tls" / HOST / "authority.pem").not_valid_after_utc

    near = own(tmp_path, HOST, at=last - timedelta(days=60))
    assert read(near.certificate).not_valid_after_utc <= last

    with pytest.raises(BadInput, match="authority ends on"):
        own(tmp_path, HOST, at=last - timedelta(days=10))


def test_python_speaks_with_it_over_tls(tmp_path: Path) -> None:
    served = own(tmp_path, HOST, at=datetime.now(UTC))  # noqa: TID251 ssl reads the clock itself
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(served.certificate, served.key)
    client = ssl.create_default_context(cafile=str(served.authority))
    there, here = ssl.MemoryBIO(), ssl.MemoryBIO()
    speaks = client.wrap_bio(here, there, server_hostname=HOST)
    answers = server.wrap_bio(there, here, server_side=True)

    for _ in range(4):
        for side in (speaks, answers):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue

    assert speaks.version() == "TLSv1.3"


class TestGiven:
    def test_files_that_fit_are_taken(self, tmp_path: Path) -> None:
        made = own(tmp_path, HOST, at=NOON)

        assert given(made.certificate, made.key, HOST, at=NOON).authority is None

    @pytest.mark.parametrize(
        ("host", "days", "naming"),
        [
            ("other.test", 0, "it is not for other.test"),
            (HOST, 400, "it ended on 2027-12-24"),
        ],
    )
    def test_a_certificate_for_another_host_or_day_is_refused(
        self, tmp_path: Path, host: str, days: int, naming: str
    ) -> None:
        made = own(tmp_path, HOST, at=NOON)

        with pytest.raises(BadInput, match=naming):
            given(made.certificate, made.key, host, at=NOON + timedelta(days=days))

    def test_a_key_of_another_certificate_is_refused(self, tmp_path: Path) -> None:
        made = own(tmp_path, HOST, at=NOON)
        other = own(tmp_path, "x.test", at=NOON)

        with pytest.raises(BadInput, match="does not belong"):
            given(made.certificate, other.key, HOST, at=NOON)

    @pytest.mark.parametrize("text", [None, "", "-----BEGIN CERTIFICATE-----\nAAAA\n"])
    def test_what_is_no_certificate_is_refused(self, tmp_path: Path, text: str | None) -> None:
        file = tmp_path / "certificate.pem"
        if text is not None:
            file.write_text(text)

        with pytest.raises(BadInput, match="--certificate, --key"):
            given(file, file, HOST, at=NOON)
