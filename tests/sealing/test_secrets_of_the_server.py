"""A whole installation in the wrong hands: its database, and every secret it has beside it."""

from hashlib import sha256
from pathlib import Path

import pytest

from checks.serving import Visita
from tests.sealing.trying import age_key, identities, opened, sealed_in, secrets_of
from visita.sealing.envelopes import new_identity
from visita.site.arland.keys import LABEL as OF_BORIS

KEYS = """
import django; django.setup()
from django.conf import settings
from django.utils.timezone import now
from visita.accounts.keys import encrypt
from visita.site.certificates import own
own(settings.VAR, "visita.test", at=now())
encrypt("a seed")
"""
"""Those that the demonstration makes when it needs them."""
FILES = {
    "accounts.keys",
    "ledger-signing.pem",
    "ledger.key",
    "secret.key",
    "tls/visita.test/authority.key",
    "tls/visita.test/server.pem",
}


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    visita = Visita(tmp_path_factory.mktemp("visita") / "var")
    visita.var.mkdir()
    visita.command("demo", "--prepare")
    visita.command("ledger", "checkpoint")
    visita.command("backup", "--new-key", str(visita.var / "backup.txt"))
    visita.run("-c", KEYS)
    return visita.var


def kinds(names: set[str]) -> tuple[int, int]:
    """How many records, and how many wraps and grants."""
    records = sum(each.startswith("sealed ") for each in names)
    return records, len(names) - records


def test_with_all_the_secrets_of_the_server_nothing_opens(var: Path) -> None:
    there = {str(each.relative_to(var)) for each in var.rglob("*") if each.is_file()}
    sealed = sealed_in(var)

    assert there >= FILES
    assert kinds(set(sealed)) >= (3, 7)
    assert opened(sealed, by=secrets_of(var)) == set()


def test_one_passphrase_more_would_open_what_its_owner_reads(var: Path) -> None:
    """Whatever the test above tries would have opened: here it does."""
    sealed = sealed_in(var)

    assert kinds(opened(sealed, by=[f"{OF_BORIS}\n".encode(), *secrets_of(var)])) >= (3, 5)


@pytest.mark.parametrize("kept_as", ["text", "bytes", "hex", "digest"])
def test_a_key_among_the_secrets_is_seen_in_any_form(kept_as: str) -> None:
    made = sha256(b"a word of the server").digest()
    forms = {
        "text": f"# a key\n{age_key(made)}\n".encode(),
        "bytes": made,
        "hex": f"KEY={made.hex()}\n".encode(),
        "digest": b"a word of the server\n",
    }

    assert age_key(made) in identities(forms[kept_as])


def test_the_keys_tried_are_keys() -> None:
    secret = new_identity().secret

    assert identities(secret.encode()) >= {secret}
