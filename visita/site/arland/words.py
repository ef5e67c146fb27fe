"""What people of the story say and write. All of it is invented."""

from typing import NamedTuple


class Said(NamedTuple):
    """A paragraph of the report, by kind."""

    kind: str
    text: str


AUTHORITY = "Ministry of Justice of Arland, Directorate for International Co-operation"
ADDRESS = "1 Constitution Square\nTarnholm\nArland"

PRISON = "Kestrel Hill Prison"
STATION = "Harbour Street police station"
NOT_VISITED = "Tarnholm Psychiatric Hospital"
"""Meant, and not reached."""

FINDINGS = (
    (PRISON, "MEASURED", "Cell B-14: 12.2 m2 without the sanitary annexe, four prisoners in it."),
    (PRISON, "TOLD", "Most prisoners met spoke of one hour in the open air a day, some of less."),
    (
        PRISON,
        "READ",
        "The register of use of force had no entry for eleven of the last forty days.",
    ),
    (
        STATION,
        "SEEN",
        "No means of calling staff in the three cells; a bench 40 cm wide to sleep on.",
    ),
    (
        STATION,
        "TOLD",
        "Several persons said that they could tell nobody of their custody until noon.",
    ),
)

TITLE = "Report to the Government of Arland on the visit"
REPORT = (
    Said("HEADING", "Introduction"),
    Said(
        "TEXT",
        "The delegation visited one prison and one police station. Access was given at once to the "
        "prison, and after forty minutes to the police station.",
    ),
    Said("HEADING", "Kestrel Hill Prison"),
    Said(
        "TEXT",
        "Cells of some 12 square metres held four prisoners each. Elias Thorne, who was met in "
        "cell B-14, had slept on the floor for nine nights.",
    ),
    Said(
        "RECOMMENDATION",
        "The number of prisoners in each cell of block B should be reduced so that every one of "
        "them has at least 4 square metres of living space.",
    ),
    Said(
        "RECOMMENDATION",
        "Every use of force should be entered in the register on the same day, with the names of "
        "the staff concerned.",
    ),
    Said("REQUEST", "How many prisoners were held in block B on the first day of each month?"),
    Said("HEADING", "Harbour Street police station"),
    Said(
        "RECOMMENDATION",
        "Persons in custody should be able to tell a relative of it from the very beginning.",
    ),
    Said("COMMENT", "A bench 40 cm wide is no bed; mattresses should be at hand at night."),
)
REMOVED = ("Elias Thorne", "cell B-14")
TELL_OF_NOBODY = ("Kestrel Hill Prison", "Harbour Street", "The Government", "Government of Arland")

GENERAL = "The Government thanks the Committee and sets out below what has been done."
ANSWERS = {
    3: "A wing of 60 places is being rebuilt. Until it opens, no more than three prisoners share a "
    "cell of block B.",
    4: "An order of the Director of Prisons requires it since last month.",
    5: "It was between 212 and 231.",
    6: "A draft law to that effect is before Parliament.",
}
ASSESSED = {
    3: ("PARTLY", "Three in 12 square metres is exactly 4 each; block B alone is spoken of."),
    4: ("UNKNOWN", "An order was announced; its text was not sent."),
}
REASON = "The State's answer leaves open whether the register is kept and what custody is like now."

MEETING_PLACE = "Strasbourg"
MEMBERS_REASON = "The story names its own members alone; the other seats are not recorded in it."
AGENDA = (
    "How delegations write down what they are told at night",
    "Which reports are translated first",
    "Days of the plenary meetings of next year",
)
ADOPTED = (
    "From the first of the coming month, every delegation writes down on the day itself what it "
    "was told at night, and says who was present."
)
REJECTED = "Reports on short visits are translated before all others."
