"""What is done some time after somebody asked for it."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.utils.timezone import now
from django_tasks import task

from visita.sealing.traces import write_through

AGAIN = timedelta(minutes=1)


@task()
def leave_no_trace() -> None:
    """After a vault was shredded, until it succeeds: whoever reads meanwhile stands in its way.

    On PostgreSQL the operator does it (docs/operations.md).
    """
    used = settings.DATABASES["default"]
    if used["ENGINE"].endswith("sqlite3") and not write_through(Path(used["NAME"])):
        leave_no_trace.using(run_after=now() + AGAIN).enqueue()
