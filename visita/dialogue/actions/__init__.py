"""Sending reports, answering them, assessing the answers. Letters are in `letters`."""

from visita.dialogue.actions.reports import (
    AlreadyAnswered,
    AlreadySent,
    Answer,
    NotALaterVisit,
    NotAsked,
    View,
    assess,
    open_transmission,
    respond,
    transmit,
)

__all__ = [
    "AlreadyAnswered",
    "AlreadySent",
    "Answer",
    "NotALaterVisit",
    "NotAsked",
    "View",
    "assess",
    "open_transmission",
    "respond",
    "transmit",
]
