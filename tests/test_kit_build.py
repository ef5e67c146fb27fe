"""What the browser runs and we did not write by hand is exactly what its sources make."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from checks.node import KIT, NODE, PACKAGES, are_installed, listed

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "visita"
BUILT = ("sealing/static/sealing/vendor", "field/kit")
"""Folders below visita/ that hold nothing but what the build makes."""
MAY_BE_SHIPPED = {"MIT", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Apache-2.0", "CC0-1.0"}
"""Licences whose works may stand inside a work under AGPL-3.0-or-later."""
MAY_BUILD = MAY_BE_SHIPPED | {"MPL-2.0", "Unlicense", "Zlib"}
"""The same, and those whose works only help to build."""

needs_packages = pytest.mark.skipif(
    not are_installed(), reason="the packages of kit/ are not installed; ./run test installs them"
)


@pytest.fixture(scope="module")
def anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package visita, copied without what is built, and built there."""
    place = tmp_path_factory.mktemp("kit")
    left_out = shutil.ignore_patterns("node_modules", "__pycache__")
    shutil.copytree(KIT, place / "kit", ignore=left_out)
    shutil.copytree(PACKAGE, place / "visita", ignore=left_out)
    for folder in BUILT:
        shutil.rmtree(place / "visita" / folder, ignore_errors=True)
    (place / "kit" / "node_modules").symlink_to(PACKAGES)
    subprocess.run([NODE, "build.js"], cwd=place / "kit", check=True)
    return place / "visita"


@needs_packages
def test_built_anew_it_is_the_same_to_the_byte(anew: Path) -> None:
    for folder in BUILT:
        assert contents(anew / folder) == contents(PACKAGE / folder), folder


@needs_packages
def test_the_build_writes_nowhere_else(anew: Path) -> None:
    assert set(contents(anew)) == set(contents(PACKAGE))


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def test_every_package_has_a_licence_that_fits_ours() -> None:
    for place, told in listed().items():
        assert any(each <= MAY_BUILD for each in ways(told["license"])), place


def test_what_is_shipped_says_whose_it_is() -> None:
    """Each script that others wrote parts of lies beside their licences, each of which fits."""
    texts = {
        file.name: file.read_text()
        for folder in BUILT
        for file in (PACKAGE / folder).glob("*.licences.txt")
    }
    assert {"age.js.licences.txt", "notes.js.licences.txt"} <= set(texts)
    for text in texts.values():
        named = re.findall(r"^## (\S+) - (\S+) \((.*)\)$", text, re.M)
        assert named
        for package, _, licence in named:
            assert any(each <= MAY_BE_SHIPPED for each in ways(licence)), package


def test_what_is_needed_is_pinned_exactly() -> None:
    asked = json.loads((KIT / "package.json").read_text())

    for version in (*asked["dependencies"].values(), *asked["devDependencies"].values()):
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), version
    assert all(told.get("integrity") for told in listed().values())


def ways(licence: str) -> list[set[str]]:
    """`(A OR B) ` can be met in two ways; `A AND B` in one, by both."""
    return [
        {each.strip() for each in way.split(" AND ")} for way in licence.strip("()").split(" OR ")
    ]
