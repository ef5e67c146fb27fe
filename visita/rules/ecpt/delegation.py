"""Who goes, and to whom the visit is announced: Articles 14 and 15."""

from collections.abc import Collection

from visita.rules.ecpt.procedure import DEFAULT_RULES, RulesOfProcedure
from visita.rules.ruling import Condition, Ruling, either
from visita.rules.sources import article


@article("ECPT", "14(1)", rule="V6")
def assistants_are_named(*, assistants: Collection[str], named: Collection[str]) -> Ruling:
    """Does the notification name everyone who assists: experts, interpreters and others?

    Both are any identifiers that can be compared. The ruling holds only how many are missing.
    """
    missing = len(set(assistants) - set(named))
    return Ruling(
        (
            Condition(
                not missing,
                "The notification names every person who assists; %(missing)s are missing.",
                "14(1)",
                {"missing": missing},
            ),
        )
    )


@article("ECPT", "14(2)", rule="V7")
def expert_is_suitable(
    *,
    acts_on_the_committees_instructions: bool | None,
    has_knowledge_and_experience: bool | None,
    independent: bool | None,
    impartial: bool | None,
    available: bool | None,
) -> Ruling:
    """May this person serve as an expert? The duties are those of members."""
    return Ruling(
        (
            Condition(
                acts_on_the_committees_instructions,
                "The expert acts on the instructions and under the authority of the Committee.",
                "14(2)",
            ),
            Condition(
                has_knowledge_and_experience,
                "The expert has particular knowledge and experience in the field.",
                "14(2)",
            ),
            Condition(independent, "The expert is independent.", "14(2)"),
            Condition(impartial, "The expert is impartial.", "14(2)"),
            Condition(available, "The expert is available.", "14(2)"),
        )
    )


@article("ECPT", "14(3)", rule="V8")
def exclusion_is_valid(
    *,
    is_member: bool | None,
    exceptional: bool | None,
    concerns_place_within_jurisdiction: bool | None,
) -> Ruling:
    """May the Party keep this person out of the visit? Never a member of the Committee."""
    return Ruling(
        (
            Condition(
                None if is_member is None else not is_member,
                "The person is an expert or another assistant, not a member.",
                "14(3)",
            ),
            Condition(exceptional, "The Party declares it exceptionally.", "14(3)"),
            Condition(
                concerns_place_within_jurisdiction,
                "The visit is to a place within the Party's jurisdiction.",
                "14(3)",
            ),
        )
    )


@article("ECPT", "14(1)", rule="V8")
@article("ECPT", "14(3)", rule="V8")
def visit_goes_on_without(
    *, person_stays_away: bool | None, replaced: bool | None, replacement_notified: bool | None
) -> Ruling:
    """After a valid exclusion, can the visit go on as notified?

    The Committee need not replace the person; if it does, the new name is notified.
    """
    kept_small = None if replaced is None else not replaced
    return Ruling(
        (
            Condition(person_stays_away, "The excluded person does not take part.", "14(3)"),
            Condition(
                either(kept_small, replacement_notified),
                "Nobody replaces the person, or the replacement is named in a new notification.",
                "14(1)",
            ),
        )
    )


@article("ECPT", "15", rule="V9")
def authority_is_known(*, name_given: bool | None, address_given: bool | None) -> Ruling:
    """Has the Party said which authority receives notifications?

    A liaison officer is welcome but optional, so none is asked for.
    """
    return Ruling(
        (
            Condition(name_given, "The Party has named the competent authority.", "15"),
            Condition(address_given, "The Party has given its address.", "15"),
        )
    )


@article("CPT RoP", "on visits", rule="R6", verified=False)
def member_may_take_part(
    *, elected_for_visited_state: bool | None, rules: RulesOfProcedure = DEFAULT_RULES
) -> Ruling:
    """May this member visit this State?

    The Convention says nothing of it. The State in respect of which the member was elected
    counts, not nationality.
    """
    if not rules.member_stays_away_from_own_state:
        return Ruling(())
    return Ruling(
        (
            Condition(
                None if elected_for_visited_state is None else not elected_for_visited_state,
                "The member was not elected in respect of the State to be visited.",
                "Rules of Procedure, on visits",
                verified=False,
            ),
        )
    )
