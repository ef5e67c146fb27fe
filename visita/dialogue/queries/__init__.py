"""Reads: reports that were sent and what became of them. Letters are in `letters`."""

from visita.dialogue.queries.reports import (
    Followed,
    OpenRecommendation,
    answers_by_number,
    assessed_among,
    followed,
    later_visits,
    open_recommendations,
    overdue,
    response_to,
    text_sent,
    transmissions_of,
    words_of,
)

__all__ = [
    "Followed",
    "OpenRecommendation",
    "answers_by_number",
    "assessed_among",
    "followed",
    "later_visits",
    "open_recommendations",
    "overdue",
    "response_to",
    "text_sent",
    "transmissions_of",
    "words_of",
]
