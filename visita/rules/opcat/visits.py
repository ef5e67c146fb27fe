"""Where the Subcommittee goes and what it is granted there: Articles 1, 4 and 11 to 14."""

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum

from visita.rules.ruling import Condition, Ruling, both, either
from visita.rules.sources import article


class Involvement(StrEnum):
    """How an authority stands behind the fact that somebody is held."""

    ORDER = "ORDER"
    INSTIGATION = "INSTIGATION"
    CONSENT = "CONSENT"
    ACQUIESCENCE = "ACQUIESCENCE"
    NONE = "NONE"


class Ground(StrEnum):
    """Reasons that Governments give against a visit, under whichever instrument."""

    NATIONAL_DEFENCE = "NATIONAL_DEFENCE"
    PUBLIC_SAFETY = "PUBLIC_SAFETY"
    NATURAL_DISASTER = "NATURAL_DISASTER"
    SERIOUS_DISORDER = "SERIOUS_DISORDER"
    MEDICAL_CONDITION = "MEDICAL_CONDITION"
    URGENT_INTERROGATION = "URGENT_INTERROGATION"
    STATE_OF_EMERGENCY = "STATE_OF_EMERGENCY"
    OTHER = "OTHER"


OBJECTION_GROUNDS = frozenset(
    {
        Ground.NATIONAL_DEFENCE,
        Ground.PUBLIC_SAFETY,
        Ground.NATURAL_DISASTER,
        Ground.SERIOUS_DISORDER,
    }
)
"""The closed list of 14(2). Unlike the European list: natural disaster is on it; a person's
medical condition and an urgent interrogation are not."""


class Access(StrEnum):
    """What 14(1) obliges the State to grant, letter by letter."""

    NUMBERS = "NUMBERS"
    TREATMENT = "TREATMENT"
    PLACES = "PLACES"
    INTERVIEWS = "INTERVIEWS"
    CHOICE = "CHOICE"


@article("OPCAT", "1", rule="O7")
@article("OPCAT", "4(1)", rule="O7")
@article("OPCAT", "4(2)", rule="O7")
def place_is_in_scope(
    *,
    under_jurisdiction: bool | None,
    under_control: bool | None,
    persons_are_or_may_be_held: bool | None,
    involvement: Involvement | None,
    free_to_leave: bool | None,
    jurisdiction_and_control: bool = True,
) -> Ruling:
    """Is this a place of detention in the sense of the Protocol?

    Whoever runs it, public or private, makes no difference, so nobody is asked. The text joins
    jurisdiction *and* control; `jurisdiction_and_control=False` is the reading by which either
    is enough. *involvement* None is unknown; `Involvement.NONE` is known to be absent.
    """
    join = both if jurisdiction_and_control else either
    return Ruling(
        (
            Condition(
                join(under_jurisdiction, under_control),
                "The place is under the jurisdiction and control of the State.",
                "4(1)",
            ),
            Condition(
                persons_are_or_may_be_held, "Persons are held in the place, or may be.", "4(1)"
            ),
            Condition(
                None if involvement is None else involvement is not Involvement.NONE,
                "An authority ordered or instigated it, consents to it or acquiesces in it.",
                "4(1)",
            ),
            Condition(
                None if free_to_leave is None else not free_to_leave,
                "The persons are not permitted to leave at will.",
                "4(2)",
            ),
        )
    )


@article("OPCAT", "11(a)", rule="O8")
@article("OPCAT", "12(a)", rule="O8")
def may_visit_place(
    *,
    state_is_party: bool | None,
    part_three_applies: bool | None,
    scope: Ruling,
    objection: Ruling | None = None,
) -> Ruling:
    """Must the State let the Subcommittee into this place today?

    *scope* is the answer of `place_is_in_scope`; *objection* that of `objection_is_valid`, or
    None where the State raises none. An invalid objection keeps nobody out.
    """
    objected = False if objection is None else objection.allowed
    return Ruling(
        (
            Condition(
                state_is_party, "The Protocol is in force for the State on the day.", "12(a)"
            ),
            Condition(
                part_three_applies,
                "The State has not postponed Part III, on the work of the Subcommittee.",
                "24(1)",
            ),
            Condition(scope.allowed, "The place is a place of detention.", "4(1), 4(2)"),
            Condition(
                None if objected is None else not objected,
                "No valid objection stands against a visit to the place.",
                "14(2)",
            ),
        )
    )


@article("OPCAT", "12(b)", rule="O9")
@article("OPCAT", "12(c)", rule="O9")
@article("OPCAT", "12(d)", rule="O9")
def state_cooperates(
    *,
    information_provided: bool | None,
    contacts_with_mechanism_eased: bool | None,
    recommendations_examined: bool | None,
    dialogue_entered: bool | None,
) -> Ruling:
    """Does the State keep what it undertook besides access? 16(4) leans on the answer.

    The treaty sets no time by which it must answer.
    """
    return Ruling(
        (
            Condition(
                information_provided,
                "The State provides the relevant information the Subcommittee asks for.",
                "12(b)",
            ),
            Condition(
                contacts_with_mechanism_eased,
                "The State encourages and eases contacts between the Subcommittee and the national "
                "mechanism.",
                "12(c)",
            ),
            Condition(
                recommendations_examined,
                "The State examines the recommendations of the Subcommittee.",
                "12(d)",
            ),
            Condition(
                dialogue_entered,
                "The State discusses with the Subcommittee how to put them into practice.",
                "12(d)",
            ),
        )
    )


@article("OPCAT", "13(2)", rule="O10")
def visit_is_announced(*, consulted: bool | None, programme_notified_on: date | None) -> Ruling:
    """Was the State told of the programme in the way the Protocol asks?

    It is told that a visit comes, never which places: those are for the Subcommittee to choose.
    """
    return Ruling(
        (
            Condition(consulted, "Consultations on the programme were held.", "13(2)"),
            Condition(
                programme_notified_on is not None,
                "The State was notified of the programme of visits.",
                "13(2)",
            ),
        )
    )


@article("OPCAT", "13(4)", rule="O11")
def may_propose_follow_up(*, regular_visit_made: bool | None, appropriate: bool | None) -> Ruling:
    """May the Subcommittee propose a short follow-up visit? It proposes; it does not impose."""
    return Ruling(
        (
            Condition(regular_visit_made, "A regular visit came before.", "13(4)"),
            Condition(
                appropriate, "The Subcommittee considers a follow-up visit appropriate.", "13(4)"
            ),
        )
    )


@article("OPCAT", "14(1)(a)", rule="O12")
@article("OPCAT", "14(1)(b)", rule="O12")
@article("OPCAT", "14(1)(c)", rule="O12")
@article("OPCAT", "14(1)(d)", rule="O12")
@article("OPCAT", "14(1)(e)", rule="O12")
def access_is_granted(
    granted: Mapping[Access, bool | None], *, objection: Ruling | None = None
) -> Ruling:
    """Did the State grant everything 14(1) asks for? What *granted* leaves out is unknown.

    Only letter (c), the places themselves, gives way to a valid objection.
    """
    objected = False if objection is None else objection.allowed
    return Ruling(
        (
            Condition(
                granted.get(Access.NUMBERS),
                "All information was open on how many persons are held, in how many places, and "
                "where.",
                "14(1)(a)",
            ),
            Condition(
                granted.get(Access.TREATMENT),
                "All information was open on the treatment of the persons and their conditions.",
                "14(1)(b)",
            ),
            Condition(
                either(granted.get(Access.PLACES), objected),
                "All places and their installations were open, unless a valid objection stood.",
                "14(1)(c)",
            ),
            Condition(
                granted.get(Access.INTERVIEWS),
                "Interviews were possible in private and without witnesses, with detained persons "
                "and with others.",
                "14(1)(d)",
            ),
            Condition(
                granted.get(Access.CHOICE),
                "The Subcommittee was free to choose the places and the persons.",
                "14(1)(e)",
            ),
        )
    )


@article("OPCAT", "14(2)", rule="O13")
def objection_is_valid(
    *,
    grounds: Collection[Ground],
    concerns_a_particular_place: bool | None,
    urgent_and_compelling: bool | None,
    temporarily_prevents_the_visit: bool | None,
) -> Ruling:
    """May the State object on these grounds? One good ground carries bad ones along.

    Disorder counts only in the place to be visited; a disorder elsewhere is `Ground.OTHER`. A
    declared state of emergency is no ground as such, but what lies behind it may be.
    """
    good = OBJECTION_GROUNDS.intersection(grounds)
    return Ruling(
        (
            Condition(
                concerns_a_particular_place,
                "The objection concerns a particular place of detention.",
                "14(2)",
            ),
            Condition(
                bool(good),
                "The ground is national defence, public safety, natural disaster or serious "
                "disorder in the place to be visited.",
                "14(2)",
            ),
            Condition(
                bool(good) or Ground.STATE_OF_EMERGENCY not in grounds,
                "More is invoked than the bare existence of a state of emergency.",
                "14(2)",
            ),
            Condition(urgent_and_compelling, "The ground is urgent and compelling.", "14(2)"),
            Condition(
                temporarily_prevents_the_visit,
                "The ground prevents the visit, and only for a time.",
                "14(2)",
            ),
        )
    )


@article("OPCAT", "12(a)", rule="O13")
@article("OPCAT", "14(1)(c)", rule="O13")
def refusal_has_a_basis(*, concerns_only_a_particular_place: bool | None) -> Ruling:
    """May the State refuse a visit of the Subcommittee? An objection to one place is all it has."""
    return Ruling(
        (
            Condition(
                concerns_only_a_particular_place,
                "The State objects to a particular place, not to the visit.",
                "14(2)",
            ),
            Condition(
                False,
                "A provision lets a State refuse a visit: it undertook to receive the Subcommittee "
                "and to grant it access.",
                "12(a), 14(1)(c)",
            ),
        )
    )


@article("OPCAT", "20(c)", rule="O13")
def mechanism_may_be_kept_away() -> Ruling:
    """May the State object to a visit of its national mechanism, or refuse it?

    The grounds of 14(2) are against the Subcommittee alone; nothing like them stands in Part IV.
    """
    return Ruling(
        (
            Condition(
                False,
                "A provision lets the State object to a visit of the mechanism: it grants access "
                "to all places.",
                "20(c)",
            ),
        )
    )
