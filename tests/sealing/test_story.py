"""The people of Arland hold keys; what lies sealed opens for those who were given the visit's."""

import json
from itertools import product

import pytest

from tests.conftest import NOON
from tests.sealing.builders import opened_by
from tests.sealing.modules import ask, given
from visita.accounts.models import User
from visita.sealing import access, queries
from visita.sealing.amendments import Standing, judged
from visita.sealing.container import unpack
from visita.sealing.models import Compartment, Kind, Vault
from visita.site.arland.keys import LABEL, are_told
from visita.site.arland.telling import tell
from visita.site.story import FIRST, SECOND, SPOKEN


@pytest.fixture
def boris(story: None, settings: object) -> User:
    settings.VISITA_DEMO = True  # type: ignore[attr-defined]
    tell(at=NOON)
    return User.objects.get(username="boris")


def test_boris_opens_what_lies_in_the_vault_of_the_first_visit(boris: User) -> None:
    (wrap,) = queries.ways_of(boris)
    vault = access.vault_of(Compartment.VISIT, FIRST)
    assert vault
    grant = access.grants_of(boris, vault).get()

    own = given("openWrap", wrap=wrap, passphrase=LABEL)
    held = given("openVault", grant=grant.text, secret=own["secret"])

    assert own["recipient"] == grant.key.recipient
    assert own["signing"]
    assert held["recipient"] == grant.vault_key.recipient
    for sealed in access.sealed_in(vault).filter(kind=Kind.RECORD):
        entries = unpack(opened_by(held["secret"], b"".join(queries.bytes_of(sealed))))
        assert json.loads(entries["record.json"])["id"] == str(sealed.pk)
        assert b"<data id=" in entries["submission.xml"]
    assert access.sealed_in(vault).filter(kind=Kind.RECORD).count() == 3


def test_boris_has_amended_the_record_of_the_interview(boris: User) -> None:
    vault = access.vault_of(Compartment.VISIT, FIRST)
    assert vault
    (wrap,), grant = queries.ways_of(boris), access.grants_of(boris, vault).get()
    own = given("openWrap", wrap=wrap, passphrase=LABEL)
    held = given("openVault", grant=grant.text, secret=own["secret"])

    amended = access.sealed_in(vault).get(kind=Kind.AMENDMENT)

    entries = unpack(opened_by(held["secret"], b"".join(queries.bytes_of(amended))))
    signers = {grant.key.verify_key: "Boris"}
    said = judged(entries, sealed=str(amended.pk), signers=signers)
    assert said.standing == Standing.GENUINE
    assert said.amendment
    assert said.amendment.of == str(SPOKEN)


def test_only_those_who_were_given_it_hold_it(boris: User) -> None:
    assert are_told()
    for kind, subject in product(Compartment, (FIRST, SECOND)):
        vault = access.vault_of(kind, subject)
        assert vault
        holders = {each.key.user.username for each in access.grants_in(vault)}
        assert holders == {"ana", "boris"}
    assert Vault.objects.count() == 4
    carla = User.objects.get(username="carla")
    assert access.key_of(carla)
    assert not access.vaults_open_to(carla).exists()


def test_a_code_on_paper_survives_being_typed() -> None:
    code = given("newCode")
    typed = [code.lower(), code.replace("-", " "), f" {code.replace('-', '')} "]

    answers = ask(*({"verb": "tidied", "typed": each} for each in typed))

    assert [each["gives"] for each in answers] == [code] * 3


def test_any_two_of_the_bureau_of_arland_recover_its_key(boris: User) -> None:
    vault = access.vault_of(Compartment.VISIT, FIRST)
    assert vault
    prepared = access.recovery_set_of(vault)
    assert prepared
    names = [each.key.user.username for each in prepared.keepers.all()]
    own = {
        name: given("openWrap", wrap=queries.ways_of(user)[0], passphrase=LABEL)
        for name, user in {each: User.objects.get(username=each) for each in names}.items()
    }

    waiting = dict(prepared.envelopes.filter(order__startswith="2").values_list("order", "text"))
    left = given("peeled", waiting=waiting, secret=own["viktor"]["secret"])

    assert names == ["boris", "carla", "viktor"]
    assert prepared.threshold == 2
    for position, name in (("0", "boris"), ("1", "carla")):
        found = given(
            "recovered",
            text=left[position],
            secret=own[name]["secret"],
            recipient=prepared.vault_key.recipient,
        )
        assert found["recipient"] == prepared.vault_key.recipient
