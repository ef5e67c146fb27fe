"""What Boris wrote in the registers of Arland opens with the browser's own modules."""

from typing import Any

import pytest

from tests.conftest import NOON
from tests.interviews.modules import given
from tests.sealing.modules import base64
from tests.sealing.modules import given as given_by_sealing
from visita.accounts.models import User
from visita.interviews.access import REGISTERS, entries_of
from visita.interviews.queries import hold_of
from visita.sealing.access import grants_of, vault_of
from visita.sealing.models import Compartment, Vault
from visita.sealing.queries import bytes_of, ways_of
from visita.site.arland.keys import LABEL
from visita.site.arland.telling import tell
from visita.site.story import FIRST


@pytest.fixture
def vault(story: None, settings: Any) -> Vault:
    settings.VISITA_DEMO = True
    tell(at=NOON)
    found = vault_of(Compartment.VISIT, FIRST)
    assert found
    return found


def opened(vault: Vault, register: str) -> list[dict[str, Any]]:
    """As Boris's browser opens it."""
    boris = User.objects.get(username="boris")
    (wrap,), hold = ways_of(boris), hold_of(grants_of(boris, vault))
    own = given_by_sealing("openWrap", wrap=wrap, passphrase=LABEL)
    held = given_by_sealing("openVault", grant=hold.grants[0], secret=own["secret"])
    return [
        given(
            "openedEntry",
            sealed=base64(b"".join(bytes_of(each))),
            about={"id": str(each.pk), "vault": hold.vault, "register": register},
            secrets=[held["secret"]],
            signers=[vars(each) for each in hold.signers],
        )
        for each in entries_of(vault, REGISTERS[register])
    ]


def test_two_agreed_and_one_took_a_part_of_it_back(vault: Vault) -> None:
    found = opened(vault, "consents")

    persons = {each["person"]: each["standing"] for each in given("persons", opened=found)}

    assert {each["whose"] for each in found} == {"Boris"}
    assert sorted(persons) == ["Alder", "Heron"]
    assert persons["Heron"]["photographs"]["value"] == "withdrawn"
    assert persons["Heron"]["interview"]["value"] == "yes"
    assert persons["Alder"]["named"]["value"] == "unknown"


def test_one_is_afraid_and_should_have_been_called(vault: Vault) -> None:
    found = opened(vault, "reprisals")

    (case,) = given("cases", opened=found, today="2026-11-22")

    assert (case["person"], case["state"], case["inCharge"]) == ("Heron", "overdue", "Boris")
    assert [each["entry"]["kind"] for each in case["entries"]] == ["case", "follow-up"]


def test_nothing_is_missing_from_either(vault: Vault) -> None:
    for register in REGISTERS:
        found = opened(vault, register)
        ids = [each["entry"]["id"] for each in found]

        assert given("keptBack", opened=found, given=ids) == []
        assert len(given("heads", opened=found)) == 1
