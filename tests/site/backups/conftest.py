"""A machine that is in use, another that is empty, and the keys of two people."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.site.backups.places import LOOK, PEOPLE, Machine, a_database


@dataclass(frozen=True)
class Keys:
    """Key files of three people, and the public halves of the two a backup is sealed to."""

    ana: Path
    boris: Path
    stranger: Path
    to: tuple[str, ...]


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Machine]]:
    with ExitStack() as stack:

        def made() -> Machine:
            place = tmp_path_factory.mktemp("machine") / "var"
            return Machine(place, stack.enter_context(a_database()))

        yield made


@pytest.fixture(scope="module")
def old(machines: Callable[[], Machine]) -> Machine:
    """In use for a while: the record, two people, a session."""
    machine = machines()
    machine.said("migrate")
    machine.python(PEOPLE)
    return machine


@pytest.fixture
def new(machines: Callable[[], Machine]) -> Machine:
    """Nothing there yet."""
    return machines()


@pytest.fixture(scope="module")
def keys(old: Machine, tmp_path_factory: pytest.TempPathFactory) -> Keys:
    place = tmp_path_factory.mktemp("keys")
    ana, boris, stranger = (place / name for name in ("ana", "boris", "stranger"))
    public = [old.said("backup", "--new-key", file).strip() for file in (ana, boris, stranger)]
    return Keys(ana, boris, stranger, to=tuple(public[:2]))


@pytest.fixture(scope="module")
def backup(old: Machine, keys: Keys, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of the old machine, for all tests of a module; none of them changes it."""
    file = tmp_path_factory.mktemp("backups") / "first.age"
    old.said("backup", file, "--to", *keys.to)
    return file


Look = Callable[[Machine], dict[str, Any]]


@pytest.fixture(scope="session")
def look() -> Look:
    """What there is on a machine."""

    def looked(machine: Machine) -> dict[str, Any]:
        seen: dict[str, Any] = json.loads(machine.python(LOOK))
        return seen

    return looked
