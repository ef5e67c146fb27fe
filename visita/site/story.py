"""The story of Arland, an invented State, and the walk that shows it. Each chapter adds to both."""

from dataclasses import dataclass
from uuid import UUID

FIRST = UUID("2e2bef95-ff41-45c9-acb9-3c60e58d9dd6")
"""The periodic visit, whose report is public."""

SECOND = UUID("4b7d0cde-92ff-4bb7-8b16-77b272118997")
"""The follow-up that is about to begin."""

EXIT = UUID("7d9f4d0e-4f0b-4c57-9a86-3f1f0f6c2a25")
"""The event under which our notes on Russia's exit stand."""

FLIGHT = UUID("97bfc355-7978-49a6-95cc-92c3211d6e20")

LANDING = UUID("614924f4-5859-4d31-af66-b685d0dc8bcf")
"""A return flight: the visit to the State that returns, and the one to the State that receives."""

TALKS = UUID("6ae6e36e-3eb8-42e5-91c3-b3a7ca49d2de")
"""Talks with Arland's minister about the first visit."""

MECHANISM_FIRST = UUID("e4c3ec4b-c7ae-4ff6-99a0-207c5b701e04")
"""The first visit of Arland's national mechanism, in a story of its own."""

NO_ENTRY = UUID("c6a1f0b4-52d0-4be6-8f0e-0f6f3a0d7c11")
"""The visit that Arland refused."""

MOVED = UUID("9d3c5e7a-1f44-4c0b-8a26-7be2d90b5f02")
"""The visit that was moved after consultation, and lost an expert."""

SPOKEN = UUID("a3f6f1a8-40c1-4c2a-8d2e-7f1f1d2b9e64")
"""An interview of the first visit, sealed, with a photograph."""


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


STEPS_OF_A_MECHANISM = (
    Step("Who the mechanism is, and what it published", "/", "Eve"),
    Step("Ten short visits in a year, drawn and listed", "/desk/visits/", "Ana"),
    Step(
        "A visit without notice: who decided it, who went",
        f"/desk/visits/{MECHANISM_FIRST}/",
        "Ana",
    ),
    Step("From the plan to the answer", f"/desk/files/{MECHANISM_FIRST}/", "Boris"),
    Step("What was seen", f"/desk/visits/{MECHANISM_FIRST}/findings/", "Boris"),
    Step("What the authorities answered", "/desk/recommendations/", "Ana"),
)
"""The story of Arland's national mechanism: `./run demo --profile NPM`."""

STEPS = (
    Step("Arland is bound by the Convention, and by what act", "/states/zz/", "Eve"),
    Step(
        "What was believed of Arland before its record was corrected",
        "/states/zz/?on=1996-05-31&known_on=1996-04-01",
        "Eve",
    ),
    Step("Three members are elected; who is in office is public", "/committee/", "Eve"),
    Step("Who was on the lists and how the vote went stays in camera", "/desk/elections/", "Ana"),
    Step("Arland's seat is vacant, and its duties stay", "/committee/", "Eve"),
    Step("Its new member is elected from a list of three", "/desk/elections/", "Ana"),
    Step("Who can be asked to go, and what ties them to Arland", "/desk/profiles/", "Ana"),
    Step(
        "A plenary meeting: agenda, quorum, votes, and a decision that was signed",
        "/desk/meetings/",
        "Carla",
    ),
    Step("What counts in the year to come, what is drawn by lot", "/desk/programme/", "Ana"),
    Step("Of that year only the States of regular visits are public", "/programme/", "Eve"),
    Step("Where in Arland people are, or may be, held", "/desk/places/", "Ana"),
    Step("A visit is decided, and its delegation named", f"/desk/visits/{FIRST}/", "Ana"),
    Step(
        "Which places were meant, sealed before the State was told",
        f"/desk/programme/plans/{FIRST}/",
        "Boris",
    ),
    Step("The State is notified, the place is not", "/desk/", "Dan"),
    Step(
        "Where the delegation was, what was refused, who was met, what could not wait",
        f"/desk/visits/{FIRST}/field/",
        "Boris",
    ),
    Step("What was said in confidence, sealed", f"/desk/visits/{FIRST}/records/", "Boris"),
    Step("Who agreed to what, and who is afraid", f"/desk/visits/{FIRST}/registers/", "Boris"),
    Step(
        "What the delegation saw, was told, measured and read",
        f"/desk/visits/{FIRST}/findings/",
        "Boris",
    ),
    Step("What could not wait is answered by the State", "/desk/", "Dan"),
    Step("The report the Committee adopted, for every member", "/desk/reports/", "Carla"),
    Step("What the State answered, and what is still open", "/desk/recommendations/", "Ana"),
    Step("The report is public, at the State's request", "/documents/", "Eve"),
    Step("Talks with a minister, which are no visit", f"/desk/talks/{TALKS}/", "Boris"),
    Step("Letters to Arland, and what it answered", "/desk/letters/", "Ana"),
    Step("A return flight is two visits, one to each State", f"/desk/visits/{FLIGHT}/", "Ana"),
    Step("A visit is refused, which no provision allows", f"/desk/visits/{NO_ENTRY}/state/", "Ana"),
    Step(
        "A representation on the time, day by day to an arrangement; an expert is replaced",
        f"/desk/visits/{MOVED}/state/",
        "Ana",
    ),
    Step("A follow-up is announced to the State alone", f"/desk/files/{SECOND}/", "Boris"),
    Step("Which places were visited, and when", "/desk/coverage/", "Boris"),
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
        "/committee/",
        "Eve, of the public",
        "Who is in office, in respect of which State and until when, and what a vacant seat "
        "changes: the duties of the State stay. Any other day can be asked for.",
        "Arland",
    ),
    Stop(
        "/desk/programme/",
        "Ana, secretariat",
        "Open the year to come: what counts, points with reasons, a draw whose seed anybody can "
        "check, what was moved; only who is cleared by name finds it. Below, the places of two "
        "visits lie sealed: they open with the passphrase arland-demonstration.",
        "Programme",
    ),
    Stop(
        f"/desk/files/{SECOND}/",
        "Ana, secretariat",
        "The whole way of a visit, step by step, from plan to public page: what is done, what is "
        "next and whose turn it is. No field that the server reads asks which places are meant.",
        "From plan to public page",
    ),
    Stop(
        "/desk/",
        "Dan, liaison officer of Arland",
        "A visit was moved after Arland objected to its time, and an expert was replaced: open its "
        "notification, with what was agreed and who comes now. There is no place in it. Of "
        "findings and drafts Dan sees nothing.",
        "Read the notification",
    ),
    Stop(
        f"/desk/visits/{FIRST}/field/",
        "Boris, head of the delegation to Arland",
        "Where the delegation was and how it was let in, what was refused, who was met, who might "
        "suffer for having spoken, and what could not wait for the report.",
        "Places",
    ),
    Stop(
        f"/desk/visits/{FIRST}/kit/",
        "Boris, head of the delegation to Arland",
        "Give out a device, open /kit/ in another window, set it up with the code, cut the "
        "connection and finish an interview: that device cannot read it any more, nor can this "
        "server. Send it, and find it under Sealed records: with no key it stays shut, with "
        "Boris's, whose passphrase here is arland-demonstration, it opens.",
        "Kits of the delegation",
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
        "What Arland has not been seen to carry out. Its word alone closes nothing. Which places "
        "were never visited is told at /desk/coverage/, from the register at /desk/places/.",
        "Open recommendations",
    ),
    Stop(
        "/documents/",
        "Eve, of the public",
        "The report, released at Arland's request, with Arland's answer; names are taken out. "
        "Open it, and its PDF.",
        "Report to the Government of Arland",
    ),
)
