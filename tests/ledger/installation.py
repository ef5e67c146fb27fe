"""A database of its own, used by processes of their own, as an installation is."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


class Installation:
    """A directory and a database in it, or on a server."""

    def __init__(self, var: Path, database: str) -> None:
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "visita.site.settings",
            "PYTHONPATH": str(ROOT),
            "VISITA_VAR": str(var),
            # the program refuses TCP without a password; the tests' own server asks for none
            "VISITA_DATABASE": database.replace("//postgres@", "//postgres:unused@"),
        }
        self.run("-m", "django", "migrate", "--verbosity=0")

    def run(self, *words: str) -> str:
        command = [sys.executable, *words]
        done = subprocess.run(
            command, env=self.environment, cwd=ROOT, check=True, capture_output=True, text=True
        )
        return done.stdout
