"""Verifying the whole ledger in the background: where the latest run stands, and its outcome."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from visita.agenda.fingerprints import fingerprint
from visita.ledger.queries.entries import facts_of
from visita.treaties.queries.recorded import recorded_acts

TASK = "visita.agenda.tasks.verify_ledger"
GIVEN_UP = timedelta(hours=6)
"""After so long nobody waits for a run whose worker may have been stopped."""


class Progress(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


PROGRESS = {
    TaskResultStatus.READY: Progress.WAITING,
    TaskResultStatus.RUNNING: Progress.RUNNING,
    TaskResultStatus.SUCCESSFUL: Progress.DONE,
    TaskResultStatus.FAILED: Progress.FAILED,
}


@dataclass(frozen=True)
class Verification:
    """The latest run. What was found is there once it is done."""

    progress: Progress
    asked_at: datetime
    began_at: datetime | None
    ended_at: datetime | None
    size: int = 0
    root: str = ""
    first_bad: int | None = None
    fault: str = ""
    acts: int = 0
    """Acts of the treaty record that were compared with what the ledger says of them."""
    altered: tuple[str, ...] = ()
    """The keys of those that say something else, or are gone."""

    @property
    def is_pending(self) -> bool:
        return self.progress in {Progress.WAITING, Progress.RUNNING}

    @property
    def found_fault(self) -> bool:
        return bool(self.fault)

    def is_given_up(self, at: datetime) -> bool:
        return at - self.asked_at > GIVEN_UP


def latest_verification() -> Verification | None:
    found = DBTaskResult.objects.filter(task_path=TASK).order_by("-enqueued_at").first()
    if not found:
        return None
    outcome = dict(found.return_value or {})
    return Verification(
        progress=PROGRESS[TaskResultStatus(found.status)],
        asked_at=found.enqueued_at,
        began_at=found.started_at,
        ended_at=found.finished_at,
        altered=tuple(outcome.pop("altered", ())),
        **outcome,
    )


def altered_acts() -> tuple[int, list[str]]:
    """How many acts the ledger knows of, and which of them the record now tells differently."""
    said = facts_of("treaty.act_recorded")
    now = {
        str(each.act.id): fingerprint(each.act, corrects=each.corrects)
        for each in recorded_acts([subject.partition(":")[2] for subject in said])
    }
    altered = [
        str(facts["key"])
        for subject, facts in said.items()
        if now.get(subject.partition(":")[2]) != facts["sha256"]
    ]
    return len(said), altered
