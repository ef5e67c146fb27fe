"""docs/promises.md names tests that there are, and hides no promise that has none."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROW = re.compile(r"^\| (\d+) \|([^|]+)\|([^|]*)\|([^|]*)\|$", re.M)
ROWS = ROW.findall((ROOT / "docs" / "promises.md").read_text())
PROMISED = [*range(1, 11), 13, 17, 22]


def test_every_promise_has_its_line() -> None:
    assert [int(number) for number, *_ in ROWS] == PROMISED


def test_every_test_that_is_named_is_there() -> None:
    named = [each for *_, shown, _ in ROWS for each in re.findall(r"`(tests/\S+?)::(\w+)`", shown)]

    assert len(named) > 15
    for path, name in named:
        assert re.search(rf"def {name}\(", (ROOT / path).read_text()), (path, name)


def test_where_no_test_is_named_it_is_said() -> None:
    for number, _, shown, missing in ROWS:
        assert "::" in shown or missing.strip() == "nothing of it", number
