"""Work done in the background."""

from typing import Any

from django_tasks import task

from visita.agenda.queries.verifications import altered_acts
from visita.ledger.queries.verification import verify


@task()
def verify_ledger() -> dict[str, Any]:
    """Compute everything in the ledger again, and compare the acts of the record with it."""
    verdict = verify()
    acts, altered = altered_acts()
    return {
        "size": verdict.size,
        "root": verdict.root.hex(),
        "first_bad": verdict.first_bad,
        "fault": verdict.fault,
        "acts": acts,
        "altered": altered,
    }
