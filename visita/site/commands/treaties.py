"""`visita treaties import FILE.csv`: acts into the record, all of them or none."""

import getpass
import sys
from pathlib import Path

from visita.site.commands import at, start, today
from visita.site.words import BadInput, Words, say
from visita.treaties.act_files import LARGEST_FILE, BadFile, FaultyRows
from visita.treaties.act_rows import OPTIONAL, REQUIRED


def run(words: list[str]) -> int:
    parser = Words(
        name="treaties",
        about="Record the acts of a CSV file: all of them or none.",
        epilog=f"Columns: {', '.join(REQUIRED)}; optional: {', '.join(OPTIONAL)}.",
    )
    parser.add_argument("verb", choices=("import",))
    parser.add_argument("file", type=Path, metavar="FILE.csv", help="UTF-8, comma-separated")
    parser.add_argument("--dry-run", action="store_true", help="check everything, keep nothing")
    asked = parser.read(words)
    return _import(asked.file, dry_run=asked.dry_run)


def _import(file: Path, *, dry_run: bool) -> int:
    raw = _read(file)
    start()
    from visita.treaties import tasks
    from visita.treaties.actions import import_acts

    try:
        acts = import_acts(raw, by=getpass.getuser(), at=at(), on=today(), dry_run=dry_run)
        if not dry_run:
            tasks.check_record.enqueue()
    except BadFile as fault:
        raise BadInput(f"{file.name}: {fault}") from None
    except FaultyRows as fault:
        say(f"{file.name}: {fault}")
        for row in fault.faults:
            say(f"  {row}")
        return 2
    done = "could be recorded; nothing was kept" if dry_run else "recorded"
    sys.stdout.write(f"{acts} acts {done}.\n")
    return 0


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as content:
            return content.read(LARGEST_FILE + 1)
    except OSError as fault:
        raise BadInput(f"FILE.csv: {file}: {fault.strerror}.") from None
