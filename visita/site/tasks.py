"""What ends by itself: once a day it is looked for, whether anybody opens a page or not."""

from datetime import timedelta

from django.utils.timezone import now
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from visita.field.clearing import take_from_who_left
from visita.programme.actions.plan_keys import take_from_lapsed
from visita.sealing.actions.recovering import let_lapse

PATH = "visita.site.tasks.each_day"


@task()
def each_day() -> None:
    """Take keys from those whose clearance, office or term has ended, and let recoveries lapse.

    The next day is asked for first: a failure today must not be the last of it.
    """
    at = now()
    each_day.using(run_after=at + timedelta(days=1)).enqueue()
    take_from_lapsed(by=None, at=at)
    take_from_who_left(at=at)
    let_lapse(at=at)


def go_on() -> None:
    """Begin, or begin again: what waited from before would come twice."""
    waiting = DBTaskResult.objects.filter(task_path=PATH, status=TaskResultStatus.READY)
    waiting.delete()
    each_day.enqueue()
