"""Who sits on the Committee and for how long: Articles 4 and 5(3) to 5(5)."""

from collections.abc import Collection, Sequence
from datetime import date

from visita.rules.calendar import months_after
from visita.rules.ecpt.parties import AMENDED_ON
from visita.rules.ruling import Condition, Ruling, either
from visita.rules.sources import article

TERM_YEARS = 4
SHORTEST_TERM_YEARS = 2
LONGEST_TERM_YEARS = 6
SHORTENED_AT_FIRST_ELECTION = 3
"""Members of the first election whose terms ended after two years, drawn by lot."""


@article("ECPT", "4(1)", rule="M1")
def seats(parties: int) -> int:
    """One seat for each Party, recomputed whenever a State becomes or ceases to be one.

    Raises:
        ValueError: a negative number of Parties.
    """
    if parties < 0:
        raise ValueError(f"{parties} Parties are impossible.")
    return parties


@article("ECPT", "4(2)", rule="M2")
def is_suitable(
    *,
    high_moral_character: bool | None,
    competent_in_human_rights: bool | None,
    experienced_in_the_field: bool | None,
) -> Ruling:
    """Does the candidate have the profile? Competence and experience are alternatives."""
    return Ruling(
        (
            Condition(high_moral_character, "The candidate is of high moral character.", "4(2)"),
            Condition(
                either(competent_in_human_rights, experienced_in_the_field),
                "The candidate is competent in human rights, or has professional experience in "
                "the areas of the Convention.",
                "4(2)",
            ),
        )
    )


@article("ECPT", "4(3)", rule="M3")
def nationality_is_free(
    *,
    nationalities: Sequence[str] | None,
    held_by_other_members: Collection[str],
    every_nationality: bool = True,
) -> Ruling:
    """Is no other member a national of the same State?

    Nationality counts, not the State in respect of which a member is elected. The Convention
    does not speak of several nationalities; by default each of them is tested. With
    *every_nationality* False only the first given is. None is unknown; an empty list is a
    stateless person, who shares a nationality with nobody.
    """
    tested = nationalities if every_nationality else nationalities and nationalities[:1]
    free = None if tested is None else not set(tested) & set(held_by_other_members)
    return Ruling((Condition(free, "No other member is a national of the same State.", "4(3)"),))


@article("ECPT", "4(4)", rule="M4")
def serves_as_required(
    *,
    in_individual_capacity: bool | None,
    independent: bool | None,
    impartial: bool | None,
    available: bool | None,
) -> Ruling:
    """Does the member serve as the Convention requires? Tested for the whole term, not once."""
    return Ruling(
        (
            Condition(
                in_individual_capacity,
                "The member serves in an individual capacity, on nobody's instructions.",
                "4(4)",
            ),
            Condition(independent, "The member is independent.", "4(4)"),
            Condition(impartial, "The member is impartial.", "4(4)"),
            Condition(available, "The member is available to serve effectively.", "4(4)"),
        )
    )


@article("ECPT", "4(1)", rule="M12")
def owes_all_duties(*, is_party: bool | None) -> Ruling:
    """Does a Party without a member on the Committee owe everything that other Parties owe?

    Whether the seat is filled is not asked: no clause makes a duty depend on it, and none
    expels a Party.
    """
    return Ruling((Condition(is_party, "The State is a Party.", "4(1)"),))


@article("ECPT", "5(3)", rule="M8")
@article("ECPT P2", "1(1)", rule="M8")
def max_terms(election_on: date) -> int:
    """How many terms one person may have, by the text in force on the day of the election.

    Two before Protocol 2 (one re-election), three since.
    """
    return 3 if election_on >= AMENDED_ON else 2


@article("ECPT", "5(3)", rule="M8")
@article("ECPT P2", "1(1)", rule="M8")
def reelection(*, terms_served: int | None, election_on: date) -> Ruling:
    """May a person who has had so many terms be elected on this day?

    Every term counts, also one of two or six years. None is unknown.

    Raises:
        ValueError: a negative number of terms.
    """
    if terms_served is not None and terms_served < 0:
        raise ValueError(f"{terms_served} terms served are impossible.")
    allowed = max_terms(election_on)
    return Ruling(
        (
            Condition(
                None if terms_served is None else terms_served < allowed,
                "The person has served fewer than %(terms)s terms.",
                "5(3)",
                {"terms": allowed},
            ),
        )
    )


@article("ECPT", "5(3)", rule="D7")
@article("ECPT", "5(4)", rule="D8")
def term_ends(starts_on: date, *, years: int = TERM_YEARS) -> date:
    """The first day on which the member no longer holds office.

    Four years, unless the Committee of Ministers decided otherwise before the election. A term
    that begins on 29 February ends on the 28th where there is no 29th.

    Raises:
        ValueError: fewer than two or more than six years.

    >>> term_ends(date(2030, 12, 20))
    datetime.date(2034, 12, 20)
    """
    if not SHORTEST_TERM_YEARS <= years <= LONGEST_TERM_YEARS:
        raise ValueError(f"A term lasts from two to six years, not {years}.")
    return months_after(starts_on, months=12 * years)


@article("ECPT", "5(3)", rule="D7")
def first_election_terms(members: int) -> tuple[int, ...]:
    """The lengths, in years, of the terms that lots assign after the very first election.

    Raises:
        ValueError: fewer members than terms to shorten.
    """
    if members < SHORTENED_AT_FIRST_ELECTION:
        raise ValueError("At the first election three members have a shortened term.")
    rest = members - SHORTENED_AT_FIRST_ELECTION
    return (SHORTEST_TERM_YEARS,) * SHORTENED_AT_FIRST_ELECTION + (TERM_YEARS,) * rest


@article("ECPT", "5(4)", rule="D8")
@article("ECPT P2", "1(2)", rule="D8")
def term_may_differ(
    *, years: int, decided_before_the_election: bool | None, election_on: date
) -> Ruling:
    """May the Committee of Ministers set a term of another length for a seat?

    It does so to renew, as far as possible, half of the Committee every two years; whether a
    given decision serves that aim is its own judgement.
    """
    return Ruling(
        (
            Condition(
                election_on >= AMENDED_ON,
                "The election is not before %(day)s, when Protocol 2 entered into force.",
                "5(4)",
                {"day": AMENDED_ON},
            ),
            Condition(
                SHORTEST_TERM_YEARS <= years <= LONGEST_TERM_YEARS,
                "The term is from %(shortest)s to %(longest)s years.",
                "5(4)",
                {"shortest": SHORTEST_TERM_YEARS, "longest": LONGEST_TERM_YEARS},
            ),
            Condition(
                decided_before_the_election,
                "The Committee of Ministers decided before the election.",
                "5(4)",
            ),
        )
    )


@article("ECPT", "5(5)", rule="D8")
@article("ECPT P2", "1(2)", rule="D8")
def lots_are_drawn(term_years: Collection[int]) -> Ruling:
    """Must the Secretary General allot the terms by lot, immediately after the election?

    *term_years* holds the length of each term to be filled at the election.
    """
    return Ruling(
        (
            Condition(
                len(set(term_years)) > 1,
                "Several terms are to be filled and they differ in length.",
                "5(5)",
            ),
        )
    )
