"""What each body may do, side by side: the European Committee, the Subcommittee, the mechanisms.

Where a treaty says nothing, that is a value like any other and is named.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from visita.rules import clauses
from visita.rules.clauses import Clause
from visita.rules.ecpt import parties as ecpt_parties
from visita.rules.ecpt.statements import votes_needed
from visita.rules.opcat import parties as opcat_parties
from visita.rules.opcat.publication import statement_votes_needed
from visita.rules.opcat.visits import OBJECTION_GROUNDS, Ground
from visita.rules.sources import article

ECPT_IN_FORCE_ON = date(1989, 2, 1)

SPT_GUIDELINES_ON = date(2015, 2, 4)
"""Date of document CAT/OP/5. What earlier guidelines said was not read."""


class Silence(StrEnum):
    """The treaty says nothing, so there is nothing to compute."""

    SILENT = "SILENT"


class PlaceScope(StrEnum):
    HELD_BY_PUBLIC_AUTHORITY = "HELD_BY_PUBLIC_AUTHORITY"
    HELD_WITH_ITS_ACQUIESCENCE = "HELD_WITH_ITS_ACQUIESCENCE"


class NoticeRule(StrEnum):
    INTENTION_THEN_ANY_TIME = "INTENTION_THEN_ANY_TIME"
    PROGRAMME_AFTER_CONSULTATION = "PROGRAMME_AFTER_CONSULTATION"
    SILENT = "SILENT"


class NationalityRule(StrEnum):
    OWN_MEMBER_STAYS_AWAY = "OWN_MEMBER_STAYS_AWAY"
    NO_LINK_TO_THE_STATE = "NO_LINK_TO_THE_STATE"
    SILENT = "SILENT"


class IcrcBar(StrEnum):
    EFFECTIVE_REGULAR_GENEVA_VISITS = "EFFECTIVE_REGULAR_GENEVA_VISITS"
    NONE = "NONE"


class PublicationTrigger(StrEnum):
    PARTY_REQUEST = "PARTY_REQUEST"
    PARTY_REQUEST_OR_PARTIAL_PUBLICATION = "PARTY_REQUEST_OR_PARTIAL_PUBLICATION"
    ITS_OWN_DECISION = "ITS_OWN_DECISION"


class StatementBody(StrEnum):
    CPT = "CPT"
    CAT = "CAT"
    NONE = "NONE"


class ResponseDeadline(StrEnum):
    SET_IN_THE_LETTER = "SET_IN_THE_LETTER"
    SILENT = "SILENT"


class TailClause(StrEnum):
    """What becomes of open matters once a denunciation has taken effect."""

    PENDING_MATTERS_CONTINUE = "PENDING_MATTERS_CONTINUE"
    EARLIER_ACTS_ONLY = "EARLIER_ACTS_ONLY"
    SILENT = "SILENT"


class ReprisalRule(StrEnum):
    NO_SANCTION_TRUE_OR_FALSE = "NO_SANCTION_TRUE_OR_FALSE"
    SILENT = "SILENT"


@dataclass(frozen=True)
class MinTeam:
    """`hard` is False where fewer may go for a stated reason."""

    members: int
    hard: bool


@dataclass(frozen=True)
class TermLimits:
    """Years of one term, and how often one may be re-elected."""

    years: int
    reelections: int


@dataclass(frozen=True)
class Mandate:
    """The policies of one body under one version of its treaty, valid from `version_since` on.

    `clauses` says every policy in words, under the name of its field.
    """

    body: str
    instrument: str
    version_since: date
    place_scope: PlaceScope
    notice_rule: NoticeRule
    min_team: MinTeam | Silence
    nationality_rule: NationalityRule
    objection_grounds: frozenset[Ground]
    icrc_bar: IcrcBar
    publication_trigger: PublicationTrigger
    statement_majority: Callable[[int], int] | Silence
    statement_body: StatementBody
    response_deadline: ResponseDeadline
    term_limits: TermLimits | Silence
    denunciation_rule: Callable[[date], date]
    tail_clause: TailClause
    reprisal_rule: ReprisalRule
    clauses: Mapping[str, Clause]

    @property
    def citations(self) -> dict[str, str]:
        """The provision of every policy, by field."""
        return {name: clause.provision for name, clause in self.clauses.items()}

    @property
    def verified(self) -> dict[str, bool]:
        """Whether every policy was read at its source, by field."""
        return {name: clause.verified for name, clause in self.clauses.items()}


POLICIES = (
    "place_scope",
    "notice_rule",
    "min_team",
    "nationality_rule",
    "objection_grounds",
    "icrc_bar",
    "publication_trigger",
    "statement_majority",
    "statement_body",
    "response_deadline",
    "term_limits",
    "denunciation_rule",
    "tail_clause",
    "reprisal_rule",
)
"""The fields that are policies, in the order of a page."""

CPT_OBJECTION_GROUNDS = frozenset(
    {
        Ground.NATIONAL_DEFENCE,
        Ground.PUBLIC_SAFETY,
        Ground.SERIOUS_DISORDER,
        Ground.MEDICAL_CONDITION,
        Ground.URGENT_INTERROGATION,
    }
)


@article("ECPT", "5(3)", rule="M8")
@article("ECPT P2", "1(1)", rule="M8")
def cpt(on: date) -> Mandate:
    """The European Committee on this day. Protocol 2 allowed a second re-election.

    Raises:
        ValueError: before the Convention was in force.
    """
    _not_before(ECPT_IN_FORCE_ON, on=on)
    amended = on >= ecpt_parties.AMENDED_ON
    return Mandate(
        body="CPT",
        instrument="ECPT",
        version_since=ecpt_parties.AMENDED_ON if amended else ECPT_IN_FORCE_ON,
        place_scope=PlaceScope.HELD_BY_PUBLIC_AUTHORITY,
        notice_rule=NoticeRule.INTENTION_THEN_ANY_TIME,
        min_team=MinTeam(members=2, hard=False),
        nationality_rule=NationalityRule.OWN_MEMBER_STAYS_AWAY,
        objection_grounds=CPT_OBJECTION_GROUNDS,
        icrc_bar=IcrcBar.EFFECTIVE_REGULAR_GENEVA_VISITS,
        publication_trigger=PublicationTrigger.PARTY_REQUEST,
        statement_majority=votes_needed,
        statement_body=StatementBody.CPT,
        response_deadline=ResponseDeadline.SET_IN_THE_LETTER,
        term_limits=TermLimits(years=4, reelections=2 if amended else 1),
        denunciation_rule=ecpt_parties.denunciation_takes_effect,
        tail_clause=TailClause.SILENT,
        reprisal_rule=ReprisalRule.SILENT,
        clauses=clauses.CPT if amended else clauses.CPT_BEFORE_PROTOCOL_2,
    )


@article("OPCAT", "2(1)", rule="O48")
def spt(on: date) -> Mandate:
    """The Subcommittee on this day, with its guidelines of 2015 from their date.

    Raises:
        ValueError: before the Protocol was in force.
    """
    _not_before(opcat_parties.IN_FORCE_ON, on=on)
    guided = on >= SPT_GUIDELINES_ON
    return Mandate(
        body="SPT",
        instrument="OPCAT",
        version_since=SPT_GUIDELINES_ON if guided else opcat_parties.IN_FORCE_ON,
        place_scope=PlaceScope.HELD_WITH_ITS_ACQUIESCENCE,
        notice_rule=NoticeRule.PROGRAMME_AFTER_CONSULTATION,
        min_team=MinTeam(members=2, hard=True),
        nationality_rule=(
            NationalityRule.NO_LINK_TO_THE_STATE if guided else NationalityRule.SILENT
        ),
        objection_grounds=OBJECTION_GROUNDS,
        icrc_bar=IcrcBar.NONE,
        publication_trigger=PublicationTrigger.PARTY_REQUEST_OR_PARTIAL_PUBLICATION,
        statement_majority=statement_votes_needed,
        statement_body=StatementBody.CAT,
        response_deadline=ResponseDeadline.SILENT,
        term_limits=TermLimits(years=4, reelections=1),
        denunciation_rule=opcat_parties.denunciation_takes_effect,
        tail_clause=TailClause.PENDING_MATTERS_CONTINUE,
        reprisal_rule=ReprisalRule.NO_SANCTION_TRUE_OR_FALSE,
        clauses=clauses.SPT if guided else clauses.SPT_BEFORE_GUIDELINES,
    )


@article("OPCAT", "3", rule="O49")
def npm(on: date) -> Mandate:
    """A national mechanism on this day, as far as Part IV goes; national law may give it more.

    Raises:
        ValueError: before the Protocol was in force.
    """
    _not_before(opcat_parties.IN_FORCE_ON, on=on)
    return Mandate(
        body="NPM",
        instrument="OPCAT",
        version_since=opcat_parties.IN_FORCE_ON,
        place_scope=PlaceScope.HELD_WITH_ITS_ACQUIESCENCE,
        notice_rule=NoticeRule.SILENT,
        min_team=Silence.SILENT,
        nationality_rule=NationalityRule.SILENT,
        objection_grounds=frozenset(),
        icrc_bar=IcrcBar.NONE,
        publication_trigger=PublicationTrigger.ITS_OWN_DECISION,
        statement_majority=Silence.SILENT,
        statement_body=StatementBody.NONE,
        response_deadline=ResponseDeadline.SILENT,
        term_limits=Silence.SILENT,
        denunciation_rule=opcat_parties.denunciation_takes_effect,
        tail_clause=TailClause.EARLIER_ACTS_ONLY,
        reprisal_rule=ReprisalRule.NO_SANCTION_TRUE_OR_FALSE,
        clauses=clauses.NPM,
    )


BODIES: Mapping[str, Callable[[date], Mandate]] = {"CPT": cpt, "SPT": spt, "NPM": npm}


@article("OPCAT", "31", rule="O50")
def mandate(body: str, on: date) -> Mandate:
    """The mandate of "CPT", "SPT" or "NPM" on this day: none of them takes from another.

    Raises:
        ValueError: another body, or a day before its treaty was in force.
    """
    if body not in BODIES:
        raise ValueError(f"{body!r} is none of the bodies {', '.join(BODIES)}.")
    return BODIES[body](on)


def _not_before(in_force_on: date, *, on: date) -> None:
    if on < in_force_on:
        raise ValueError(
            f"There was no such body on {on}: its treaty is in force since {in_force_on}."
        )
