"""Every provision of the Protocol is coded, or listed with the reason why it is not."""

import importlib
import pkgutil

import visita.rules.mandate  # noqa: F401  (some articles are stated there)
from visita.rules import opcat
from visita.rules.opcat.provisions import NOT_CODE, PROVISIONS
from visita.rules.sources import RULES

for module in pkgutil.iter_modules(opcat.__path__, f"{opcat.__name__}."):
    importlib.import_module(module.name)

CODED = {rule.provision for rule in RULES if rule.instrument == "OPCAT"}


def test_no_provision_is_forgotten() -> None:
    assert [name for name in PROVISIONS if name not in CODED and name not in NOT_CODE] == []


def test_no_provision_is_both_code_and_not_code() -> None:
    assert sorted(CODED & NOT_CODE.keys()) == []


def test_nothing_is_cited_that_the_protocol_does_not_have() -> None:
    assert sorted((CODED | NOT_CODE.keys()) - set(PROVISIONS)) == []


def test_all_thirty_seven_articles_are_there_once() -> None:
    assert {int(name.split("(")[0]) for name in PROVISIONS} == set(range(1, 38))
    assert len(set(PROVISIONS)) == len(PROVISIONS)


def test_every_reason_is_a_sentence() -> None:
    assert [reason for reason in NOT_CODE.values() if not reason.endswith(".")] == []
