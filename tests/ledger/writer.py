"""A process that acts and records without end, and says each number once it is committed.

The act is a row of another table, written in the transaction of its leaf. It is to be killed.
"""

import sys


def main() -> None:
    import django

    django.setup()
    from django.db import transaction

    from tests.conftest import NOON
    from visita.ledger.actions import record
    from visita.treaties.models import RecordCheck

    while True:
        with transaction.atomic():
            check = RecordCheck.objects.create(at=NOON, compared=0)
            number = check.pk
            record(act="test.written", subject=f"check:{number}", by="ana", at=NOON)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
