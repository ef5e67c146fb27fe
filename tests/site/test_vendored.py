"""What others made and we ship: listed, unchanged, freely licensed; and nothing from elsewhere."""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

VISITA = Path(__file__).parents[2] / "visita"
VENDOR = VISITA / "site/static/vendor"
MANIFEST: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (VISITA / "site/vendored.toml").read_text("utf-8")
)
PACKAGES = MANIFEST["package"]
FILES = {file["path"]: file["sha256"] for package in PACKAGES for file in package["file"]}

COMPATIBLE = {"MIT", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "ISC", "OFL-1.1", "Apache-2.0"}
"""Licences whose works may be shipped inside a work under AGPL-3.0-or-later."""

ELSEWHERE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
LOADED_BY_STYLE = re.compile(r"(?:url\(|@import)\s*['\"]?\s*([^'\")\s]+)")
LOADED_BY_SCRIPT = re.compile(r"""['"`]((?:https?:|wss?:)?//[^'"`\s]{3,})['"`]""")
LOADING_ATTRIBUTES = {"src", "srcset", "poster", "data", "action", "formaction", "background"}
LOADING_LINKS = {"link", "use", "image", "base"}


def ours(*endings: str) -> list[Path]:
    """Every file with one of *endings* below a folder of templates or static files."""
    folders = [*VISITA.glob("*/static"), *VISITA.glob("*/templates")]
    return sorted(
        file for folder in folders for file in folder.rglob("*") if file.suffix in endings
    )


def name(file: Path) -> str:
    """As the report of a failure names it."""
    return str(file.relative_to(VISITA))


class Loads(HTMLParser):
    """Collects what a browser fetches by itself, and code written into the page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.inline: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the addresses and the inline code of one tag."""
        given = {key: value or "" for key, value in attrs}
        self.inline += [key for key in given if key == "style" or key.startswith(("on", "hx-on"))]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.inline.append(tag)
        self.addresses += [given[key] for key in given.keys() & LOADING_ATTRIBUTES]
        if tag in LOADING_LINKS:
            self.addresses += [given[key] for key in ("href", "xlink:href") if key in given]


def addresses(file: Path) -> Iterator[str]:
    """What *file* makes a browser load."""
    text = file.read_text("utf-8")
    if file.suffix == ".css":
        yield from LOADED_BY_STYLE.findall(text)
    elif file.suffix == ".js":
        yield from LOADED_BY_SCRIPT.findall(text)
    else:
        yield from Loads(text).addresses


def test_every_vendored_file_is_listed_and_every_listed_file_is_there() -> None:
    assert {str(file.relative_to(VENDOR)) for file in VENDOR.rglob("*") if file.is_file()} == set(
        FILES
    )


@pytest.mark.parametrize("path", sorted(FILES))
def test_a_vendored_file_is_what_its_maker_published(path: str) -> None:
    assert hashlib.sha256((VENDOR / path).read_bytes()).hexdigest() == FILES[path]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: str(package["name"]))
def test_a_vendored_package_says_what_it_is_and_may_be_shipped(package: dict[str, Any]) -> None:
    assert package["licence"] in COMPATIBLE
    assert all(package[key] for key in ("name", "version", "homepage", "reason"))
    assert package["licence_text"] in {file["path"] for file in package["file"]}


@pytest.mark.parametrize("file", ours(".html", ".svg", ".css", ".js"), ids=name)
def test_no_page_loads_anything_from_elsewhere(file: Path) -> None:
    assert [address for address in addresses(file) if ELSEWHERE.match(address)] == []


@pytest.mark.parametrize("file", ours(".html", ".svg"), ids=name)
def test_no_page_holds_inline_code_or_style(file: Path) -> None:
    assert Loads(file.read_text("utf-8")).inline == []


@pytest.mark.parametrize("file", [f for f in ours(".css") if VENDOR not in f.parents], ids=name)
def test_colours_are_named_in_one_place_only(file: Path) -> None:
    """Tokens hold the colours; print gives them other values; one selection colour is fixed."""
    if file.name not in {"tokens.css", "media.css"}:
        colours = re.findall(r":[^;{}]*(#[0-9a-f]{3,8})\b", file.read_text("utf-8"))
        assert [colour for colour in colours if colour != "#1c2128"] == []


def test_both_dark_schemes_are_one() -> None:
    text = (VISITA / "site/static/site/tokens.css").read_text("utf-8")
    by_device, by_reader = re.findall(r"color-scheme: dark;([^}]*)", text)
    assert by_device.split() == by_reader.split()
