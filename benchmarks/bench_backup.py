"""Backup and restore of an installation with a large ledger: seconds, and bytes of the file."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.bench_ledger import LEAVES, acts, say

TOGETHER = 1000
VISITA = (sys.executable, "-m", "visita.site.main")


def main() -> None:
    """Filled in this process; backed up and restored by the commands, as a person does."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--leaves", type=int, default=LEAVES)
    parser.add_argument("--database", default="", help="as VISITA_DATABASE; default: a new SQLite")
    parser.add_argument("--into", default="", help="an empty one to restore into, likewise")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        old, new = Path(place) / "old", Path(place) / "new"
        environment = {**os.environ, "VISITA_VAR": str(old), "VISITA_DATABASE": asked.database}
        subprocess.run([*VISITA, "migrate"], env=environment, check=True)
        os.environ |= environment | {"DJANGO_SETTINGS_MODULE": "visita.site.settings"}
        import django

        django.setup()
        acts(asked.leaves, together=TOGETHER)
        file, keys = Path(place) / "backup.age", [Path(place) / name for name in ("one", "other")]
        to = [_said("backup", "--new-key", key, env=environment).strip() for key in keys]
        timed("backup", "backup", file, "--to", *to, env=environment)
        say(f"{_size(old):10.1f} MB  database in place (SQLite only)")
        say(f"{file.stat().st_size / 1e6:10.1f} MB  backup")
        environment |= {"VISITA_VAR": str(new), "VISITA_DATABASE": asked.into}
        timed("restore", "restore", file, "--identity", keys[0], env=environment)


def timed(what: str, *words: str | Path, env: dict[str, str]) -> None:
    began = time.perf_counter()
    _said(*words, env=env)
    say(f"{time.perf_counter() - began:10.1f} s   {what}")


def _said(*words: str | Path, env: dict[str, str]) -> str:
    command = [*VISITA, *map(str, words)]
    return subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout


def _size(var: Path) -> float:
    return sum(file.stat().st_size for file in var.glob("visita.sqlite3*")) / 1e6


if __name__ == "__main__":
    main()
