"""Bringing the database to this version's form in one step."""

from django.core.management import call_command
from django.db import connection, transaction


def migrate() -> None:
    """Apply every migration that is missing, all of them or none.

    Django commits each by itself, and notes some of them only afterwards: who is stopped in between
    can neither go on nor begin again. On SQLite the checks of foreign keys must be off before the
    transaction begins; each migration checks them at its end.
    """
    connection.disable_constraint_checking()
    try:
        with transaction.atomic():
            call_command("migrate", interactive=False, verbosity=0)
    finally:
        connection.enable_constraint_checking()
