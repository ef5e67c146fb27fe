"""The age format as its maker tests it (C2SP/CCTV), on both libraries that we use.

What a library does otherwise stands in docs/age-vectors.md. A deviation that is not listed there
fails, and so does a listed one that has gone.
"""

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyrage
import pytest

from checks.node import PACKAGES, are_installed
from tests.sealing.node import ask

pytestmark = pytest.mark.skipif(
    not are_installed(), reason="the packages of kit/ are not installed; ./run test installs them"
)
PAGE = Path(__file__).parents[2] / "docs" / "age-vectors.md"
REFUSED = None
HOW_MANY = 143


@pytest.fixture(scope="module")
def vectors() -> list[dict[str, Any]]:
    return ask("vectors", [], PACKAGES / "cctv-age" / "index.js")


def listed(heading: str) -> set[str]:
    section = PAGE.read_text().split(f"## {heading}\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `(\w+)` \|", section, re.M))


def expected(vector: Mapping[str, Any]) -> str | None:
    return vector["payload"] if vector["expect"] == "success" else REFUSED


def test_all_are_there(vectors: list[dict[str, Any]]) -> None:
    assert len({vector["name"] for vector in vectors}) == HOW_MANY


def test_the_library_of_the_browser_follows_every_one(vectors: list[dict[str, Any]]) -> None:
    assert [v["name"] for v in vectors if v["browser"] != expected(v)] == []


def test_the_library_of_the_server_deviates_where_we_say(vectors: list[dict[str, Any]]) -> None:
    left_out = listed("Not asked")

    asked = [vector for vector in vectors if vector["name"] not in left_out]

    assert len(asked) == HOW_MANY - len(left_out)
    assert {v["name"] for v in asked if on_the_server(v) != expected(v)} == listed("Deviations")


def test_keys_of_the_new_kind_are_not_known_to_the_server(vectors: list[dict[str, Any]]) -> None:
    """When this fails, the server can be asked about them."""
    hybrid = [v for v in vectors if v["name"] in listed("Not asked") and v["identities"]]

    assert hybrid
    for vector in hybrid:
        with pytest.raises(pyrage.IdentityError):
            identities(vector)


def on_the_server(vector: Mapping[str, Any]) -> str | None:
    """SHA-256 of what pyrage finds in the file."""
    file = base64.b64decode(vector["file"])
    try:
        if vector["passphrases"]:
            found = pyrage.passphrase.decrypt(file, vector["passphrases"][0])
        else:
            found = pyrage.decrypt(file, identities(vector) or [pyrage.x25519.Identity.generate()])
    except pyrage.DecryptError:
        return REFUSED
    return hashlib.sha256(found).hexdigest()


def identities(vector: Mapping[str, Any]) -> list[pyrage.x25519.Identity]:
    return [pyrage.x25519.Identity.from_str(each) for each in vector["identities"]]
