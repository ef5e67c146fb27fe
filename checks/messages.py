"""The French catalogue: `python checks/messages.py [--check] [--prune]`.

Collects every sentence people see, brings the catalogue up to date and compiles it. With --check it
writes nothing and fails if something would change, is not translated, or has lost a placeholder.
Translations that nothing uses any more are kept at the end, to be reused; --prune drops them.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import polib

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from checks.sentences import Sentence, sentences  # noqa: E402 found from there only

CATALOGUE = HERE / "visita" / "site" / "locale" / "fr" / "LC_MESSAGES" / "django.po"
HEADER = {
    "Project-Id-Version": "visita",
    "Language": "fr",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n > 1);",
}
PLACE = re.compile(r"%(?:\(\w+\))?[a-z%]")


def updated(
    catalogue: polib.POFile, found: Iterable[Sentence], *, keep: bool = True
) -> polib.POFile:
    """A catalogue of exactly the sentences *found*, with the translations there were."""
    known = {(entry.msgctxt, entry.msgid): entry for entry in catalogue}
    fresh = polib.POFile(wrapwidth=98)
    fresh.metadata = HEADER
    entries: dict[tuple[str | None, str], polib.POEntry] = {}
    for sentence in found:
        key = (sentence.context, sentence.text)
        entry = entries.setdefault(key, _entry(sentence, known.pop(key, None)))
        if (sentence.file, "") not in entry.occurrences:
            entry.occurrences.append((sentence.file, ""))
    fresh.extend(entries.values())
    for entry in known.values() if keep else ():
        if entry.msgstr:
            unused = {"msgid": entry.msgid, "msgctxt": entry.msgctxt, "msgstr": entry.msgstr}
            fresh.append(polib.POEntry(**unused, obsolete=True))
    return fresh


def _entry(sentence: Sentence, before: polib.POEntry | None) -> polib.POEntry:
    entry = polib.POEntry(msgid=sentence.text, msgctxt=sentence.context)
    entry.msgid_plural = sentence.plural
    if before:
        entry.msgstr, entry.flags = before.msgstr, list(before.flags)
        entry.msgstr_plural, entry.tcomment = before.msgstr_plural, before.tcomment
    if sentence.plural and not entry.msgstr_plural:
        entry.msgstr_plural = {0: "", 1: ""}
    return entry


def faults(catalogue: polib.POFile) -> Iterator[str]:
    """What a reader would see in English, or not at all."""
    for entry in catalogue:
        translations = [*entry.msgstr_plural.values()] if entry.msgid_plural else [entry.msgstr]
        wanted = set(PLACE.findall(entry.msgid))
        if entry.obsolete:
            continue
        if not all(translations):
            yield f"missing: {entry.msgid}"
        elif entry.fuzzy:
            yield f"fuzzy: {entry.msgid}"
        elif any(set(PLACE.findall(text)) != wanted for text in translations):
            yield f"placeholders differ: {entry.msgid}"


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="The French catalogue.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if not in order")
    parser.add_argument("--prune", action="store_true", help="drop translations nothing uses")
    asked = parser.parse_args(words)
    before = CATALOGUE.read_text("utf-8") if CATALOGUE.exists() else ""
    catalogue = updated(polib.pofile(before), sentences(), keep=not asked.prune)
    wrong = list(faults(catalogue))
    stale = before != str(catalogue) or not _is_compiled(catalogue)
    if not asked.check:
        _write(catalogue)
    elif stale:
        wrong.append("out of date: run `python checks/messages.py` and translate what is missing")
    for fault in wrong:
        print(fault)
    print(_counts(catalogue))
    return 1 if asked.check and wrong else 0


def _compiled_file() -> Path:
    return CATALOGUE.with_suffix(".mo")


def _is_compiled(catalogue: polib.POFile) -> bool:
    file = _compiled_file()
    return file.exists() and file.read_bytes() == catalogue.to_binary()


def _write(catalogue: polib.POFile) -> None:
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_text(str(catalogue), "utf-8")
    _compiled_file().write_bytes(catalogue.to_binary())


def _counts(catalogue: polib.POFile) -> str:
    obsolete = len(catalogue.obsolete_entries())
    return (
        f"{len(catalogue) - obsolete} sentences, {len(catalogue.translated_entries())} translated, "
        f"{len(catalogue.fuzzy_entries())} fuzzy; {obsolete} translations nothing uses"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
