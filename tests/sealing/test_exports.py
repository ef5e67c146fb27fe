"""What is carried away stays sealed, and opens without Visita: by `visita vault` and by age."""

import io
import socket
import zipfile
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid4

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.accounts.builders import a_person, signed_in
from tests.conftest import NOON, Clock
from tests.sealing import stock_age
from tests.sealing.builders import Holder, a_holder, a_vault, acts_of, armored, something_sealed
from tests.sealing.test_leaving import rotated
from visita.interviews.entries import words_signed
from visita.sealing import access, actions, exports, queries
from visita.sealing.actions import NewWrap
from visita.sealing.actions.exporting import export_vault
from visita.sealing.amendments import Amendment, By, Change, signed
from visita.sealing.container import pack
from visita.sealing.envelopes import new_identity, sealed_to, secrets_in, unsealed
from visita.sealing.models import Key, Kind, Vault, Way
from visita.site.main import main

pytestmark = pytest.mark.django_db
Output = pytest.CaptureFixture[str]
SAID = b"what the person in cell 12 said"


@pytest.fixture
def ana() -> Holder:
    return a_holder(a_person("ana"))


@pytest.fixture
def vault(ana: Holder) -> Vault:
    return a_vault(ana)[0]


@pytest.fixture
def file(ana: Holder, vault: Vault, tmp_path: Path) -> Path:
    something_sealed(vault, pack({"note.txt": SAID}), by=ana.user)
    something_sealed(vault, SAID, by=ana.user)
    written = io.BytesIO()
    export_vault(vault=vault, into=written, by=ana.user, at=NOON)
    file = tmp_path / "sealed.zip"
    file.write_bytes(written.getvalue())
    return file


@pytest.fixture
def keyfile(ana: Holder, tmp_path: Path) -> Path:
    keyfile = tmp_path / "ana.txt"
    keyfile.write_text(f"# a comment\n{ana.identity.secret}\n")
    return keyfile


def no_connection(*_: object, **__: object) -> None:
    raise AssertionError("vault opens no connection")


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", no_connection)


def test_nothing_in_it_is_readable_and_the_ledger_knows(
    file: Path, vault: Vault, capsys: Output
) -> None:
    content = file.read_bytes()

    assert b"cell" not in content
    assert b"SECRET" not in content
    assert acts_of(f"vault:{vault.pk}")[-1] == "vault.exported"
    assert main(["vault", "list", str(file)]) == 0
    assert "2 objects in vault" in capsys.readouterr().out


def test_it_opens_with_ones_key_file(file: Path, keyfile: Path, tmp_path: Path) -> None:
    into = tmp_path / "opened"

    exit_code = main(["vault", "open", str(file), "--key", str(keyfile), "--into", str(into)])

    found = [each for each in into.rglob("*") if each.is_file()]
    assert exit_code == 1  # a container that is no record of a form is said to be none
    assert [each.read_bytes() for each in found] == [SAID, SAID]
    assert {each.stat().st_mode & 0o777 for each in found} == {0o600}


def test_it_opens_with_the_passphrase_of_a_wrap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """The wrap is sealed again here with a real passphrase, as the browser seals it."""
    boris = a_holder(a_person("boris"), NewWrap(Way.PASSPHRASE, "first", a_cheap_wrap()))
    vault, _ = a_vault(boris)
    something_sealed(vault, SAID, by=boris.user)
    real = pyrage.passphrase.encrypt(boris.identity.secret.encode(), "long words", armored=True)
    boris.key.wraps.update(text=real.decode())
    file, into = tmp_path / "sealed.zip", tmp_path / "opened"
    with file.open("wb") as target:
        export_vault(vault=vault, into=target, by=boris.user, at=NOON)
    words = ["vault", "open", str(file), "--into", str(into)]

    monkeypatch.setattr("getpass.getpass", lambda _: "wrong")
    assert main(words) == 2
    assert not into.exists()
    monkeypatch.setattr("getpass.getpass", lambda _: "long words")
    assert main(words) == 0

    assert [each.read_bytes() for each in into.iterdir()] == [SAID]


def test_its_kinds_are_told_in_words(capsys: Output, tmp_path: Path) -> None:
    """A code of a later version is told as a number."""
    file, codes = tmp_path / "sealed.zip", [*(int(each) for each in Kind), 99]
    listed = [exports.Sealed(f"id-{code}", code, "2026-11-22", 1, [b"sealed"]) for code in codes]
    with file.open("wb") as into:
        exports.write(into, vault="v", wraps=[], grants={}, objects=listed, signers=b"")

    assert main(["vault", "list", str(file)]) == 0

    told = [line.split("  ")[1].strip() for line in capsys.readouterr().out.splitlines()[:-1]]
    assert told == ["record", "amendment", "plan", "consents", "reprisals", "note", "kind 99"]


def a_cheap_wrap() -> str:
    return armored(b"age-encryption.org/v1\n-> scrypt c2FsdA 18\nYm9keQ\n--- bWFj\n0123456789")


def test_age_opens_all_of_it(file: Path, keyfile: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        archive.extractall(tmp_path / "all")
    grant = stock_age.opened(tmp_path / "all/grants/1.age", keyfile=keyfile)
    assert grant
    (tmp_path / "vault.txt").write_bytes(grant)

    for record in (tmp_path / "all/records").iterdir():
        opened = stock_age.opened(record, keyfile=tmp_path / "vault.txt")
        assert opened
        assert SAID in opened


def test_a_strangers_key_opens_nothing(
    file: Path, keyfile: Path, tmp_path: Path, capsys: Output
) -> None:
    keyfile.write_text(new_identity().secret)
    into = tmp_path / "opened"

    assert main(["vault", "open", str(file), "--key", str(keyfile), "--into", str(into)]) == 2
    assert "somebody else's" in capsys.readouterr().err
    assert not into.exists()


def test_it_is_sealed_again_for_somebody_else_or_handed_on_as_it_is(
    file: Path, keyfile: Path, tmp_path: Path
) -> None:
    other = new_identity()
    again, as_it_is = tmp_path / "again", tmp_path / "as-it-is"
    words = [str(file), "--key", str(keyfile), "--into", str(again), "--to", other.recipient]

    assert main(["vault", "reseal", *words]) == 0
    assert main(["vault", "export", str(file), "--into", str(as_it_is)]) == 0

    for each in again.iterdir():
        assert SAID in unsealed(each.read_bytes(), secrets=[other.secret])
        assert (as_it_is / each.name).read_bytes() != each.read_bytes()


def test_what_was_altered_on_the_way_is_refused(
    file: Path, keyfile: Path, tmp_path: Path, capsys: Output
) -> None:
    whole = file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        at = archive.infolist()[-2].header_offset + 200
    file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    into = tmp_path / "opened"
    assert main(["vault", "open", str(file), "--key", str(keyfile), "--into", str(into)]) == 2
    file.write_bytes(b"PK\x03\x04 no export")
    assert main(["vault", "list", str(file)]) == 2
    assert "no vault that was carried away" in capsys.readouterr().err


def test_whoever_holds_the_vault_takes_it_and_sends_nothing(
    ana: Holder, vault: Vault, file: Path, clock: Clock
) -> None:
    browser = signed_in(ana.user)
    assert browser.get(f"/desk/keys/vaults/{vault.pk}/export/").status_code == 200

    answer = browser.post(f"/desk/keys/vaults/{vault.pk}/export/take/")

    taken = io.BytesIO(answer.content)
    with zipfile.ZipFile(taken) as archive:
        assert archive.testzip() is None
    stranger = signed_in(a_holder(a_person("eve")).user)
    for address in ("", "take/"):
        path = f"/desk/keys/vaults/{vault.pk}/export/{address}"
        assert (stranger.post if address else stranger.get)(path).status_code == 404


class TestAmended:
    """A record and what was said of it: by Ana, and under her name by somebody else."""

    RECORD, CONTENT = str(uuid4()), pack({"record.json": b"{}"})

    @pytest.fixture
    def signing(self, ana: Holder) -> Ed25519PrivateKey:
        made = Ed25519PrivateKey.generate()
        Key.objects.filter(pk=ana.key.pk).update(verify_key=public_half(made))
        return made

    @pytest.fixture
    def amended(
        self, ana: Holder, vault: Vault, signing: Ed25519PrivateKey, tmp_path: Path
    ) -> Path:
        something_sealed(vault, self.CONTENT, by=ana.user, sealed=UUID(self.RECORD))
        for number, key in enumerate((signing, Ed25519PrivateKey.generate())):
            said = an_amendment(self.RECORD, self.CONTENT, public_half(signing), number)
            entries = signed(said, sign=signing_with(key))
            something_sealed(
                vault,
                pack(entries),
                by=ana.user,
                sealed=UUID(said.id),
                kind=Kind.AMENDMENT,
            )
        something_sealed(vault, b"of another record", by=ana.user, kind=Kind.AMENDMENT)
        file = tmp_path / "sealed.zip"
        with file.open("wb") as target:
            export_vault(vault=vault, into=target, by=ana.user, at=NOON)
        return file

    def opened(self, amended: Path, keyfile: Path) -> tuple[int, Path]:
        into = amended.with_name("opened")
        words = ["--record", self.RECORD, "--key", str(keyfile), "--into", str(into)]
        return main(["vault", "open", str(amended), *words]), into

    def test_they_come_with_their_record_and_are_told_in_order(
        self, ana: Holder, amended: Path, keyfile: Path
    ) -> None:
        _, into = self.opened(amended, keyfile)

        told = (into / f"{self.RECORD}.amendments.txt").read_text()
        assert len([each for each in into.iterdir() if each.is_dir()]) == 3
        first = f"1. {ana.user.full_name}, 2026-11-22T12:00:00Z"
        assert told.index(first) < told.index("2. Nobody known")
        assert "was: left\n     now: right 0\n     why: Misheard." in told

    def test_a_false_one_is_not_genuine(self, amended: Path, keyfile: Path, capsys: Output) -> None:
        code, into = self.opened(amended, keyfile)

        assert code == 1
        assert ": NOT genuine: no signature of anybody holds" in capsys.readouterr().err
        told = (into / f"{self.RECORD}.amendments.txt").read_text()
        assert told.index("NOT genuine") > told.index("2. Nobody known")

    def test_they_stay_genuine_when_the_vault_gets_another_key(
        self, ana: Holder, vault: Vault, amended: Path, keyfile: Path, capsys: Output
    ) -> None:
        grant = access.grants_of(ana.user, vault)[0].text.encode()
        old = secrets_in(unsealed(grant, secrets=[ana.identity.secret]).decode())
        new = rotated(vault, ana)
        for each in access.sealed_in(vault):
            plain = unsealed(b"".join(queries.bytes_of(each)), secrets=old)
            body = [sealed_to(plain, recipients=[new.recipient])]
            actions.reseal(sealed=each, body=body, by=ana.user, at=NOON)
        with amended.open("wb") as target:
            export_vault(vault=vault, into=target, by=ana.user, at=NOON)

        _, into = self.opened(amended, keyfile)

        told = (into / f"{self.RECORD}.amendments.txt").read_text()
        assert told.count("NOT") == 1
        assert told.index("now: right 0") < told.index("NOT genuine")

    def test_the_file_names_nobody_who_signs(self, ana: Holder, amended: Path) -> None:
        with zipfile.ZipFile(amended) as archive:
            held = {name: archive.read(name) for name in archive.namelist()}

        assert held["signers.age"].startswith(b"age-encryption.org/v1\n")
        assert not [
            name for name, content in held.items() if ana.user.full_name.encode() in content
        ]


def signing_with(key: Ed25519PrivateKey) -> Callable[[bytes], str]:
    return lambda text: b64encode(key.sign(text)).decode()


def public_half(key: Ed25519PrivateKey) -> str:
    return b64encode(key.public_key().public_bytes_raw()).decode()


def an_amendment(record: str, content: bytes, key: str, number: int) -> Amendment:
    return Amendment(
        id=str(uuid4()),
        of=record,
        of_sha256="",
        of_content_sha256=sha256(content).hexdigest(),
        by=By("ana", key),
        at=f"2026-11-22T12:00:0{number}Z",
        review="CHECKED",
        note="",
        changes=(Change("/data/arm", "left", f"right {number}", "Misheard."),),
    )


class TestRegister:
    """An entry of a register, by Ana, and one that was put in its place."""

    TEXT = b'{"fields": {}}'

    def taken(self, ana: Holder, vault: Vault, register: str, place: Path) -> tuple[str, Path]:
        """The file in which it lies among the consents, signed for the register of that name."""
        secret, entry = Ed25519PrivateKey.generate(), uuid4()
        Key.objects.filter(pk=ana.key.pk).update(verify_key=public_half(secret))
        said = words_signed(self.TEXT, entry=str(entry), vault=str(vault.pk), register=register)
        parts = {"entry.json": self.TEXT, "signature": signing_with(secret)(said.encode()).encode()}
        something_sealed(vault, pack(parts), by=ana.user, sealed=entry, kind=Kind.CONSENTS)
        file = place / "sealed.zip"
        with file.open("wb") as target:
            export_vault(vault=vault, into=target, by=ana.user, at=NOON)
        return str(entry), file

    def test_who_wrote_it_stands_beside_it(
        self, ana: Holder, vault: Vault, keyfile: Path, tmp_path: Path
    ) -> None:
        entry, file = self.taken(ana, vault, "consents", tmp_path)
        into = tmp_path / "opened"

        words = ["--record", entry, "--key", str(keyfile), "--into", str(into)]
        assert main(["vault", "open", str(file), *words]) == 0

        assert (into / entry / "entry.json").read_bytes() == self.TEXT
        assert (into / entry / "author.txt").read_text() == f"{ana.user.full_name}\n"

    def test_one_that_was_signed_for_another_register_is_not_genuine(
        self, ana: Holder, vault: Vault, keyfile: Path, tmp_path: Path, capsys: Output
    ) -> None:
        entry, file = self.taken(ana, vault, "reprisals", tmp_path)
        into = tmp_path / "opened"

        words = ["--record", entry, "--key", str(keyfile), "--into", str(into)]
        assert main(["vault", "open", str(file), *words]) == 1

        assert f"{entry} is NOT genuine" in capsys.readouterr().err
        assert not (into / entry / "author.txt").exists()
