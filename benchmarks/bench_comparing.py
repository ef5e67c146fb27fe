"""How long comparing takes, and which relations it finds in the five shared articles.

The articles are read by the program; they are not part of this repository.
"""

import sys
import time
from collections import Counter
from itertools import cycle, islice

from tests.intake.recorded import a_record
from tests.intake.saying import says
from tests.intake.seeds import OUTLINES, SEEDS, seed
from visita.intake.comparing.grouping import Grouped, groups
from visita.intake.comparing.relations import relations
from visita.intake.comparing.said import Said
from visita.intake.reading.claims import claims_in
from visita.rules.partial_date import PartialDate

CLAIMS = 1_000
DOCUMENTS = 50
MATTERS = ("ECPT.ratification", "ECPT.denunciation.act", "ECPT.denunciation.motive", "call")
SPEAKERS = ("", "office:UA.mfa", "office:mfa", "document:law", "person:Maria_Zakharova")
DAYS = ("1996", "1998", "1998-03-28", "")


def main() -> None:
    many = list(_claims())
    began = time.perf_counter()
    found = relations(many, a_record())
    took = time.perf_counter() - began
    sys.stdout.write(f"{CLAIMS} claims of one event: {took:.2f} s, {len(found)} relations\n")
    began = time.perf_counter()
    groups([_document(number) for number in range(200)])
    sys.stdout.write(f"200 items grouped at once: {time.perf_counter() - began:.2f} s\n")
    if SEEDS.is_dir():
        kinds = Counter(each.kind.value for each in relations(list(_read()), None))
        sys.stdout.write(f"In the five articles, without the record: {dict(kinds)}\n")


def _claims() -> list[Said]:
    places = islice(zip(cycle(MATTERS), cycle(SPEAKERS), cycle((*DAYS, "1997", "1999"))), CLAIMS)
    return [
        says(
            f"{chr(97 + number % DOCUMENTS)}{number}",
            matter,
            day,
            by=by,
            span=f"word {number % 97} of what was told about {matter} and {number % 31} others",
        )
        for number, (matter, by, day) in enumerate(places)
    ]


def _document(number: int) -> Grouped:
    story = number % 40
    text = " ".join(f"story{chr(97 + story % 26)}{chr(97 + word % 26)}" for word in range(300))
    names = frozenset({"state:ZZ", "treaty:ECPT", f"person:{story}"})
    day = PartialDate(2030, 1 + story % 12, 1 + number % 20)
    return Grouped(str(number), "en", text, day, names, "")


def _read() -> list[Said]:
    found = []
    for name in OUTLINES:
        layer, story = seed(name)
        on = PartialDate.parse(story.published.value) if story.published else None
        for number, claim in enumerate(claims_in(layer, story)):
            found.append(Said(f"{name}-{number}", name, "", "en", on, claim))
    return found


if __name__ == "__main__":
    main()
