"""The policies of each body in words, with their provisions; `mandate` holds them as values."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Clause:
    """One policy as a full sentence in English, kept whole so that a page can translate it.

    `provision` names the instrument too; where a treaty is silent, the place where one would look.
    `verified` is False for what was recalled and not read at its source.
    """

    text: str
    provision: str
    verified: bool = True


_WIDE_SCOPE = Clause(
    "Any place under the jurisdiction and control of the State where persons are or may"
    " be held by order of an authority, at its instigation or with its consent or "
    "acquiescence, in public or private custody.",
    "OPCAT 4",
)

_ONE_YEAR = Clause(
    "On the same day one year after receipt.",
    "OPCAT 33(1)",
)

CPT: Mapping[str, Clause] = {
    "place_scope": Clause(
        "Any place within the jurisdiction of the State where a public authority deprives "
        "persons of their liberty.",
        "ECPT 2",
    ),
    "notice_rule": Clause(
        "The Government is notified of the intention to visit; after that any place may be "
        "visited at any time.",
        "ECPT 8(1)",
    ),
    "min_team": Clause(
        "As a general rule at least two members make a visit.",
        "ECPT 7(2)",
    ),
    "nationality_rule": Clause(
        "A member takes no part in a visit to the State in respect of which he or she was elected.",
        "CPT RoP on visits",
        verified=False,
    ),
    "objection_grounds": Clause(
        "The State may exceptionally make representations about the time or the place, on "
        "grounds of national defence, public safety, serious disorder, a medical condition "
        "or an urgent interrogation.",
        "ECPT 9(1)",
    ),
    "icrc_bar": Clause(
        "A place is not visited which the Red Cross or a Protecting Power effectively and "
        "regularly visits by virtue of the Geneva Conventions.",
        "ECPT 17(3)",
    ),
    "publication_trigger": Clause(
        "The Committee publishes its report, with any comments, whenever the Party asks.",
        "ECPT 11(2)",
    ),
    "statement_majority": Clause(
        "Two thirds of the members decide on a public statement.",
        "ECPT 10(2)",
    ),
    "statement_body": Clause(
        "The Committee itself makes the public statement.",
        "ECPT 10(2)",
    ),
    "response_deadline": Clause(
        "The treaty sets none: the letter that transmits the report does.",
        "ECPT 10(1)",
    ),
    "term_limits": Clause(
        "Members are elected for four years and may be re-elected twice.",
        "ECPT 5(3)",
    ),
    "denunciation_rule": Clause(
        "On the first day of the month after twelve months have run from receipt.",
        "ECPT 22(2)",
    ),
    "tail_clause": Clause(
        "The Convention says nothing about matters still open after a denunciation.",
        "ECPT 22",
    ),
    "reprisal_rule": Clause(
        "No article forbids reprisals as such; the State must co-operate.",
        "ECPT 3",
    ),
}

CPT_BEFORE_PROTOCOL_2: Mapping[str, Clause] = {
    **CPT,
    "term_limits": Clause(
        "Members are elected for four years and may be re-elected once.",
        "ECPT 5(3)",
    ),
}

SPT: Mapping[str, Clause] = {
    "place_scope": _WIDE_SCOPE,
    "notice_rule": Clause(
        "The State is notified of the programme after consultations; the dates become "
        "public a week after the State learnt them.",
        "OPCAT 13(2), SPT G 2(6)",
    ),
    "min_team": Clause(
        "At least two members make a visit, without exception.",
        "OPCAT 13(3)",
    ),
    "nationality_rule": Clause(
        "No member of the delegation is a national of the visited State, was nominated by "
        "it or has another link to it from which a conflict of interest may arise.",
        "SPT G 3(7)",
    ),
    "objection_grounds": Clause(
        "The State may object to a visit to a particular place on urgent and compelling "
        "grounds of national defence, public safety, natural disaster or serious disorder "
        "there, and only for a time.",
        "OPCAT 14(2)",
    ),
    "icrc_bar": Clause(
        "Visits of the Red Cross bar none of the Subcommittee's.",
        "OPCAT 32",
    ),
    "publication_trigger": Clause(
        "The Subcommittee publishes its report when the State asks, and may do so once the "
        "State has made a part of it public.",
        "OPCAT 16(2)",
    ),
    "statement_majority": Clause(
        "A majority of the members of the Committee against Torture decides on a public statement.",
        "OPCAT 16(4)",
    ),
    "statement_body": Clause(
        "The Committee against Torture makes the public statement, or publishes the report,"
        " when the Subcommittee asks.",
        "OPCAT 16(4)",
    ),
    "response_deadline": Clause(
        "The Protocol sets none: the State examines the recommendations and enters into dialogue.",
        "OPCAT 12(d)",
    ),
    "term_limits": Clause(
        "Members are elected for four years and may be re-elected once.",
        "OPCAT 9",
    ),
    "denunciation_rule": _ONE_YEAR,
    "tail_clause": Clause(
        "The State answers for earlier acts and pending matters are pursued; no new matter "
        "is begun.",
        "OPCAT 33(2), OPCAT 33(3)",
    ),
    "reprisal_rule": Clause(
        "No sanction and no other disadvantage for information given to the Subcommittee, "
        "true or false.",
        "OPCAT 15",
    ),
}

SPT_BEFORE_GUIDELINES: Mapping[str, Clause] = {
    **SPT,
    "notice_rule": Clause(
        "The State is notified of the programme after consultations.",
        "OPCAT 13(2)",
    ),
    "nationality_rule": Clause(
        "The Protocol says nothing; guidelines older than those of 2015 were not read.",
        "OPCAT 13(3)",
        verified=False,
    ),
}

NPM: Mapping[str, Clause] = {
    "place_scope": _WIDE_SCOPE,
    "notice_rule": Clause(
        "The Protocol asks for no notice.",
        "OPCAT 20(c)",
    ),
    "min_team": Clause(
        "The Protocol sets no number: national law may.",
        "OPCAT 20",
    ),
    "nationality_rule": Clause(
        "The Protocol says nothing: national law may.",
        "OPCAT 18",
    ),
    "objection_grounds": Clause(
        "The Protocol gives the State no right to object.",
        "OPCAT 20(c)",
    ),
    "icrc_bar": Clause(
        "Visits of the Red Cross bar none of the mechanism's.",
        "OPCAT 32",
    ),
    "publication_trigger": Clause(
        "The mechanism may publish what it finds, as nothing forbids it; its annual report "
        "the State must publish.",
        "OPCAT 21(2), OPCAT 23",
    ),
    "statement_majority": Clause(
        "The Protocol provides for no public statement by the mechanism, and so for no majority.",
        "OPCAT 22",
    ),
    "statement_body": Clause(
        "No body makes a public statement for the mechanism.",
        "OPCAT 22",
    ),
    "response_deadline": Clause(
        "The Protocol sets none: the authorities examine the recommendations and enter into"
        " dialogue.",
        "OPCAT 22",
    ),
    "term_limits": Clause(
        "The Protocol says nothing on terms of office: national law may.",
        "OPCAT 18",
    ),
    "denunciation_rule": _ONE_YEAR,
    "tail_clause": Clause(
        "The State answers for earlier acts; the Protocol says nothing on the open work of "
        "the mechanism.",
        "OPCAT 33(2)",
    ),
    "reprisal_rule": Clause(
        "No sanction and no other disadvantage for information given to the mechanism, true"
        " or false.",
        "OPCAT 21(1)",
    ),
}
