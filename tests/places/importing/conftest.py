import pytest
from django.test import Client

from tests.accounts.builders import a_person, signed_in
from visita.accounts.models import Role, User


@pytest.fixture
def ana(story: None) -> User:
    """Of the Secretariat."""
    return a_person("ana", Role.SECRETARIAT)


@pytest.fixture
def browser(ana: User) -> Client:
    return signed_in(ana)
