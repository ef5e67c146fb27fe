"""A visit whose key Boris was given, and a browser of his."""

import pytest
from django.test import Client

from tests.accounts.builders import signed_in
from tests.chain import World, a_visit, world
from tests.conftest import Clock
from tests.field.kits import a_grant, a_vault
from visita.sealing.models import Vault
from visita.visits.models import Stage, Visit

__all__ = ["world"]


@pytest.fixture(autouse=True)
def midday(clock: Clock) -> Clock:
    return clock


@pytest.fixture
def visit(world: World) -> Visit:
    return a_visit(world, Stage.IN_PROGRESS)


@pytest.fixture
def vault(visit: Visit, world: World) -> Vault:
    made = a_vault(visit, world)
    a_grant(world.boris, visit)
    return made


@pytest.fixture
def boris(world: World, vault: Vault) -> Client:
    return signed_in(world.boris)
