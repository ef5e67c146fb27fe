"""The steps by which a State leaves a treaty: one after the other is progress, not quarrel."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from visita.intake.comparing import spans
from visita.intake.comparing.about import one_a_source
from visita.intake.comparing.acts import day_of_the_act, is_day_of_the_news
from visita.intake.comparing.origin import same_origin
from visita.intake.comparing.positions import is_done, procedure, stem
from visita.intake.comparing.said import N_, Kind, Relation, Said
from visita.intake.reading.documents import Polarity
from visita.rules.partial_date import PartialDate

STEPS = ("proposal", "parliament_vote", "law_signed+published", "notification")
DONE = "act"
NEAR = timedelta(days=7)
"""A proposal reported a week before or after is told of the same days."""


def progress(said: Sequence[Said]) -> Iterator[Relation]:
    """The steps that are told, in their order: the best claim for each."""
    for treaty in sorted({procedure(each.claim.matter) for each in said} - {""}):
        told = [_best(said, treaty, step) for step in STEPS]
        steps = [each for each in told if each]
        if len(steps) < 2 or not _in_order(steps):
            continue
        words = N_("Steps of one procedure, one after the other: %(steps)s.")
        values = {"steps": ", ".join(_told(each) for each in steps)}
        yield Relation(Kind.TEMPORAL_PROGRESSION, tuple(each.id for each in steps), words, values)


def too_early(said: Sequence[Said]) -> Iterator[Relation]:
    """The one tells that a State leaves while another, of the same days, tells of a proposal only.

    Not where a law was reported by then: the proposal is told as what came before.
    """
    on = days_of(said)
    for leaving in _leaving(said):
        treaty = procedure(leaving.claim.matter)
        day = on.get(leaving.document)
        if day is None or _law_by(said, treaty, day.last, on):
            continue
        proposals = [
            each for each in _of(said, treaty, "proposal") if _near(on.get(each.document), day)
        ]
        for kind, others in _inside_and_outside(leaving, proposals):
            words = N_(
                "Of %(on)s: the one says that the State leaves, the other that it is proposed."
            )
            claims = (leaving.id, *(each.id for each in one_a_source(others)))
            yield Relation(kind, claims, words, {"on": str(day)})


def _inside_and_outside(
    leaving: Said, proposals: Sequence[Said]
) -> Iterator[tuple[Kind, list[Said]]]:
    own = [each for each in proposals if each.document == leaving.document]
    others = [each for each in proposals if each.document != leaving.document]
    if own:
        yield Kind.INTERNAL_CONTRADICTION, own
    if others:
        yield Kind.CONTRADICTION, others


def _leaving(said: Sequence[Said]) -> list[Said]:
    """The first claim of each speaker in each document that the State leaves."""
    return one_a_source(
        each
        for each in said
        if procedure(each.claim.matter)
        and stem(each.claim.matter) == DONE
        and _asserts(each)
        and is_done(each)
    )


def days_of(said: Sequence[Said]) -> dict[str, PartialDate]:
    """The day of each document; one without a day has that of another with the same statement."""
    known = {each.document: each.on for each in said if each.on}
    of = {each.id: each.document for each in said}
    spoken = {each.id for each in said if each.claim.claimant}
    for one, other in same_origin(said):
        if one not in spoken:
            continue
        for dated, undated in ((of[one], of[other]), (of[other], of[one])):
            if dated in known and undated not in known:
                known[undated] = known[dated]
    return known


def _of(said: Sequence[Said], treaty: str, step: str) -> list[Said]:
    return [
        each
        for each in said
        if procedure(each.claim.matter) == treaty
        and stem(each.claim.matter) == step
        and _asserts(each)
    ]


def _best(said: Sequence[Said], treaty: str, step: str) -> Said | None:
    """The one that gives its day, the most exact first."""
    return min(_of(said, treaty, step), key=_how_well_dated, default=None)


def _how_well_dated(said: Said) -> tuple[bool, bool, str, int]:
    return said.claim.date is None, is_day_of_the_news(said), said.document, said.claim.start


def _in_order(steps: Sequence[Said]) -> bool:
    """Days that go backwards are no progress; a step without a day stands where it stands."""
    days = [day for each in steps if (day := day_of_the_act(each))]
    return not any(
        spans.first_day(earlier) > spans.last_day(later) for earlier, later in pairwise(days)
    )


def _told(said: Said) -> str:
    named = stem(said.claim.matter).replace("_", " ").replace("+", " and ")
    return f"{named} ({said.claim.date})" if said.claim.date else named


def _law_by(said: Sequence[Said], treaty: str, day: date, on: Mapping[str, PartialDate]) -> bool:
    """Is a law reported by that day? Then it was more than a proposal."""
    laws = _of(said, treaty, "law_signed+published")
    return any(each.document in on and on[each.document].first <= day for each in laws)


def _near(one: PartialDate | None, other: PartialDate) -> bool:
    return one is not None and abs(one.first - other.first) <= NEAR


def _asserts(said: Said) -> bool:
    return said.claim.polarity == Polarity.ASSERTS
