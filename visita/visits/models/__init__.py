"""A visit to one State: who goes, what the State was told, where the delegation went.

No place stands here before the delegation has arrived at it: which places are meant is not kept in
this package at all.
"""

from visita.visits.models.delegations import (
    HEADS,
    MEMBERS_OF_THE_COMMITTEE,
    OF_A_COMMITTEE,
    OF_A_MECHANISM,
    Capacity,
    Composition,
    Delegate,
    SubTeam,
    TeamPlace,
    Undertaking,
)
from visita.visits.models.going import TEAMS, Access, Correction, Stop
from visita.visits.models.incidents import Incident, Letter
from visita.visits.models.letters import LetterTemplate
from visita.visits.models.met import ClosingTalk, MayBeNamed, PersonMet, Sort
from visita.visits.models.missions import Counterpart, Kind, Part, Stage, Tag, Visit
from visita.visits.models.notices import Acknowledgement, Authority, LiaisonOfficer, Notification
from visita.visits.models.objections import (
    Aim,
    Arrangement,
    Concerned,
    Exchange,
    Ground,
    Information,
    Representation,
    Side,
)
from visita.visits.models.observations import Observation, ObservationKind, Reply
from visita.visits.models.sent import Answered, FileKind, FileText, Proposal, Role, SentFile
from visita.visits.models.talks import Level, Participant, Talks
from visita.visits.models.turns import (
    Cause,
    Channel,
    Exclusion,
    Interruption,
    Postponement,
    Refusal,
    Refused,
    Sequel,
)
from visita.visits.models.watch import Concern, FollowUp, Means, Nearness

__all__ = [
    "HEADS",
    "MEMBERS_OF_THE_COMMITTEE",
    "OF_A_COMMITTEE",
    "OF_A_MECHANISM",
    "TEAMS",
    "Access",
    "Acknowledgement",
    "Aim",
    "Answered",
    "Arrangement",
    "Authority",
    "Capacity",
    "Cause",
    "Channel",
    "ClosingTalk",
    "Composition",
    "Concern",
    "Concerned",
    "Correction",
    "Counterpart",
    "Delegate",
    "Exchange",
    "Exclusion",
    "FileKind",
    "FileText",
    "FollowUp",
    "Ground",
    "Incident",
    "Information",
    "Interruption",
    "Kind",
    "Letter",
    "LetterTemplate",
    "Level",
    "LiaisonOfficer",
    "MayBeNamed",
    "Means",
    "Nearness",
    "Notification",
    "Observation",
    "ObservationKind",
    "Part",
    "Participant",
    "PersonMet",
    "Postponement",
    "Proposal",
    "Refusal",
    "Refused",
    "Reply",
    "Representation",
    "Role",
    "SentFile",
    "Sequel",
    "Side",
    "Sort",
    "Stage",
    "Stop",
    "SubTeam",
    "Tag",
    "Talks",
    "TeamPlace",
    "Undertaking",
    "Visit",
]
