"""The story of Arland, an invented State, and the walk that shows it. Each chapter adds to both."""

from dataclasses import dataclass
from uuid import UUID

FIRST = UUID("2e2bef95-ff41-45c9-acb9-3c60e58d9dd6")
"""The periodic visit, whose report is public."""
SECOND = UUID("4b7d0cde-92ff-4bb7-8b16-77b272118997")
"""The follow-up that is about to begin."""
EXIT = UUID("7d9f4d0e-4f0b-4c57-9a86-3f1f0f6c2a25")
"""The event under which our notes on Russia's exit stand."""


@dataclass(frozen=True)
class Step:
    """One step of the story: where it is seen, and by whom."""

    step: str
    url: str
    person: str


@dataclass(frozen=True)
class Stop:
    """One address of the tour: who to be, what to notice, and a text the page must show."""

    url: str
    who: str
    notice: str
    shows: str

    @property
    def person(self) -> str:
        """The name of whoever it is, as the links of the demonstration call them."""
        return self.who.split(",")[0]


STEPS = (
    Step("Arland is bound by the Convention, and by what act", "/states/zz/", "Eve"),
    Step(
        "What was believed of Arland before its record was corrected",
        "/states/zz/?on=1996-05-31&known_on=1996-04-01",
        "Eve",
    ),
    Step(
        "Arland's parliament debates leaving: nothing changes",
        "/states/zz/?on=2026-11-22#time",
        "Eve",
    ),
    Step(
        "What would follow if Arland's notification were received",
        "/states/zz/?on=2027-12-15&kind=denunciation_received&day=2026-11-20",
        "Eve",
    ),
    Step("Three members are elected; who is in office is public", "/committee/", "Eve"),
    Step("Who was on the lists and how the vote went stays in camera", "/desk/elections/", "Ana"),
    Step("A visit is decided, and its delegation named", f"/desk/visits/{FIRST}/", "Ana"),
    Step("The State is notified, the place is not", "/desk/", "Dan"),
    Step(
        "What the delegation saw, was told, measured and read",
        f"/desk/visits/{FIRST}/findings/",
        "Boris",
    ),
    Step("The report the Committee adopted, for every member", "/desk/reports/", "Carla"),
    Step("What the State answered, and what is still open", "/desk/recommendations/", "Ana"),
    Step("The report is public, at the State's request", "/documents/", "Eve"),
    Step("A follow-up is announced to the State alone", f"/desk/files/{SECOND}/", "Boris"),
    Step("What the papers say of Arland's wish to leave", "/desk/information/", "Ana"),
    Step("What is claimed of Arland, beside its record", "/desk/states/zz/", "Ana"),
    Step("A claim about Arland is answered in public", "/states/zz/#said", "Eve"),
    Step("Whoever runs the machine sees people, and no substance", "/desk/people/", "Femi"),
)

STOPS = (
    Stop(
        "/states/ru/?on=2026-11-22",
        "Eve, of the public",
        "Is Russia still bound? Unknown, and the page says what it depends on. The laws of 2025 "
        "stand on the domestic track and change nothing.",
        "Unknown",
    ),
    Stop(
        "/states/ru/?on=2026-11-22&kind=denunciation_received&day=2025-10-02",
        "Eve, of the public",
        "Suppose the notification was received on 2 October 2025: ceased on 1 November 2026, "
        "46 seats, 31 votes for a public statement.",
        "31",
    ),
    Stop(
        f"/desk/information/events/{EXIT}/",
        "Ana, secretariat",
        "Who says what of that exit, on whose word: three years for one ratification, two tellings "
        "of who kept whom out, one statement in two languages that counts once. Go on to "
        "/desk/states/ru/, where the record stands beside the claims, and, as Eve, to "
        "/states/ru/#said, where two of them are answered in public.",
        "Russia's exit from the Convention, 2025",
    ),
    Stop(
        "/instruments/ets126/?on=1995-01-01",
        "Eve, of the public",
        "The chart and the map on any day: choose another one.",
        "1995",
    ),
    Stop(
        "/rules/D5/?day=2025-10-02",
        "Eve, of the public",
        "A rule on its own page: what it says, where it stands, and a day put through it.",
        "22(2)",
    ),
    Stop(
        f"/desk/files/{SECOND}/",
        "Ana, secretariat",
        "The whole way of a visit, step by step, from plan to public page: what is done, what is "
        "next and whose turn it is. No field anywhere asks which places are meant.",
        "From plan to public page",
    ),
    Stop(
        "/desk/",
        "Dan, liaison officer of Arland",
        "The State was told that a visit comes, when, and who comes: open the notification and its "
        "letter. There is no place in it. Of findings and drafts Dan sees nothing.",
        "Read the notification",
    ),
    Stop(
        f"/desk/visits/{FIRST}/findings/",
        "Boris, head of the delegation to Arland",
        "What was seen, told, measured and read, by place. A finding is replaced, never edited.",
        "Measured",
    ),
    Stop(
        "/desk/reports/",
        "Carla, member, not on the delegation",
        "The adopted report is there for every member. Of the visit that is about to begin "
        "Carla's pages show nothing, not even a number.",
        "Report to the Government of Arland",
    ),
    Stop(
        "/desk/recommendations/",
        "Ana, secretariat",
        "What Arland has not been seen to carry out. Its word alone closes nothing.",
        "Open recommendations",
    ),
    Stop(
        "/documents/",
        "Eve, of the public",
        "The report, released at Arland's request, with Arland's answer; names are taken out. "
        "Open it, and its PDF.",
        "Report to the Government of Arland",
    ),
    Stop(
        "/desk/people/",
        "Femi, administrator",
        "Who may sign in, and in which office. Try any address of a visit: it is not there.",
        "Ana",
    ),
)
