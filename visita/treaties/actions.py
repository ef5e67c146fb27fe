"""What can be done to the treaty record: acts are added, and corrected by acts that supersede.

Beside the record stands what was said of a State: publication hands it down, and takes it back.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from itertools import chain, count
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction

from visita.rules.lifecycle import Fact, Terms, without_effect
from visita.treaties import starting_record
from visita.treaties.act_files import Entry, Fault, Held, Reading, read_act, read_acts
from visita.treaties.act_rows import Draft, when
from visita.treaties.models import (
    Act,
    Coverage,
    Instrument,
    PublicStatement,
    PublishedCheck,
    RecordCheck,
    State,
    Territory,
)
from visita.treaties.queries.acts import FIELDS, KnownAct, acts_known
from visita.treaties.queries.agreement import compared_effects
from visita.treaties.queries.known import known_names
from visita.treaties.queries.law import terms
from visita.treaties.vocabulary import Kind

ACT_FILES = ("acts.csv", "corrections.csv")
"""The acts of a starting record, and what corrects some of them."""
LONGEST_KEY = 75
"""Letters of a name that a number may still follow."""
NO_TEXT: dict[str, Any] = dict.fromkeys(
    (
        *("speaker_en", "speaker_fr", "outlet", "said_on", "claim_en", "claim_fr", "quotation"),
        *("quotation_language", "source", "link", "record_en", "record_fr", "provision", "digest"),
    ),
    "",
)


@transaction.atomic
def import_acts(raw: bytes, *, by: str, at: datetime, on: date, dry_run: bool = False) -> int:
    """Record every act of a CSV file, or none. Returns how many.

    *on* is the day acts become known that bring no `known_on`.

    Raises:
        BadFile: the file cannot be read at all.
        FaultyRows: some rows cannot be recorded; nothing was.
    """
    lock_record()
    read = read_acts(raw, known=known_names(), today=on)
    _record_sound(read, by=by, at=at)
    if dry_run:
        transaction.set_rollback(True)
    return len(read.drafts)


def lock_record() -> None:
    """Let one writer at a time into the record, until the caller's transaction ends."""
    list(Instrument.objects.select_for_update().order_by("key"))


@transaction.atomic
def record_act(
    row: Mapping[str, str],
    *,
    uuid: UUID,
    by: str,
    at: datetime,
    on: date,
    dry_run: bool = False,
) -> KnownAct:
    """Record one act, a row by the names of a file's columns, under all checks of a file.

    Where the row brings no `id`, one is made that is free. With *dry_run* nothing is kept.

    Raises:
        FaultyRows: it cannot be recorded.
    """
    lock_record()
    (draft,) = read_act(row, known=known_names(), today=on).sound()
    draft = replace(draft, uuid=uuid, key=draft.key or _free_key(draft.name))
    _record_sound(Reading([draft], []), by=by, at=at)
    made = KnownAct(*Act.objects.values_list(*FIELDS).get(pk=uuid))
    if dry_run:
        transaction.set_rollback(True)
    return made


def _free_key(name: str) -> str:
    """*name*, or the first of its kind with a number: a correction often has the same day."""
    start = name[:LONGEST_KEY]
    taken = set(Act.objects.filter(key__startswith=start).values_list("key", flat=True))
    numbered = (f"{start}-{number}" for number in count(2))
    return next(key for key in chain([name], numbered) if key not in taken)


def _record_sound(read: Reading, *, by: str, at: datetime) -> None:
    """Record what was read, if all of it is sound and changes something.

    Raises:
        FaultyRows: it is not, and the caller's transaction must not be kept.
    """
    drafts = read.sound(*_held().faults(read.drafts))
    _record(drafts, by=by, at=at)
    read.sound(*_idle(drafts))


@transaction.atomic
def load_record(*, by: str, at: datetime, directory: Path = starting_record.DATA) -> int:
    """Load a starting record; what is already there stays as it is. Returns new acts.

    Raises:
        FaultyRows: the shipped files are at fault.
    """
    State.objects.bulk_create(starting_record.states(directory), ignore_conflicts=True)
    Territory.objects.bulk_create(starting_record.territories(directory), ignore_conflicts=True)
    Instrument.objects.bulk_create(starting_record.instruments(directory), ignore_conflicts=True)
    Coverage.objects.bulk_create(_new_coverage(directory))
    _load_statements(directory)
    drafts = [draft for file in ACT_FILES for draft in _drafts(directory / file)]
    there = set(Act.objects.values_list("key", flat=True))
    new = [draft for draft in drafts if draft.key not in there]
    _record(new, by=by, at=at)
    return len(new)


@transaction.atomic
def check_record(*, at: datetime) -> RecordCheck:
    """Compare every printed day of effect with the rule's, and keep the outcome."""
    compared = compared_effects()
    return RecordCheck.objects.create(
        at=at,
        compared=len(compared),
        disagreements=[each.sentence for each in compared if not each.agrees],
    )


def _drafts(file: Path) -> list[Draft]:
    """The acts of a shipped file, if it is there; shipped acts may be of any day."""
    if not file.exists():
        return []
    return read_acts(file.read_bytes(), known=known_names(), today=date.max).sound()


def _new_coverage(directory: Path) -> list[Coverage]:
    there = set(Coverage.objects.values_list("instrument_id", "state_id"))
    return [
        row
        for row in starting_record.coverage(directory)
        if (row.instrument_id, row.state_id) not in there
    ]


def _load_statements(directory: Path) -> None:
    there = set(PublicStatement.objects.values_list("date", "state_id"))
    PublicStatement.objects.bulk_create(
        row
        for row in starting_record.statements(directory)
        if (row.date, row.state_id) not in there
    )


def _held() -> Held:
    """The acts of the record, for comparison with a file."""
    fields = ("key", "state_id", "instrument_id", "territory_id", "kind", "date")
    more = ("not_before", "not_after", "occurred", "superseded_by")
    rows = Act.objects.order_by("key").values_list(*fields, *more)
    entries, corrected = [], []
    for key, state, instrument, territory, kind, day, first, last, occurred, newer in rows:
        current = newer is None and occurred is not False
        subject = (state, instrument, territory or "", kind)
        entries.append(Entry(key, subject, day, when(day, first, last), current))
        if newer:
            corrected.append(key)
    return Held(entries, corrected=corrected)


def _idle(drafts: Sequence[Draft]) -> list[Fault]:
    """Drafts, recorded already, that change nothing where they stand, or deprive others of it."""
    lines = {draft.name: draft.line for draft in drafts}
    touched = {(draft.instrument, draft.state) for draft in drafts}
    facts: defaultdict[tuple[str, str], list[tuple[KnownAct, Fact]]] = defaultdict(list)
    for act in acts_known(instruments={instrument for instrument, _ in touched}):
        if (act.instrument, act.state) in touched and (fact := act.fact):
            facts[act.instrument, act.state].append((act, fact))
    rules = {each.key: terms(each) for each in Instrument.objects.all()}
    return [
        Fault(lines[act.key], "kind", *reason)
        for (instrument, _), known in facts.items()
        for act, reason in _without_effect(known, new=set(lines), terms=rules[instrument])
    ]


def _without_effect(
    known: Sequence[tuple[KnownAct, Fact]], *, new: set[str], terms: Terms
) -> Iterator[tuple[KnownAct, tuple[str, str]]]:
    """The acts, each with the reason why it is refused and the reason's code."""
    idle = without_effect([fact for _, fact in known], terms=terms)
    before = without_effect([fact for act, fact in known if act.key not in new], terms=terms)
    deprived = [a for a, fact in known if a.key not in new and fact in idle and fact not in before]
    for act, fact in known:
        if act.key in new and fact in idle:
            yield act, (NOTHING_CHANGES[Kind(act.kind)], f"idle_{act.kind}")
        elif act.key in new and deprived:
            reason = f"with it {deprived[0].key!r} of the record would change nothing."
            yield act, (reason, "deprives_another")


NOTHING_CHANGES = {
    Kind.SIGNATURE: "the State has signed or consented already.",
    Kind.CONSENT: "the State has consented already; to correct that act use supersedes.",
    Kind.SUCCESSION: "the State has consented already; to correct that act use supersedes.",
    Kind.DENUNCIATION_RECEIVED: "on that day the State is no Party, or has denounced already.",
    Kind.DENUNCIATION_WITHDRAWN: "on that day no denunciation is pending.",
    Kind.MEMBERSHIP_ENDED: "on that day the State is no Party.",
}
"""Why an act is refused that would change nothing where it stands."""


def _record(drafts: Iterable[Draft], *, by: str, at: datetime) -> None:
    made = [_act(draft, by=by, at=at) for draft in drafts]
    ids = dict(Act.objects.values_list("key", "id")) | {act.key: act.id for act, _ in made}
    for act, supersedes in made:
        act.supersedes_id = ids[supersedes] if supersedes else None
    Act.objects.bulk_create(act for act, _ in made)


def _act(draft: Draft, *, by: str, at: datetime) -> tuple[Act, str]:
    act = Act(
        id=draft.uuid,
        key=draft.name,
        state_id=draft.state,
        territory_id=draft.territory or None,
        instrument_id=draft.instrument,
        kind=draft.kind,
        track=draft.track,
        form=draft.form,
        date=draft.date,
        not_before=draft.not_before,
        not_after=draft.not_after,
        effect_on=draft.effect_on,
        effect_source=draft.effect_source,
        occurred=draft.occurred,
        known_on=draft.known_on,
        source=draft.source,
        flag=draft.flag,
        note_en=draft.note_en,
        note_fr=draft.note_fr,
        recorded_at=at,
        recorded_by=by,
    )
    return act, draft.supersedes


@dataclass(frozen=True)
class CheckedClaim:
    """An edition as it was released: everything the public gets, and nothing else."""

    edition: UUID
    claim_check: UUID
    number: int
    state_id: str
    instrument_id: str
    speaker_en: str
    speaker_fr: str
    outlet: str
    said_on: str
    claim_en: str
    claim_fr: str
    quotation: str
    quotation_language: str
    source: str
    link: str
    verdict: str
    record_en: str
    record_fr: str
    acts: list[dict[str, str]]
    provision: str
    known_on: date
    digest: str
    released_at: datetime


@transaction.atomic
def publish_check(checked: CheckedClaim) -> PublishedCheck:
    """Put an edition on the page of its State. What was withdrawn meanwhile stays withdrawn."""
    values = asdict(checked)
    edition = values.pop("edition")
    made, _ = PublishedCheck.objects.get_or_create(pk=edition, defaults=values)
    return made


@transaction.atomic
def withdraw_check(*, edition: UUID, at: datetime) -> None:
    """Take an edition off: its row stays, without text."""
    PublishedCheck.objects.filter(pk=edition, withdrawn_at=None).update(
        withdrawn_at=at, acts=[], **NO_TEXT
    )
