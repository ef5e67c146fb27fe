"""What stays secret, who keeps it so, and what is published: Articles 11 and 13."""

from collections.abc import Mapping
from enum import StrEnum

from visita.rules.ruling import Condition, Ruling, either
from visita.rules.sources import article


class Matter(StrEnum):
    """What may lie on a desk. The first three are what 11(1) protects."""

    INFORMATION_ON_A_VISIT = "INFORMATION_ON_A_VISIT"
    REPORT = "REPORT"
    CONSULTATIONS = "CONSULTATIONS"
    OTHER = "OTHER"


class Role(StrEnum):
    """In what capacity somebody works for the Committee."""

    MEMBER = "MEMBER"
    EXPERT = "EXPERT"
    ASSISTANT = "ASSISTANT"
    OTHER = "OTHER"


class Datum(StrEnum):
    """What became of one piece of personal data before publication."""

    EXPRESS_CONSENT = "EXPRESS_CONSENT"
    REMOVED = "REMOVED"
    NO_CONSENT = "NO_CONSENT"
    UNKNOWN = "UNKNOWN"


@article("ECPT", "11(1)", rule="V17")
def is_confidential(matter: Matter) -> Ruling:
    """Is it confidential under 11(1)? A report is, until it is published under 11(2)."""
    return Ruling(
        (
            Condition(
                matter is not Matter.OTHER,
                "It is information gathered on a visit, a report, or part of consultations with "
                "the Party.",
                "11(1)",
            ),
        )
    )


@article("ECPT", "11(2)", rule="V18")
def report_must_be_published(*, requested_by_the_party: bool | None) -> Ruling:
    """Must the Committee publish the report?

    If the Party asks, the Committee has no discretion to refuse; if it does not, none to publish.
    """
    return Ruling(
        (Condition(requested_by_the_party, "The Party has asked for publication.", "11(2)"),)
    )


@article("ECPT", "11(2)", rule="V18")
def publication_is_complete(
    *, party_commented: bool | None, comments_included: bool | None
) -> Ruling:
    """Does the publication hold all it must: the report together with any comments?"""
    silent = None if party_commented is None else not party_commented
    return Ruling(
        (
            Condition(
                either(silent, comments_included),
                "The Party made no comments, or they are published with the report.",
                "11(2)",
            ),
        )
    )


@article("ECPT", "11(3)", rule="V19")
def personal_data_are_cleared(data: Mapping[str, Datum]) -> Ruling:
    """May a text with these personal data be published, whatever the text is?

    Public statements, general reports and automatic publication are no exception. Keys are any
    identifiers; the ruling holds only numbers, for it may be shown where the data may not.
    """
    refused = sum(1 for state in data.values() if state is Datum.NO_CONSENT)
    unknown = sum(1 for state in data.values() if state is Datum.UNKNOWN)
    return Ruling(
        (
            Condition(
                False if refused else None if unknown else True,
                "Every person concerned has expressly consented, or the data are removed "
                "(without consent: %(refused)s, unknown: %(unknown)s).",
                "11(3)",
                {"refused": refused, "unknown": unknown},
            ),
        )
    )


@article("ECPT", "13", rule="V22")
def must_keep_secret(*, role: Role, learnt_in_the_function: bool | None) -> Ruling:
    """Must this person keep the fact secret?

    No date is asked for: the duty does not end with the office.
    """
    return Ruling(
        (
            Condition(
                role is not Role.OTHER,
                "The person is or was a member, an expert or another person assisting.",
                "13",
            ),
            Condition(
                learnt_in_the_function,
                "The person learnt the fact in discharging that function.",
                "13",
            ),
        )
    )
