"""What was said of a record afterwards, as text, for whoever opens a vault without a browser."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from visita.sealing.amendments import Amendment, Judged, Standing

REVIEWS = {"READ": "Read", "ASK": "To be asked about", "CHECKED": "Checked"}
DOUBTS = {
    Standing.FORGED: "NOT genuine: no signature of anybody holds for it",
    Standing.STRANGER: "NOT genuine: signed by somebody who was never given the vault's key",
    Standing.UNREADABLE: "it cannot be read as an amendment",
}
OTHER = "NOT of this record: it was made over another content"


def doubt(judged: Judged, content: bytes | None = None) -> str:
    """Why an amendment is not to be relied on; empty if it is. *content*: what the record holds."""
    if judged.standing != Standing.GENUINE or not judged.amendment:
        return DOUBTS[judged.standing]
    same = content is None or judged.amendment.of_content_sha256 == sha256(content).hexdigest()
    return "" if same else OTHER


def account(record: str, content: bytes, found: Mapping[str, Judged]) -> str:
    """All amendments of the record as they followed each other, *found* by their ids; empty if
    there are none.
    """
    mine = [each for each in found.values() if each.amendment and each.amendment.of == record]
    if not mine:
        return ""
    lines = [f"Amendments of {record}. The record is as it was sealed."]
    for number, each in enumerate(sorted(mine, key=_when), 1):
        lines += ["", *_lines(number, each, content, set(found))]
    return "\n".join([*lines, ""])


def _when(judged: Judged) -> tuple[str, str]:
    said = judged.amendment
    return (said.at, said.id) if said else ("", "")


def _lines(number: int, judged: Judged, content: bytes, there: set[str]) -> Iterator[str]:
    said = judged.amendment
    if not said:
        return
    yield f"{number}. {judged.whose or 'Nobody known'}, {said.at}"
    if doubted := doubt(judged, content):
        yield f"   {doubted}."
    elif not there.issuperset(said.after):
        yield "   Its author had seen an earlier amendment that is missing here."
    yield from (f"   {line}" for line in _words(said))


def _words(said: Amendment) -> Iterable[str]:
    if said.review:
        yield REVIEWS[said.review]
    yield from said.note.splitlines()
    for each in said.changes:
        yield each.path
        yield f"  was: {each.was}"
        yield f"  now: {each.now}"
        yield f"  why: {each.why}"
