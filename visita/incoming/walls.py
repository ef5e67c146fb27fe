"""What the sandbox can see: the system's libraries, Python, the readers, and nothing else."""

import os
import shutil
import sys
import sysconfig
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CODE = "/code"
"""Where this package stands inside. Only it, and not the rest of Visita."""

READERS = ("/readers", "/readers-for-this-machine")
SYSTEM = ("/lib", "/lib64", "/lib32", "/usr/lib", "/usr/lib64", "/usr/lib32", "/etc/ld.so.cache")
"""Libraries. No shell and no program stands beside Python."""


def bubblewrap() -> str | None:
    """Where it is installed, if it is. Not sought in the path of whoever started us alone."""
    return shutil.which("bwrap", path=os.pathsep.join((os.defpath, "/usr/bin", "/usr/local/bin")))


def command(program: str, *, seconds: int, filter_at: int | None) -> list[str]:
    """The call of bubblewrap that starts the worker; *filter_at* is the open filter of calls.

    Each file may take so many *seconds* of the processor.
    """
    python = os.path.realpath(sys.executable)
    seen = [part for path in _seen() for part in ("--ro-bind-try", path, path)]
    return [
        program,
        *("--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"),
        *("--clearenv", "--setenv", "PYTHONPATH", os.pathsep.join((CODE, *READERS))),
        *("--setenv", "LC_ALL", "C.UTF-8"),
        *seen,
        *("--ro-bind", python, python),
        *_code(),
        *("--chdir", "/", "--remount-ro", "/"),
        *(() if filter_at is None else ("--seccomp", str(filter_at))),
        *("--", python, "-S", "-B", "-P", "-m", "visita.incoming.worker", str(seconds)),
    ]


def _seen() -> list[str]:
    """Python may live anywhere; where it lives under /usr its library is among the system's."""
    python = [str(Path(base) / "lib") for base in {sys.base_prefix, sys.base_exec_prefix}]
    return [*SYSTEM, *(path for path in python if path not in SYSTEM)]


def _code() -> list[str]:
    """The package and the readers installed with it, each at a name that tells nothing."""
    installed = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    return [
        *("--ro-bind", str(PACKAGE.parent / "__init__.py"), f"{CODE}/visita/__init__.py"),
        *("--ro-bind", str(PACKAGE), f"{CODE}/visita/incoming"),
        *(
            part
            for at, path in zip(READERS, installed, strict=True)
            for part in ("--ro-bind", path, at)
        ),
    ]
