"""Where the Committee may go: Articles 1, 2 and 17."""

from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article


@article("ECPT", "1", rule="V1")
@article("ECPT", "2", rule="V1")
def place_is_in_scope(
    *,
    within_jurisdiction: bool | None,
    persons_deprived_of_liberty: bool | None,
    by_a_public_authority: bool | None,
) -> Ruling:
    """Must the Party permit visits to this place?

    Narrower than OPCAT 4: persons *are* held there, and a public authority holds them. Who owns
    or runs the building makes no difference.
    """
    return Ruling(
        (
            Condition(within_jurisdiction, "The place is within the Party's jurisdiction.", "2"),
            Condition(
                persons_deprived_of_liberty, "Persons are deprived of liberty in the place.", "2"
            ),
            Condition(
                by_a_public_authority, "They are deprived of liberty by a public authority.", "2"
            ),
        )
    )


@article("ECPT", "17(3)", rule="V15")
def is_left_to_others(
    *,
    by_protecting_power_or_red_cross: bool | None,
    effectively: bool | None,
    regularly: bool | None,
    under_the_geneva_conventions: bool | None,
) -> Ruling:
    """Is the place barred to the Committee because others visit it?

    Yes only if all four conditions are met, for this place and this period. A right to visit
    that is not exercised, or is refused, bars nothing.
    """
    return Ruling(
        (
            Condition(
                by_protecting_power_or_red_cross,
                "A Protecting Power or the International Committee of the Red Cross visits the "
                "place.",
                "17(3)",
            ),
            Condition(effectively, "Its visits are effective.", "17(3)"),
            Condition(regularly, "Its visits are regular.", "17(3)"),
            Condition(
                under_the_geneva_conventions,
                "It visits by virtue of the Geneva Conventions of 1949 or their Protocols of 1977.",
                "17(3)",
            ),
        )
    )


@article("ECPT", "2", rule="V1")
@article("ECPT", "17(3)", rule="V15")
def place_is_open_to_visits(
    *, party_on_the_day: bool | None, scope: Ruling, left_to_others: Ruling
) -> Ruling:
    """May the Committee visit the place on the day? Joins `place_is_in_scope` and the bar."""
    barred = left_to_others.allowed
    return Ruling(
        (
            Condition(party_on_the_day, "The State is a Party on the day.", "2"),
            Condition(scope.allowed, "The place is one the Party must open to visits.", "2"),
            Condition(
                None if barred is None else not barred,
                "The place is not left to a Protecting Power or the Red Cross.",
                "17(3)",
            ),
        )
    )


@article("ECPT", "17(1)", rule="V25")
def other_rule_prevails(
    *, is_domestic_law_or_treaty: bool | None, protects_better: bool | None
) -> Ruling:
    """Does another rule prevail over the Convention because it protects better?"""
    return Ruling(
        (
            Condition(
                is_domestic_law_or_treaty,
                "The other rule is domestic law or an international agreement.",
                "17(1)",
            ),
            Condition(
                protects_better,
                "It gives persons deprived of liberty greater protection.",
                "17(1)",
            ),
        )
    )
