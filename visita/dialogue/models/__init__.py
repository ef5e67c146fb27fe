"""What was sent to a State and what it answered; letters that belong to no visit."""

from visita.dialogue.models.letters import (
    Correspondence,
    Direction,
    Enclosure,
    Letter,
    Nature,
    Subject,
)
from visita.dialogue.models.reports import Assessment, Basis, Done, Response, Transmission

__all__ = [
    "Assessment",
    "Basis",
    "Correspondence",
    "Direction",
    "Done",
    "Enclosure",
    "Letter",
    "Nature",
    "Response",
    "Subject",
    "Transmission",
]
