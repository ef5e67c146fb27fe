"""Every rule knows its provision."""

from visita.rules.sources import RULES, article


def test_a_decorated_function_is_recorded_and_left_as_it_is() -> None:
    before = list(RULES)

    def three() -> int:
        return 3

    try:
        decorated = article("ECPT", "22(2)", rule="D5", verified=False)(three)
        recorded = RULES[-1]
    finally:
        # What other tests read must not contain an invented rule.
        RULES[:] = before

    assert decorated is three
    assert recorded.function is three
    assert recorded.citation == "ECPT 22(2)"
    assert recorded.name == "D5"
    assert not recorded.verified
