"""Build the wheel, install it in an empty environment, and use it there as a user would."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
UV = HERE / ".venv" / "uv" / "bin" / "uv"


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="visita-wheel-") as place:
        wheel = built(Path(place) / "dist")
        visita = installed(wheel, Path(place) / "venv")
        used(visita, Path(place) / "var")


def built(into: Path) -> Path:
    """Without isolation: what builds it is pinned with the test tools."""
    command: list[str | Path] = [sys.executable]
    command += ["-m", "build", "--wheel", "--no-isolation", "--outdir", into, HERE]
    subprocess.run(command, check=True)
    return next(into.glob("*.whl"))


def installed(wheel: Path, venv: Path) -> Path:
    python = venv / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    install: list[str | Path]
    if UV.exists():
        install = [UV, "pip", "install", "--quiet", "--python", python]
    else:
        install = [python, "-m", "pip", "install", "--quiet"]
    subprocess.run(
        [*install, "--require-hashes", "--requirement", HERE / "requirements.lock"], check=True
    )
    subprocess.run([*install, "--no-deps", wheel], check=True)
    return venv / "bin" / "visita"


def used(visita: Path, var: Path) -> None:
    """The installed program knows where Russia stands, away from this folder."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment["VISITA_VAR"] = str(var)
    question = ["status", "RU", "--instrument", "ETS 126", "--on", "2026-11-22", "--json"]
    answer = subprocess.run(
        [visita, *question],
        check=True,
        capture_output=True,
        cwd=var.parent,
        env=environment,
    )
    if json.loads(answer.stdout)["status"] != "unknown":
        raise SystemExit(f"The installed program answered: {answer.stdout.decode()}")


if __name__ == "__main__":
    main()
