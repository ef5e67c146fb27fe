"""Claims that give the day of one act: they agree, the one is more exact, or both cannot be so."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from visita.intake.comparing import spans
from visita.intake.comparing.about import one_a_source
from visita.intake.comparing.origin import independent_sources
from visita.intake.comparing.positions import stays_away, stem, way_out
from visita.intake.comparing.said import N_, Kind, Relation, Said
from visita.intake.reading.documents import Asserted, Polarity

ONCE = (
    *("signature", "ratification", "accession", "deposit", "entry_into_force", "opening"),
    *("law_signed+published", "notification"),
)
"""Last parts of keys of matters that are one act of one State: on two days it cannot be."""
AGAIN = ("proposal", "parliament_vote", "act", "denunciation", "vacant")
"""What is told of again and again, or of which there are several: another day is another act."""
MEMBERSHIP = ("CoE.membership_start", "CoE.membership_end")

Position = tuple[Asserted, list[Said]]


def agreements(group: Sequence[Said]) -> Iterator[Relation]:
    """Speakers independent of each other say that it happened, on the same day where they say.

    Who gives no day agrees with all who do, unless these disagree: then nobody knows with whom.
    """
    told = [each for each in _dated(group) if not stays_away(each)]
    positions = _positions(told)
    undated = [each for each in told if day_of_the_act(each) is None]
    if undated and _one_act(group, positions):
        day = str(positions[0][0]) if len(positions) == 1 else ""
        yield from _agreed(told, day)
        return
    for day_given, claims in positions:
        yield from _agreed(claims, str(day_given))
    for news in _by_day_of_the_news(undated):
        yield from _agreed(news, _one_day(news))


def _one_act(group: Sequence[Said], positions: Sequence[Position]) -> bool:
    """Can all the days given be those of one act? Then who gives none means that act too."""
    told_again = stem(group[0].claim.matter) == "act"
    at_odds = any(spans.apart(one[0], other[0]) for one, other in combinations(positions, 2))
    return bool(positions) and not at_odds and not told_again


def _by_day_of_the_news(undated: Sequence[Said]) -> list[list[Said]]:
    """That a State "leaves" is told of the proposal, and of the law again a month later."""
    if not undated or stem(undated[0].claim.matter) != "act":
        return [list(undated)]
    days = sorted({str(each.claim.date) for each in undated if each.claim.date})
    return [[each for each in undated if str(each.claim.date) == day] for day in days]


def _one_day(undated: Iterable[Said]) -> str:
    """The day of the news, where all of it is of one day."""
    days = {str(each.claim.date) for each in undated if each.claim.date}
    return days.pop() if len(days) == 1 else ""


def _agreed(claims: Iterable[Said], day: str) -> Iterator[Relation]:
    own = one_a_source(sorted(claims, key=lambda each: (each.document, each.claim.start)))
    number = independent_sources(own)
    if number < 2 or len({each.document for each in own}) < 2:
        return
    values = {"number": str(number), "day": day}
    words = N_(
        "%(number)s sources, independent of each other as far as known, say that it happened."
    )
    if day:
        words = N_("%(number)s sources, independent of each other as far as known, say: %(day)s.")
    yield Relation(Kind.AGREEMENT, ids(own), words, values)


def contradictions(group: Sequence[Said]) -> Iterator[Relation]:
    """Days for one act that exclude each other, with all who give them: one quarrel, one relation.

    A document that contradicts itself is told of apart.
    """
    matter = group[0].claim.matter
    if stem(matter) not in ONCE and not matter.startswith(MEMBERSHIP):
        return
    positions = _positions(_dated(group))
    quarrel = [
        each for each in positions if any(spans.apart(each[0], other[0]) for other in positions)
    ]
    if not quarrel:
        return
    claims = [each for _, own in quarrel for each in own]
    inside = len({each.document for each in claims}) == 1
    kind = Kind.INTERNAL_CONTRADICTION if inside else Kind.CONTRADICTION
    words = N_("One act cannot be of %(one)s and of %(other)s.")
    values = {
        "one": str(quarrel[0][0]),
        "other": ", ".join(str(day) for day, _ in quarrel[1:]),
    }
    yield Relation(kind, ids(one_a_source_and_day(quarrel)), words, values)


def one_a_source_and_day(positions: Iterable[Position]) -> list[Said]:
    return [each for _, claims in positions for each in one_a_source(claims)]


def refinements(group: Sequence[Said]) -> Iterator[Relation]:
    """The one day lies within the other: it is more exact, not different."""
    for one, other in combinations(_positions(_dated(group)), 2):
        exact, wide = (one, other) if spans.within(one[0], other[0]) else (other, one)
        if not spans.within(exact[0], wide[0]):
            continue
        words = N_("%(exact)s lies within %(wide)s: the one is more exact than the other.")
        values = {"exact": str(exact[0]), "wide": str(wide[0])}
        claims = one_a_source_and_day([exact, wide])
        yield Relation(Kind.GRANULARITY, ids(claims), words, values)


def _positions(group: Sequence[Said]) -> list[Position]:
    """Each day that is given, with the claims that give it, the earliest first."""
    found: dict[str, Position] = {}
    for each in group:
        if day := day_of_the_act(each):
            found.setdefault(str(day), (day, []))[1].append(each)
    return sorted(found.values(), key=lambda each: (spans.first_day(each[0]), str(each[0])))


def day_of_the_act(said: Said) -> Asserted | None:
    """The day a claim gives. News is told without one: then its day is that of the telling, and
    no word on the act."""
    return None if is_day_of_the_news(said) else said.claim.date


def is_day_of_the_news(said: Said) -> bool:
    return said.on is not None and str(said.claim.date) == str(said.on)


def _dated(group: Sequence[Said]) -> list[Said]:
    """Claims that the act happened. Joining or leaving the Council of Europe is one where the day
    is meant; the ways of leaving are told of apart."""
    asserted = [each for each in group if each.claim.polarity == Polarity.ASSERTS]
    return [
        each
        for each in asserted
        if stem(each.claim.matter) in (*ONCE, *AGAIN)
        or each.claim.matter.startswith("CoE.membership_start")
        or (each.claim.matter.startswith("CoE.membership_end") and way_out(each) == "left")
    ]


def same_beginning(said: Sequence[Said]) -> Iterator[Relation]:
    """Since when a seat is empty and since when it is kept empty is one day, told in two ways."""
    of_a_seat = [each for each in said if stem(each.claim.matter) in {"vacant", "cause"}]
    asserted = [each for each in of_a_seat if each.claim.polarity == Polarity.ASSERTS]
    for day, claims in _positions(asserted):
        if len({stem(each.claim.matter) for each in claims}) == 2:
            yield from _agreed(claims, str(day))


def ids(said: Iterable[Said]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.id for each in said))
