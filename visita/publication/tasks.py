"""Work done in the background."""

from django.utils.timezone import now
from django_tasks import task

from visita.publication import handing


@task()
def hand_down() -> None:
    """Empty the outbox into the public side."""
    handing.empty_outbox(at=now())
