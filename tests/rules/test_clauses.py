"""The words of the mandates."""

import pytest

from visita.rules.clauses import CPT, CPT_BEFORE_PROTOCOL_2, NPM, SPT, SPT_BEFORE_GUIDELINES, Clause
from visita.rules.mandate import POLICIES

TABLES = {
    "CPT": CPT,
    "CPT before Protocol 2": CPT_BEFORE_PROTOCOL_2,
    "SPT": SPT,
    "SPT before its guidelines": SPT_BEFORE_GUIDELINES,
    "NPM": NPM,
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_every_policy_in_the_order_of_a_page(name: str) -> None:
    assert tuple(TABLES[name]) == POLICIES


def test_an_older_table_differs_only_where_the_law_did() -> None:
    def changed(new: dict[str, Clause], old: dict[str, Clause]) -> list[str]:
        return [name for name in new if new[name] != old[name]]

    assert changed(dict(CPT), dict(CPT_BEFORE_PROTOCOL_2)) == ["term_limits"]
    assert changed(dict(SPT), dict(SPT_BEFORE_GUIDELINES)) == ["notice_rule", "nationality_rule"]
