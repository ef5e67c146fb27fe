"""The order of a visit's steps, which phase each belongs to, and who learns of which."""

from dataclasses import dataclass

COURSE = (
    *("plan", "name_head", "name_rest", "decide", "notify", "arrive", "leave", "conclude"),
    *("begin_report", "write", "circulate", "adopt", "transmit", "respond", "ask", "settle"),
    *("check", "release", "hand_down", "withdraw", "hand_back"),
)
"""What must happen, in this order, from the plan to the public page and off it again."""

PHASES = {
    "plan": "P0",
    "decide": "P1",
    "notify": "P2",
    "arrive": "P3",
    "conclude": "P4",
    "hand_down": "P5",
}
"""The step that begins each phase: planned, decided, notified, at the gate, over, public."""


@dataclass(frozen=True)
class Aside:
    """Something that may happen between two steps of the course, once or more often."""

    after: str
    before: str
    owes: str = ""
    """What must follow before the course goes on."""
    times: int = 1


ASIDES = {
    "change": Aside("plan", "notify", times=2),
    "join": Aside("plan", "conclude"),
    "talk": Aside("plan", "hand_back", times=2),
    "name_expert": Aside("plan", "notify", owes="remove_expert"),
    "vote_down": Aside("name_rest", "decide", times=2),
    "acknowledge": Aside("notify", "hand_back"),
    "object": Aside("notify", "conclude"),
    "send_file": Aside("notify", "withdraw"),
    "interrupt": Aside("leave", "conclude", owes="resume"),
    "arrive_elsewhere": Aside("leave", "conclude"),
    "note": Aside("arrive", "withdraw", times=3),
    "see": Aside("arrive", "withdraw", times=2),
    "weigh": Aside("plan", "withdraw", times=2),
    "put_in_the_year": Aside("plan", "notify"),
    "draw_lots": Aside("plan", "withdraw"),
    "seal_places": Aside("name_rest", "notify", times=2),
    "obstruct": Aside("arrive", "withdraw"),
    "meet_officials": Aside("notify", "withdraw"),
    "worry": Aside("arrive", "withdraw"),
    "observe": Aside("arrive", "withdraw"),
    "end_talk": Aside("arrive", "withdraw"),
    "copy_paper": Aside("leave", "conclude"),
    "redraft": Aside("write", "circulate", owes="strike", times=2),
    "take_back": Aside("circulate", "adopt", owes="circulate"),
    "vote_report_down": Aside("circulate", "adopt"),
    "assess": Aside("transmit", "withdraw", times=2),
    "take_request_back": Aside("ask", "settle", owes="ask"),
}

FOLLOWS = {
    "note": "replace",
    "object": "write_internally",
    "observe": "reply",
    "seal_places": "open_places",
}
"""What may come at once after an aside, in the same breath."""

TOLD = {
    "eve": {"hand_down", "hand_back"},
    "dan": {
        *("notify", "acknowledge", "transmit", "respond", "ask", "take_request_back"),
        *("release", "withdraw", "object", "send_file"),
        "observe",
        "reply",
    },
    "carla": {
        *("circulate", "take_back", "vote_report_down", "adopt", "transmit", "respond", "assess"),
        "see",
    },
}
"""The steps of which each class of people may learn. All others are hidden from it."""

NEEDED = {*COURSE, "take_back", "take_request_back"}
"""What even a world that hides everything it can must have done before a later step."""


def is_told(who: str, step: str, done: set[str]) -> bool:
    """Does this class learn of the step at once?

    What was seen on the visit is told to a member who may read of the visit, and not before.
    """
    if step == "see":
        return who == "carla" and "circulate" in done
    return step in TOLD[who]


def is_left_out(who: str, step: str) -> bool:
    """May the other world do without this step for ever?"""
    return step not in NEEDED and step not in TOLD[who]
