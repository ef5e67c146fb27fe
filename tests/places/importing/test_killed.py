"""A process that is really killed while it brings a list in; another one goes on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PREPARE = """
import sys, django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from django.utils.timezone import now
from visita.accounts.models import User
from visita.places import tasks
from visita.places.actions import importing
from visita.places.models import PlaceList
from visita.places.queries.importing import proposed_targets
from visita.treaties.models import State
ana = User.objects.create(username="ana", full_name="Ana", invited_at=now())
state = State.objects.create(iso2="ZZ", iso3="ZZZ", name_en="Arland")
rows = "".join(f"C{n},Prison No. {n},Arl {n % 7}\\n" for n in range(3000))
content = b"code,name,town\\n" + rows.encode()
made = importing.receive_list(name="a.csv", content=content, by=ana, at=now())
tasks.work_on(made.pk)
made = PlaceList.objects.get()
named = importing.Named(state=state, targets=proposed_targets(made), types={}, usual_type="PRISON",
                        authority="", precision="STREET", source="Invented")
importing.name_columns(place_list=made.pk, version=made.version, named=named, by=ana, at=now())
tasks.work_on(made.pk)
made = PlaceList.objects.get()
importing.begin_bringing_in(place_list=made.pk, version=made.version, by=ana, at=now())
"""
WORK = """
import django; django.setup()
from visita.places.actions import bringing_in
from visita.places import tasks
from visita.places.models import PlaceList
tasks.bring_in = lambda place_list, at: bringing_in.bring_in(place_list=place_list, at=at, most=50)
print("begun", flush=True)
tasks.work_on(PlaceList.objects.get().pk, told=lambda done: print(done, flush=True))
"""
COUNT = """
import django; django.setup()
from django.db.models import Count
from visita.places.models import ListRow, Place, PlaceList
twice = Place.objects.values("code").annotate(n=Count("pk")).filter(n__gt=1).count()
waiting = ListRow.objects.filter(outcome="").count()
print(PlaceList.objects.get().stage, Place.objects.count(), waiting, twice)
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DJANGO_SETTINGS_MODULE": "visita.site.settings",
        "VISITA_VAR": str(tmp_path),
    }


def run(script: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_a_killed_process_loses_no_row_and_makes_none_twice(environment: dict[str, str]) -> None:
    run(PREPARE, environment)
    working = subprocess.Popen(
        [sys.executable, "-c", WORK], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert working.stdout
    for line in working.stdout:
        if line.strip() == "500":
            break
    time.sleep(0.05)  # in the middle of some later batch
    working.send_signal(signal.SIGKILL)
    working.wait()
    working.stdout.close()
    stage, places, waiting, twice = run(COUNT, environment).split()
    assert stage == "IMPORTING"
    assert 500 <= int(places) < 3000
    assert (int(places) + int(waiting), twice) == (3000, "0")

    run(WORK, environment)

    assert run(COUNT, environment).split() == ["IMPORTED", "3000", "0", "0"]
