"""What is said about the two visits of Arland that went otherwise. All of it is invented."""

from typing import NamedTuple


class Entry(NamedTuple):
    """An entry of the log, by which side it is, and whether the State reads it."""

    side: str
    text: str
    is_internal: bool = False


WHY_FIRST = "Reports of mass arrests after the elections, from three sources that agree."
REFUSED = (
    "The Government is not in a position to receive a delegation this year, because of the "
    "reorganisation of its ministries."
)
AFTER_REFUSAL = (
    Entry(
        "BODY",
        "The Convention knows no ground on which a visit is refused (Articles 2, 3 and 8). A "
        "reorganisation is no representation under Article 9 either. We propose to meet next week.",
    ),
    Entry("BODY", "Their embassy says by telephone that nobody was asked.", is_internal=True),
    Entry("STATE", "The Government maintains its position."),
)

WHY_SECOND = "A death in custody was reported; what was said of it differs."
EXPERT = "Dr Otto Lind"
INSTEAD = "Dr Maya Kerr"
OBJECTED = (
    "A person whom the delegation will want to see underwent surgery yesterday and cannot be "
    "spoken to for some weeks, in the view of the doctors who treat the person."
)
CONSULTED = (
    Entry("BODY", "Please let us have the view of the doctors in writing, and where P. is held."),
    Entry("STATE", "P. is in the secure ward of the civil hospital. The doctors' letter follows."),
    Entry(
        "BODY",
        "A surgeon of our list finds six weeks plausible. Ask for access to the file.",
        is_internal=True,
    ),
)
WARD = "Secure ward of the civil hospital, Tarnholm"
STATE_OF_P = (
    "After surgery; asleep most of the day.",
    "Awake; no fever. The relatives were told.",
    "Sat up for an hour. A lawyer came.",
    "Out of intensive care.",
)
AGREED = (
    "The visit takes place later. Until then the Government informs of P. each day, and moves P. "
    "nowhere without saying so first. All other persons can be spoken to as planned."
)
EXCEPTIONAL = "Dr Lind acted as a witness against the State in a trial that still goes on."
NOTE = "As of the first of this month."
LIST_OF_PLACES = (
    "Places where persons are deprived of their liberty\n"
    "Kestrel Hill Prison; prison; 610 places\n"
    "Lowmoor Prison; prison; 240 places\n"
    "Harbour Street police station; police; 3 cells\n"
    "Civil hospital Tarnholm, secure ward; hospital; 8 beds\n"
)
OFFICER = (
    "Ms Liv Aran",
    "Ministry of Justice, Tarnholm; liv.aran@arland.invalid",
    "Deputy Director of Prisons",
)
