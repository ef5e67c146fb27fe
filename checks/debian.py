"""Debian's packages that the tests need; the program itself needs bubblewrap alone."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

NEEDED: Mapping[str, str] = MappingProxyType(
    {
        "age": "/usr/bin/age",
        "bubblewrap": "/usr/bin/bwrap",
        "chromium": "/usr/bin/chromium",
        "postgresql-15": "/usr/lib/postgresql/15/bin/initdb",
        "poppler-utils": "/usr/bin/pdftoppm",
    }
)
"""Each package and a file it brings."""


def missing_packages() -> list[str]:
    """Install what is missing, if this is root on Debian; name what is still missing."""
    missing = [name for name, file in NEEDED.items() if not Path(file).exists()]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"     ...  Debian packages: {', '.join(missing)}", flush=True)
        _install(missing)
    return [name for name, file in NEEDED.items() if not Path(file).exists()]


def _install(names: list[str]) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *names]):
        subprocess.run(
            ["apt-get", *command], env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
