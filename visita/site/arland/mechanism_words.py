"""What the people of Arland's national mechanism say and write. All of it is invented."""

from typing import NamedTuple

MECHANISM = "Office for the Prevention of Ill-treatment of Arland"
DECIDED_BY = "The head of the Office, on the proposal of the commission on places of custody"
AUTHORITY = "Ministry of Justice of Arland"
ADDRESS = "1 Constitution Square\nTarnholm\nArland"

BORIS, CARLA, IDA = "Boris", "Carla", "Dr Ida Norr"
"""Of the staff; of the commission of outside experts; a doctor it asks along."""


class Seen(NamedTuple):
    basis: str
    text: str


class Short(NamedTuple):
    """One short visit: how many days ago, where, who went, and what was seen there."""

    days_ago: int
    hour: int
    place: str
    kind: str
    theme: str
    went: tuple[str, ...]
    access: str
    hours: int
    seen: tuple[Seen, ...]


VISITS = (
    Short(
        *(331, 6, "Lowfield Prison", "PERIODIC", "", (BORIS, CARLA, IDA), "GIVEN", 9),
        (
            Seen("MEASURED", "Dormitory 3: 41 m2, fourteen beds, all of them taken."),
            Seen("READ", "No night call to a doctor was entered in the last six months."),
            Seen("TOLD", "Those met said that a complaint leaves the wing through the guard."),
        ),
    ),
    Short(
        *(297, 22, "Tarnholm Central police station", "AD_HOC", "", (BORIS,), "GIVEN", 3),
        (Seen("SEEN", "Two of five cells had no working light."),),
    ),
    Short(
        *(262, 9, "Saint Brigid psychiatric hospital", "PERIODIC", ""),
        *((BORIS, IDA), "GIVEN", 7),
        (
            Seen("READ", "Forty-one uses of belts in a month; the end was written down for nine."),
            Seen("SEEN", "One nurse watched two wards at night."),
        ),
    ),
    Short(
        *(226, 14, "Harbour Street police station", "THEMATIC", "The first hours in custody"),
        *((CARLA, BORIS), "DELAYED", 2),
        (Seen("TOLD", "Three of four met had been asked to sign before they saw a lawyer."),),
    ),
    Short(
        *(199, 15, "Ferry Quay police station", "THEMATIC", "The first hours in custody"),
        *((CARLA,), "GIVEN", 2),
        (Seen("SEEN", "The leaflet of rights hung in the corridor, in Arlandic alone."),),
    ),
    Short(
        *(171, 10, "Greywater home for older persons", "PERIODIC", ""),
        *((BORIS, IDA), "GIVEN", 6),
        (Seen("SEEN", "The ward on the second floor was locked; nobody could say by what order."),),
    ),
    Short(
        *(128, 5, "Airport transit zone, Tarnholm", "AD_HOC", "", (BORIS,), "GIVEN", 4),
        (Seen("MEASURED", "One room of 19 m2 for nine persons, four nights for two of them."),),
    ),
    Short(
        *(93, 9, "Elmstead home for juveniles", "PERIODIC", "", (BORIS, CARLA), "GIVEN", 8),
        (Seen("READ", "Isolation was used eleven times, twice for longer than a day."),),
    ),
    Short(
        *(51, 11, "Northgate military guardhouse", "AD_HOC", "", (BORIS,), "REFUSED", 0),
        (Seen("SEEN", "The officer on duty kept the gate shut for want of an order."),),
    ),
    Short(
        *(16, 9, "Lowfield Prison", "AD_HOC", "", (BORIS, CARLA), "GIVEN", 5),
        (Seen("SEEN", "Dormitory 3 held eight beds now, and a bell at the door."),),
    ),
)
PRISON, HOSPITAL, AGAIN = 0, 2, 9
"""The two visits with reports, and the one that came back."""

PRISON_TITLE = "Report on the visit to Lowfield Prison"
PRISON_REPORT = (
    ("HEADING", "Lowfield Prison"),
    ("TEXT", "Dormitory 3 holds fourteen beds on 41 square metres."),
    ("RECOMMENDATION", "No more than eight persons should be held in dormitory 3."),
    ("RECOMMENDATION", "A complaint should leave the wing without passing through staff."),
)
PRISON_ANSWER = {
    2: "Six beds were taken out of dormitory 3 in spring.",
    3: "Closed boxes have been ordered.",
}
HOSPITAL_TITLE = "Report on the visit to Saint Brigid psychiatric hospital"
HOSPITAL_REPORT = (
    ("HEADING", "Saint Brigid psychiatric hospital"),
    ("TEXT", "The use of belts was written down, its end for the most part not."),
    ("RECOMMENDATION", "Beginning and end of every use of belts should be entered at once."),
)
GENERAL = "The Ministry thanks the Office for its report."
