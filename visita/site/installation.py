"""What an installation has decided: visita.conf in the var directory, or the environment over it.

The file is written by `visita setup` and read by the settings. A line is a name, = and a value;
empty lines and lines that begin with # are left out.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from visita.site.place import BadSetting, writing

FILE = "visita.conf"
PROFILES = ("CPT", "SPT", "NPM")
LANGUAGES = {"en": "English", "fr": "français"}


def _named(name: str) -> str:
    made: str = field(default="", metadata={"name": name})
    return made


@dataclass(frozen=True)
class Installation:
    """The decisions as they are written; several values in one are separated by spaces."""

    body: str = _named("VISITA_BODY")
    profile: str = _named("VISITA_PROFILE")
    state: str = _named("VISITA_STATE")
    languages: str = _named("VISITA_LANGUAGES")
    hosts: str = _named("VISITA_HOSTS")
    database: str = _named("VISITA_DATABASE")
    source: str = _named("VISITA_SOURCE")
    recipients: str = _named("VISITA_BACKUP_RECIPIENTS")
    keep_sealed: str = _named("VISITA_KEEP_SEALED")
    mail: str = _named("VISITA_MAIL")
    mail_from: str = _named("VISITA_MAIL_FROM")


NAMES = {each.metadata["name"]: each.name for each in fields(Installation)}


def installed(file: Path, environ: Mapping[str, str]) -> Installation:
    """What holds here. A variable of the environment stands above the file's line, also if empty.

    Raises:
        BadSetting: a line or a value cannot be used.
    """
    said = read(file) | {name: environ[name] for name in NAMES if name in environ}
    found = Installation(**{NAMES[name]: value.strip() for name, value in said.items()})
    _check_profile(found)
    _check_languages(found.languages)
    _check_years(found.keep_sealed)
    return found


def read(file: Path) -> dict[str, str]:
    """The lines of the file; none if there is no file.

    Raises:
        BadSetting: a line is none, names what does not belong here, or comes twice.
    """
    with writing(file):
        lines = file.read_text().splitlines() if file.exists() else []
    said: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        name, equals, value = line.partition("=")
        if not line.strip() or line.startswith("#"):
            continue
        if not equals or name not in NAMES or name in said:
            raise BadSetting(
                f"{FILE}, line {number}: write NAME=value, once each, with a name of: "
                f"{', '.join(NAMES)}."
            )
        said[name] = value
    return said


def as_text(installation: Installation) -> str:
    """The file's text: every name, also those without a value.

    Raises:
        BadSetting: a value of more than one line.
    """
    lines = ["# What was decided when Visita was set up. Restart Visita after a change."]
    for name, attribute in NAMES.items():
        value = getattr(installation, attribute)
        if len(value.splitlines()) > 1:
            raise BadSetting(f"{name}: write it in one line.")
        lines.append(f"{name}={value}")
    return "\n".join(lines) + "\n"


def keep(file: Path, text: str) -> None:
    """Write a file that its owner alone can read: whole, or not at all.

    Raises:
        OSError: the disk refused; what was there before is still there.
    """
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        draft.touch(mode=0o600)
        with draft.open("w") as writing_to:
            writing_to.write(text)
            writing_to.flush()
            os.fsync(writing_to.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _check_profile(found: Installation) -> None:
    if found.profile and found.profile not in PROFILES:
        raise BadSetting(f"VISITA_PROFILE: write one of {', '.join(PROFILES)}.")
    if (found.profile == "NPM") is not bool(found.state):
        raise BadSetting(
            "VISITA_STATE: the two letters of its State, for a national mechanism (NPM) and for "
            "no other body."
        )
    if found.state and not (
        len(found.state) == 2 and found.state.isascii() and found.state.isalpha()
    ):
        raise BadSetting("VISITA_STATE: write the two letters of the State, such as ZZ.")


def _check_languages(text: str) -> None:
    chosen = text.split()
    if not set(chosen) <= set(LANGUAGES) or len(set(chosen)) != len(chosen):
        raise BadSetting(
            f"VISITA_LANGUAGES: write one or more of {', '.join(LANGUAGES)}, each once; "
            "the first is the one used where a reader asks for none of them."
        )


def _check_years(text: str) -> None:
    if text and not (text.isascii() and text.isdecimal() and 1 <= int(text[:4]) <= 100):
        raise BadSetting("VISITA_KEEP_SEALED: write a number of years from 1 to 100.")
