"""Work done in the background."""

from django.utils.timezone import now
from django_tasks import task

from visita.treaties import actions


@task()
def check_record() -> None:
    """Compare the days of effect that sources print with those the rules compute."""
    actions.check_record(at=now())
