"""A database of each landing is brought to today's form: nothing is lost, and what was in cipher
opens."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.site.backups.places import Machine, a_database
from tests.upgrades.filling import KEPT, PASSWORD, SEED
from tests.upgrades.frozen import HERE, Frozen, facts, load, newest

FOLDERS = sorted(HERE.iterdir())
MOST = 1_000_000
WHOLE = (
    *("accounts_", "ledger_", "mfa_", "committee_", "proceedings_", "visits_", "findings_"),
    *("intake_", "reports_", "dialogue_", "publication_", "portal_", "places_", "programme_"),
    *("sealing_", "field_"),
)
GROWS = "treaties_"
"""The record is brought up to date with what a new version ships; nothing is taken from it."""

LOOK = f"""
import django, json; django.setup()
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.db import connection
from visita.accounts.keys import decrypt
from visita.accounts.models import Session, User
from visita.site.backups.contents import contents_of
found = contents_of("default")
connection.check_constraints()
for model in apps.get_models(include_auto_created=True):
    list(model._base_manager.iterator(chunk_size=500))
dan = User.objects.get(username="dan")
means = Authenticator.objects.filter(user=dan)
print(json.dumps({{
    "fault": found.fault, "size": found.size, "rows": found.rows,
    "seed": decrypt(means.get(type="totp").data["secret"]),
    "codes": len(decrypt(means.get(type="recovery_codes").data["seed"])) > 0,
    "password": dan.check_password({PASSWORD!r}),
    "kept": sorted(decrypt(each.data["kept"]) for each in Session.objects.all()),
    "offices": sorted(map(str, User.objects.get(username="ana").appointments.values_list("role"))),
}}))
"""
APPEND = """
import django; django.setup()
from tests.ledger.builders import some_entries
some_entries(1)
from django.db import DatabaseError
from visita.ledger.models import Entry
try:
    Entry.objects.all().delete()
except DatabaseError:
    print("refused")
"""


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def upgraded(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """The installation of that day, brought to this version's form as an administrator does."""
    with a_database() as url:
        machine = Machine(tmp_path, url)
        known = load(request.param, var=tmp_path, url=url)
        machine.said("migrate")
        yield machine, known


def test_everything_is_still_there_and_opens(upgraded: tuple[Machine, Frozen]) -> None:
    machine, known = upgraded

    seen = json.loads(machine.python(LOOK))

    assert (seen["fault"], seen["size"]) == ("", known.size)
    for table, rows in known.rows.items():
        if table.startswith(GROWS):
            assert seen["rows"][table] >= rows, table
        elif table.startswith(WHOLE):
            assert seen["rows"][table] == rows, table
    assert (seen["seed"], seen["codes"], seen["password"]) == (SEED, True, True)
    assert seen["kept"] == [KEPT] * known.rows["accounts_session"]
    assert seen["offices"] == ["('SECRETARIAT',)"]


def test_the_ledger_goes_on_and_is_still_append_only(upgraded: tuple[Machine, Frozen]) -> None:
    machine, known = upgraded

    assert machine.python(APPEND) == "refused\n"

    verdict = json.loads(machine.said("ledger", "verify", "--json"))
    assert (verdict["ok"], verdict["size"]) == (True, known.size + 1)
    words = ("ledger", "prove", "0", "--size", str(known.size), "--json")
    assert json.loads(machine.said(*words))["root"] == known.root


def test_there_is_at_least_one_and_together_they_are_small() -> None:
    assert FOLDERS
    assert sum(file.stat().st_size for file in HERE.rglob("*") if file.is_file()) < MOST


def test_they_come_one_after_the_other() -> None:
    """A text is packed against the one before, so the order has one beginning and no fork."""
    earlier = [facts(folder, "sqlite").after for folder in FOLDERS]

    assert sorted([*earlier, newest()]) == ["", *(folder.name for folder in FOLDERS)]
    assert earlier == [facts(folder, "postgresql").after for folder in FOLDERS]


def test_what_was_frozen_holds_more_than_the_record() -> None:
    for folder in FOLDERS:
        for kind, known in json.loads((folder / "facts.json").read_text()).items():
            assert known["size"] > 10, (folder, kind)
            assert known["rows"]["accounts_user"] > 5, (folder, kind)
