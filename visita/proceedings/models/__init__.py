"""What happens in camera (Article 6): who was proposed, who voted how many, what was decided.

A decision names its subject by an opaque id: this package does not know what a visit is.
"""

from visita.proceedings.models.commissions import Commission, Determination
from visita.proceedings.models.decisions import Decision, Majority, Matter
from visita.proceedings.models.meetings import (
    OF_THE_WHOLE,
    Attendance,
    Item,
    ItemMatter,
    Meeting,
    MeetingKind,
)
from visita.proceedings.models.people import (
    DOCTORS,
    Absence,
    Gender,
    Interest,
    Profession,
    Profile,
    SolemnDeclaration,
    Standing,
)
from visita.proceedings.models.seats import (
    Candidate,
    CandidateList,
    Election,
    Holder,
    ProposedBy,
    Reason,
)
from visita.proceedings.models.self_assessment import Met, SelfAssessment
from visita.proceedings.models.signatures import DecisionSignature, SignedAs

__all__ = [
    "DOCTORS",
    "OF_THE_WHOLE",
    "Absence",
    "Attendance",
    "Candidate",
    "CandidateList",
    "Commission",
    "Decision",
    "DecisionSignature",
    "Determination",
    "Election",
    "Gender",
    "Holder",
    "Interest",
    "Item",
    "ItemMatter",
    "Majority",
    "Matter",
    "Meeting",
    "MeetingKind",
    "Met",
    "Profession",
    "Profile",
    "ProposedBy",
    "Reason",
    "SelfAssessment",
    "SignedAs",
    "SolemnDeclaration",
    "Standing",
]
