"""How well and how fast claims are found, on the shared articles and on texts of our own."""

import argparse
import statistics
import sys
import time
from collections.abc import Iterable

from tests.intake.claim_figures import Figures
from tests.intake.own_articles import ARTICLES
from tests.intake.own_claims import CASES
from tests.intake.seeds import OUTLINES, SEEDS, expected, seed
from tests.intake.slavic_claims import figures
from tests.intake.test_claims_own import counted
from visita.intake.reading.claims import claims_in

RUNS = 20


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--wrong", action="store_true", help="print what differs, too")
    asked = parser.parse_args()
    if SEEDS.is_dir():
        every = Figures()
        for name in OUTLINES:
            one = _seed([name])
            every.add_all(one)
            _print(f"article {name}", one, wrong=asked.wrong)
        _print("articles, en", every, wrong=False)
        _time()
    _print("own sentences, en", counted(CASES), wrong=asked.wrong)
    _print("own articles, en", counted(ARTICLES), wrong=asked.wrong)
    for name in ("uk", "uk_news", "uk_fresh", "ru", "ru_news", "ru_fresh"):
        _print(f"own {name}", figures(name[:2], name), wrong=asked.wrong)


def _seed(names: Iterable[str]) -> Figures:
    found = Figures()
    for name in names:
        layer, story = seed(name)
        found.add(layer.text, list(expected(name, layer)), claims_in(layer, story))
    return found


def _time() -> None:
    took = []
    for name in OUTLINES:
        layer, story = seed(name)
        for _ in range(RUNS):
            began = time.process_time()
            claims_in(layer, story)
            took.append((time.process_time() - began) * 1000)
    sys.stdout.write(f"an article: median {statistics.median(took):.1f} ms of processor\n")


def _print(name: str, found: Figures, *, wrong: bool) -> None:
    sys.stdout.write(
        f"{name}: {found.expected} claims, {found.found} found: precision {found.precision:.2f}, "
        f"recall {found.recall:.2f}, claimant {found.share(found.claimant):.2f}, attribution "
        f"{found.share(found.attribution):.2f}, matter {found.share(found.matter):.2f}; "
        f"the outlet's given to somebody {found.outlet_as_official}, "
        f"somebody's to it {found.official_as_outlet}\n"
    )
    for each in found.wrong if wrong else ():
        sys.stdout.write(f"  {each}\n")


if __name__ == "__main__":
    main()
