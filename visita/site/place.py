"""Where an installation keeps what it writes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_urlsafe


class BadSetting(ValueError):
    """A VISITA_… variable cannot be used. The text names it and says what is accepted."""


RESTORED = "restored"
"""A directory in which a restore that is complete waits to be moved to its place."""
CHECKOUT = Path(__file__).resolve().parent.parent.parent


def var_directory() -> Path:
    """Where everything lies.

    Raises:
        BadSetting: it is no directory, or cannot be made, or a restore was stopped in its midst.
    """
    place = chosen_directory()
    if (place / RESTORED).exists():
        raise BadSetting(
            f"VISITA_VAR: {place}: a restore was stopped before its end. "
            "Run the same ./run restore again: it goes on from there."
        )
    return place


def chosen_directory() -> Path:
    """VISITA_VAR, else `var/` in a checkout, else the user's data directory.

    Raises:
        BadSetting: it is no directory, or cannot be made.
    """
    if chosen := os.environ.get("VISITA_VAR"):
        place = Path(os.path.expanduser(chosen)).resolve()
    elif (CHECKOUT / "run").exists():
        place = CHECKOUT / "var"
    else:
        data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
        place = Path(data) / "visita"
    with writing(place):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """While a file of the var directory is used: what the disk refuses is told in one line.

    Raises:
        BadSetting: instead of the OSError.
    """
    try:
        yield
    except OSError as fault:
        raise BadSetting(
            f"VISITA_VAR: {file}: {fault.strerror}. "
            "Name a directory in which the user who runs Visita may write."
        ) from None


def key_in(file: Path) -> str:
    """The installation's own secret, made at the first start and readable by its owner alone.

    Raises:
        BadSetting: it can be neither read nor made.
    """
    with writing(file):
        try:
            return file.read_text()
        except FileNotFoundError:
            return _made_key(file)


def _made_key(file: Path) -> str:
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(token_urlsafe(50))
    try:
        os.link(draft, file)
    except FileExistsError:
        pass  # another process was first: its key is the one
    finally:
        draft.unlink()
    return file.read_text()
