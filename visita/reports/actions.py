"""Drafting a report, putting it before the Committee, adopting it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max

from visita.accounts.models import User
from visita.findings.models import Finding
from visita.ledger.actions import record
from visita.ledger.digests import digest_of
from visita.proceedings.actions import NotAllowed, Votes, decide
from visita.proceedings.models import Decision, Matter
from visita.reports import queries
from visita.reports.models import Adoption, Kind, Paragraph, Report, Stage
from visita.visits.actions.guarding import locked as locked_visit
from visita.visits.actions.guarding import sent_before
from visita.visits.models import Stage as VisitStage


class Stale(Exception):
    """Somebody changed the report since the form was opened: nothing was done."""


class OutOfOrder(Exception):
    """The report does not stand where this step begins; `stage` says where it stands."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        super().__init__(stage.value)


class AlreadyBegun(Exception):
    """Somebody began the report under another title or in another language."""


@dataclass(frozen=True)
class Written:
    """A paragraph as it was typed."""

    kind: Kind
    text: str
    finding: Finding | None = None


@transaction.atomic
def begin_report(*, visit: UUID, title: str, language: str, by: User, at: datetime) -> Report:
    """Begin the report that must follow a visit (ECPT 10(1)). A second time it is the same.

    Raises:
        visits' OutOfOrder: the visit is not concluded.
        AlreadyBegun: what the name says.
    """
    found = locked_visit(visit, None, VisitStage.CONCLUDED)
    if there := queries.report_of(found):
        if (there.title, there.language) != (title, language):
            raise AlreadyBegun
        return there
    made = Report.objects.create(
        visit=found, title=title, language=language, begun_by=by, begun_at=at
    )
    record(act="report.begun", subject=f"report:{made.pk}", by=str(by.pk), at=at)
    return made


@transaction.atomic
def write(
    *,
    key: UUID,
    report: UUID,
    version: int,
    written: Written,
    after: UUID | None = None,
    by: User,
    at: datetime,
) -> Paragraph:
    """Add a paragraph, at the end or after another. The same *key* sent twice is one paragraph.

    Raises:
        Stale: what the name says, or the paragraph before is gone.
        visits' SentBefore: the same key with another paragraph.
        OutOfOrder: what the name says.
    """
    held = Report.objects.select_for_update().get(pk=report)
    if there := sent_before(Paragraph, key, report_id=held.pk, **vars(written)):
        return there
    found = _locked(report, version, Stage.DRAFT)
    place = _place_after(found, after)
    made = Paragraph.objects.create(pk=key, report=found, position=place, **vars(written))
    _changed(found)
    record(act="report.written", subject=f"report:{report}", by=str(by.pk), at=at)
    return made


def _place_after(report: Report, after: UUID | None) -> int:
    """A position behind *after*; what follows moves back by one."""
    if after is None:
        last: int | None = report.paragraphs.aggregate(last=Max("position"))["last"]
        return 0 if last is None else last + 1
    before = report.paragraphs.filter(pk=after).first()
    if before is None:
        raise Stale
    report.paragraphs.filter(position__gt=before.position).update(position=F("position") + 1)
    return before.position + 1


@transaction.atomic
def rewrite(
    *, paragraph: UUID, report: UUID, version: int, written: Written, by: User, at: datetime
) -> Paragraph:
    """Change a paragraph of a draft.

    Raises:
        Stale, OutOfOrder: what the names say.
    """
    found = _locked(report, version, Stage.DRAFT)
    changed = found.paragraphs.filter(pk=paragraph).first()
    if not changed:
        raise Stale
    changed.kind, changed.text = written.kind, written.text
    changed.save(update_fields=["kind", "text"])
    _changed(found)
    record(act="report.rewritten", subject=f"report:{report}", by=str(by.pk), at=at)
    return changed


@transaction.atomic
def strike(*, paragraph: UUID, report: UUID, version: int, by: User, at: datetime) -> None:
    """Take a paragraph out of a draft.

    Raises:
        Stale, OutOfOrder: what the names say.
    """
    found = _locked(report, version, Stage.DRAFT)
    found.paragraphs.get(pk=paragraph).delete()
    _changed(found)
    record(act="report.struck", subject=f"report:{report}", by=str(by.pk), at=at)


@transaction.atomic
def circulate(*, report: UUID, version: int, by: User, at: datetime) -> Report:
    """Put the draft before the Committee: from now on every member may read it, nobody edits it.

    Raises:
        Stale, OutOfOrder: what the names say.
    """
    found = _locked(report, version, Stage.DRAFT)
    found.stage, found.circulated_at = Stage.CIRCULATED, at
    _changed(found, "stage", "circulated_at")
    record(act="report.circulated", subject=f"report:{report}", by=str(by.pk), at=at)
    return found


@transaction.atomic
def take_back(*, report: UUID, version: int, by: User, at: datetime) -> Report:
    """Back to the draft, because the Committee wants something changed.

    Raises:
        Stale, OutOfOrder: what the names say.
    """
    found = _locked(report, version, Stage.CIRCULATED)
    found.stage, found.circulated_at = Stage.DRAFT, None
    _changed(found, "stage", "circulated_at")
    record(act="report.taken_back", subject=f"report:{report}", by=str(by.pk), at=at)
    return found


@dataclass(frozen=True)
class Observations:
    """What the Party said before the report, and what became of it."""

    made: bool
    taken_into_account: bool | None = None


@transaction.atomic
def adopt(
    *,
    report: UUID,
    version: int,
    votes: Votes,
    observations: Observations,
    held_on: date,
    by: User,
    at: datetime,
) -> Decision:
    """Record the Committee's vote on the report; if it passed, its text is frozen (ECPT 6, 10(1)).

    Raises:
        Stale, OutOfOrder: what the names say.
        NotAllowed: the report is not one that can be adopted, whatever the vote.
        ImpossibleCount: impossible numbers of votes.
    """
    found = _locked(report, version, Stage.CIRCULATED)
    ruling = queries.may_be_adopted(
        found,
        votes=votes,
        party_made_observations=observations.made,
        observations_taken_into_account=observations.taken_into_account,
    )
    if any(each.met is not True for each in ruling.conditions if each.provision != "6(1)"):
        raise NotAllowed(ruling)
    made = decide(
        matter=Matter.REPORT, subject=found.pk, votes=votes, held_on=held_on, by=by, at=at
    )
    if made.passed:
        _freeze(found, made, observations.made, by, at)
    return made


def _freeze(report: Report, decision: Decision, observed: bool, by: User, at: datetime) -> None:
    text = queries.text_of(report).as_json()
    adopted = Adoption.objects.create(
        report=report,
        decision=decision,
        party_made_observations=observed,
        text=text,
        digest=digest_of(text),
        adopted_by=by,
        adopted_at=at,
    )
    report.stage = Stage.ADOPTED
    _changed(report, "stage")
    facts = {"digest": adopted.digest}
    subject = f"report:{report.pk}"
    record(act="report.adopted", subject=subject, by=str(by.pk), at=at, facts=facts)


@transaction.atomic
def open_report(*, report: UUID, by: User, at: datetime) -> None:
    """Somebody reads the report: who could know what is told by the ledger."""
    record(act="report.opened", subject=f"report:{report}", by=str(by.pk), at=at)


def _locked(report: UUID, version: int, stage: Stage) -> Report:
    found = Report.objects.select_for_update().get(pk=report)
    if found.stage != stage:
        raise OutOfOrder(Stage(found.stage))
    if found.version != version:
        raise Stale
    return found


def _changed(report: Report, *fields: str) -> None:
    report.version += 1
    report.save(update_fields=[*fields, "version"])
