"""Articles 15 and 21(1): nobody suffers for having spoken."""

from inspect import signature

import pytest

from visita.rules.opcat.protection import Addressee, treatment_is_lawful


@pytest.mark.parametrize(
    ("informed", "provision"), [(Addressee.SUBCOMMITTEE, "15"), (Addressee.MECHANISM, "21(1)")]
)
@pytest.mark.parametrize(
    ("sanctioned", "prejudiced", "lawful"),
    [
        (False, False, True),
        (True, False, False),
        (False, True, False),
        (None, False, None),
        (False, None, None),
        (None, True, False),
    ],
)
def test_neither_a_sanction_nor_another_disadvantage_is_lawful(
    informed: Addressee,
    provision: str,
    sanctioned: bool | None,
    prejudiced: bool | None,
    lawful: bool | None,
) -> None:
    ruling = treatment_is_lawful(
        informed=informed, sanctioned_for_it=sanctioned, otherwise_prejudiced_for_it=prejudiced
    )

    assert ruling.allowed is lawful
    assert {condition.provision for condition in ruling.conditions} == {provision}


def test_nobody_asks_whether_the_information_was_true() -> None:
    assert not [name for name in signature(treatment_is_lawful).parameters if "true" in name]
