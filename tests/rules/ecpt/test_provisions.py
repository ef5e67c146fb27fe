"""Every provision is coded, or the reason why not is given; every condition can be translated."""

import ast
import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import visita.rules.ecpt
from visita.rules.ecpt.provisions import PROVISIONS, uncoded
from visita.rules.sources import RULES

MODULES = [module.name for module in iter_modules(visita.rules.ecpt.__path__)]
OURS = "visita.rules.ecpt."
for name in MODULES:
    import_module(OURS + name)

CODED = [rule for rule in RULES if rule.function.__module__.startswith(OURS)]
CITED = {rule.citation for rule in CODED if rule.instrument.startswith("ECPT")}

DATES = [f"D{number}" for number in range(1, 9)]
MEMBERS = [f"M{number}" for number in range(1, 13)]
VISITS = [f"V{number}" for number in range(1, 29)]
PROCEDURE = [f"R{number}" for number in range(1, 12)]


@pytest.mark.parametrize("provision", PROVISIONS)
def test_a_provision_is_coded_or_has_its_reason_and_never_both(provision: str) -> None:
    reason = PROVISIONS[provision]

    assert (provision in CITED) is (reason is None)
    assert reason is None or reason.startswith("not code, because ")


def test_no_rule_cites_a_provision_that_does_not_exist() -> None:
    assert CITED - set(PROVISIONS) == set()


def test_the_uncoded_provisions_are_those_with_a_reason() -> None:
    assert set(uncoded()) == set(PROVISIONS) - CITED


@pytest.mark.parametrize("rule", DATES + MEMBERS + VISITS + PROCEDURE)
def test_every_rule_is_stated_by_a_function(rule: str) -> None:
    assert rule in {stated.name for stated in CODED}


def test_what_rests_on_the_rules_of_procedure_alone_is_marked_unverified() -> None:
    assert not any(rule.verified for rule in CODED if rule.instrument == "CPT RoP")


def conditions() -> list[tuple[str, ast.Call]]:
    found = []
    for name in MODULES:
        source = Path(import_module(OURS + name).__file__ or "").read_text()
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Condition":
                found.append((f"{name}:{node.lineno}", node))
    return found


@pytest.mark.parametrize("call", [pytest.param(call, id=where) for where, call in conditions()])
def test_a_condition_is_one_whole_sentence_with_its_values(call: ast.Call) -> None:
    text = call.args[1]
    assert isinstance(text, ast.Constant)
    sentence = str(text.value)
    values = call.args[3] if len(call.args) > 3 else ast.Dict([], [])
    assert isinstance(values, ast.Dict)

    assert sentence.endswith(".")
    assert sentence[0].isupper() or sentence.startswith("%(")
    assert set(re.findall(r"%\((\w+)\)s", sentence)) == {
        key.value for key in values.keys if isinstance(key, ast.Constant)
    }
    assert "%" not in re.sub(r"%\(\w+\)s", "", sentence)
