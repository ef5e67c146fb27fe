"""Doing the jobs that wait in the database: the second of the two programs that `serve` runs.

`python -m visita.site.worker`. Whoever started it starts it again when it ends.
"""

import sys

import django
from django.core.management import call_command
from django.db import Error

from visita.site.words import say


def main() -> int:
    django.setup()
    from visita.intake import tasks as intake  # tables can be named only now
    from visita.places import tasks as places
    from visita.site import tasks as daily

    try:
        intake.go_on()
        places.go_on()
        daily.go_on()
        call_command("db_worker", startup_delay=False, verbosity=0)
    except Error:
        say("The job worker cannot use the database. It is started again.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
