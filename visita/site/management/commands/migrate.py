"""Django's command, with fewer models made anew on the way forwards."""

from contextlib import nullcontext
from typing import Any

from django.core.management.commands import migrate

from visita.site.rendering import one_at_a_time


class Command(migrate.Command):
    """Stands before Django's own for everyone who calls it."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Who names a migration may go backwards, which is left to Django."""
        with nullcontext() if options.get("migration_name") else one_at_a_time():
            super().handle(*args, **options)
