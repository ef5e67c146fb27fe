"""The report after a visit and the general report of a year: Articles 10(1) and 12."""

from datetime import date

from visita.rules.ecpt.parties import AMENDED_ON
from visita.rules.ruling import Condition, Ruling, either
from visita.rules.sources import article


@article("ECPT", "10(1)", rule="V16")
def report_is_due(*, visit_has_taken_place: bool | None) -> Ruling:
    """Must a report be drawn up? After each visit, of whatever kind, without exception."""
    return Ruling((Condition(visit_has_taken_place, "The visit has taken place.", "10(1)"),))


@article("ECPT", "10(1)", rule="V16")
def report_may_be_adopted(
    *,
    states_facts_found_during_the_visit: bool | None,
    party_made_observations: bool | None,
    observations_taken_into_account: bool | None,
) -> Ruling:
    """Is the report one that the Committee can adopt?

    Taking account of observations means weighing them, not agreeing. A report may contain no
    recommendation at all.
    """
    none_made = None if party_made_observations is None else not party_made_observations
    return Ruling(
        (
            Condition(
                states_facts_found_during_the_visit,
                "The report states the facts found during the visit.",
                "10(1)",
            ),
            Condition(
                either(none_made, observations_taken_into_account),
                "The Party made no observations, or they are taken into account.",
                "10(1)",
            ),
        )
    )


@article("ECPT", "10(1)", rule="V16")
def report_may_be_transmitted(*, adopted: bool | None, to_the_party_visited: bool | None) -> Ruling:
    """May the report be sent? To the Party visited and to nobody else."""
    return Ruling(
        (
            Condition(adopted, "The Committee has adopted the report.", "10(1)"),
            Condition(to_the_party_visited, "It goes to the Party that was visited.", "10(1)"),
        )
    )


@article("ECPT", "10(1)", rule="V16")
def may_consult_on_improvements(*, improvements_needed: bool | None) -> Ruling:
    """May the Committee consult with the Party on improvements? It may; it never must."""
    return Ruling(
        (
            Condition(
                improvements_needed,
                "Persons deprived of liberty need better protection.",
                "10(1)",
            ),
        )
    )


@article("ECPT", "12", rule="V21")
@article("ECPT P1", "2", rule="V21")
def general_report_is_complete(
    *,
    submitted_to_the_committee_of_ministers: bool | None,
    sent_to_the_assembly: bool | None,
    sent_to_parties_outside_the_council: bool | None,
    made_public: bool | None,
    keeps_article_11: bool | None,
    on: date,
) -> Ruling:
    """Has the year's general report gone everywhere it must, and kept what is confidential?

    Parties outside the Council of Europe exist, and are addressed, since Protocol 1.
    """
    return Ruling(
        (
            Condition(
                keeps_article_11, "It keeps the rules of confidentiality of Article 11.", "12"
            ),
            Condition(
                submitted_to_the_committee_of_ministers,
                "It is submitted to the Committee of Ministers.",
                "12",
            ),
            Condition(sent_to_the_assembly, "It is transmitted to the Assembly.", "12"),
            Condition(
                either(on < AMENDED_ON, sent_to_parties_outside_the_council),
                "It is transmitted to every Party outside the Council of Europe.",
                "12",
            ),
            Condition(made_public, "It is made public.", "12"),
        )
    )
