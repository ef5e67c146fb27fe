"""The register with 13,000 places and 6,000 visits over HTTP: list, map, coverage, ranking.

Places and visits are invented, written into a database that is thrown away afterwards: places of
46 States, every sixth a unit, with two names each, coordinates for nine of ten; each visit with
three stops that are found in the register.
"""

import argparse
import tempfile
from pathlib import Path

from benchmarks.bench_information import report
from checks.postgres import free_port
from checks.serving import Visita

PLACES, VISITS, ROUNDS = 13_000, 6_000, 30
LIST = "/desk/places/"
PAGES = (
    LIST,
    f"{LIST}?page=200",
    f"{LIST}?words=harbour",
    f"{LIST}?words=%C3%A9tablissement+HERON",
    f"{LIST}?words=nothing-has-this",
    f"{LIST}?state=FR",
    f"{LIST}?type=POLICE&sort=town",
    f"{LIST}?where=quay&authority=justice",
    f"{LIST}?units=without&standing=open&on=2020-05-01",
    f"{LIST}?standing=closed&sort=state",
    f"{LIST}?located=no&unusual=on",
    f"{LIST}map/",
    f"{LIST}map/?state=FR",
    f"{LIST}map/?type=PRISON",
)
COVERAGE = ("/desk/coverage/", "/desk/coverage/?state=FR&interval=NEVER")
VISITS_LIST = ("/desk/visits/",)
PROGRAMME = "/desk/programme/2030/ranking/"

CLEAR = """
import sys, django; django.setup()
from datetime import date, datetime, UTC
from visita.accounts.models import User
from visita.programme.models import Clearance, Year
from visita.programme.scoring import CRITERIA, Level
who, at = User.objects.get(username=sys.argv[1]), datetime(2026, 1, 1, tzinfo=UTC)
Clearance.objects.create(user=who, since=date(2026, 1, 1), given_by=who,
                         given_at=at)
year = Year.objects.create(year=2030, level=Level.PLACES, visits=10, for_follow_up=1, for_urgent=1,
                           drawn_share=10, longest_months=48, begun_by=who, begun_at=at)
for criterion in CRITERIA[Level.PLACES]:
    year.weights.create(criterion=criterion, weight=5)
"""

FILL = """
import sys, django; django.setup()
from datetime import date, datetime, timedelta, UTC
from decimal import Decimal
from random import Random
from visita.accounts.models import User
from visita.places.boxes import boxes
from visita.places.models import Figure, Happening, Name, Place, Type
from visita.treaties.models import State
from visita.proceedings.models import Decision
from visita.visits.models import Stop, Visit
decided = Decision.objects.first()
chance, places, visits = Random(7), int(sys.argv[1]), int(sys.argv[2])
WORDS = "Harbour Window Heron Quay River Winter Chamber North Old Mill Hill Fen".split()
KINDS = ["Prison", "Établissement", "Police station", "Hospital", "Zakład", "\u0412\u2019язниця"]
TOWNS = ["Heron Quay", "Tarnholm", "Łódź", "Varn", "Kelding", "Marrow Sound"]
STATES = list(State.objects.filter(coe_member_since__isnull=False, is_fictional=False))
AT, by = datetime(2026, 1, 1, tzinfo=UTC), User.objects.filter(username="ana").first()
by = by or User.objects.first()
made, names, figures, turns = [], [], [], []
for count in range(places):
    state = chance.choice(STATES)
    name = f"{chance.choice(KINDS)} {' '.join(chance.choices(WORDS, k=3))} {count}"
    place = Place(state=state, name=name, type=chance.choice(Type.values), source="List",
                  town=chance.choice(TOWNS), region=chance.choice(TOWNS),
                  authority=chance.choice(["Ministry of Justice", "Police", "Ministry of Health"]),
                  opened=str(chance.randint(1900, 2024)), recorded_by=by, recorded_at=AT)
    if count % 6 == 5:
        place.within = made[-1] if not made[-1].within_id else None
    if count % 25 == 0:
        place.closed = "2019-03-01"
        turns.append(Happening(place=place, change="CLOSED", day="2019-03-01", source="List",
                               recorded_by=by, recorded_at=AT))
    if count % 10:
        w, s, e, n = boxes()[state.iso3][-1]
        place.latitude = Decimal(str(round(chance.uniform(s, n), 5)))
        place.longitude = Decimal(str(round(chance.uniform(w, e), 5)))
        place.precision = "TOWN"
    made.append(place)
    names += [Name(place=place, text=name, source="List"),
              Name(place=place, text=f"{chance.choice(WORDS)} {count}", source="List")]
    figures += [Figure(place=place, measure=m, value=chance.randint(5, 900), day="2025",
                       source="List", recorded_by=by, recorded_at=AT)
                for m in ("CAPACITY", "OCCUPANCY")]
for model, rows in ((Place, made), (Name, names), (Figure, figures), (Happening, turns)):
    model.objects.bulk_create(rows, batch_size=500)
of_state = {}
for place in made:
    of_state.setdefault(place.state_id, []).append(place)
went, stops = [], []
for count in range(visits):
    state = chance.choice(STATES)
    day = date(1990, 1, 1) + timedelta(days=chance.randint(0, 13000))
    visit = Visit(state=state, kind="PERIODIC", starts_on=day, ends_on=day + timedelta(days=9),
                  stage="CONCLUDED", opened_by=by, opened_at=AT,
                  begun_at=AT, concluded_at=AT, decision=decided)
    went.append(visit)
    for place in chance.choices(of_state[state.pk], k=3):
        came = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        stops.append(Stop(visit=visit, place=place.name[:200], entry=place, arrived_at=came,
                          left_at=came + timedelta(hours=5), access="GIVEN", recorded_by=by))
for model, rows in ((Visit, went), (Stop, stops)):
    model.objects.bulk_create(rows, batch_size=500)
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("ANALYZE")
print(made[7].pk)
"""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--places", type=int, default=PLACES)
    parser.add_argument("--visits", type=int, default=VISITS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--database", default="", help="as VISITA_DATABASE; default: a new SQLite")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        var = Path(directory) / "var"
        var.mkdir()
        visita = Visita(var, asked.database)
        visita.command("demo", "--prepare")
        one = visita.run("-c", FILL, str(asked.places), str(asked.visits)).strip()
        with visita.served(free_port()):
            [visitor] = visita.let_in("user", role="SECRETARIAT")
            report(visitor, (*PAGES, f"{LIST}{one}/"), asked.rounds)
            report(visitor, COVERAGE, asked.rounds)
            report(visitor, VISITS_LIST, asked.rounds)
            visita.run("-c", CLEAR, "user")
            ranked = (PROGRAMME, f"{PROGRAMME}?page=100", f"{PROGRAMME}?words=heron")
            report(visitor, (*ranked, f"{PROGRAMME}{one}/"), asked.rounds)


if __name__ == "__main__":
    main()
