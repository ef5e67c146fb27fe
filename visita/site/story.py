"""The story of Arland, an invented State, and the walk that shows it. Each chapter adds to both."""

from dataclasses import dataclass


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
        "/states/zz/?on=2026-11-22",
        "Eve, of the public",
        "Arland is invented, and every page says so. Its parliament debates leaving; it is a Party "
        "all the same.",
        "Invented",
    ),
    Stop(
        "/instruments/ets126/?on=1995-01-01",
        "Eve, of the public",
        "The chart and the map on any day: choose another one.",
        "1995",
    ),
    Stop(
        "/states/br/?instrument=opcat&on=2026-11-22",
        "Eve, of the public",
        "Brazil and OPCAT: unknown, not none, because the record does not reach there.",
        "does not cover",
    ),
    Stop(
        "/rules/D5/?day=2025-10-02",
        "Eve, of the public",
        "A rule on its own page: what it says, where it stands, and a day put through it.",
        "22(2)",
    ),
    Stop(
        "/sources/",
        "Eve, of the public",
        "How far the record reaches, and every source it rests on.",
        "Fedlex",
    ),
)
