"""Every State or place with its score and what it rests on, the most urgent first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from visita.places.models import Place
from visita.programme.models import Course, How, Judgement, Year
from visita.programme.queries.known_places import facts_on_places
from visita.programme.queries.known_states import facts_on_states
from visita.programme.scoring import CRITERIA, Criterion, Known, Level, Score, score
from visita.treaties.models import State
from visita.visits.queries import states_of_the_mandate


@dataclass(frozen=True)
class Candidate:
    """A State, or a place in it. `key` stands for it in judgements, draws and forms."""

    key: str
    state: State
    place_id: UUID | None = None
    place_name: str = ""

    @property
    def name(self) -> str:
        return self.place_name if self.place_id else self.state.name_en


@dataclass(frozen=True)
class Ranked:
    """A candidate with its score, and whether it is in the year already."""

    candidate: Candidate
    score: Score
    is_chosen: bool
    position: int
    """From 1; candidates with the same score share a position."""


def weights_of(year: Year) -> dict[Criterion, int]:
    """The weights of the year, in the order of a page."""
    held = {each.criterion: each.weight for each in year.weights.all()}
    return {each: held.get(each, 0) for each in CRITERIA[Level(year.level)]}


def places_in_question() -> QuerySet[Place]:
    """Places that are open, without the units within them."""
    return Place.objects.filter(closed="", within=None)


def ranking(year: Year, on: date) -> list[Ranked]:
    """The most urgent first: by the middle of the span, then by name."""
    weights, chosen = weights_of(year), chosen_keys(year)
    found = [
        (candidate, score(known, weights, longest_months=year.longest_months))
        for candidate, known in _known(year, on)
    ]
    found.sort(key=lambda each: (-each[1].middle, each[0].name))
    first: dict[int, int] = {}
    for position, (_, its_score) in enumerate(found, 1):
        first.setdefault(its_score.middle, position)
    return [
        Ranked(candidate, its_score, candidate.key in chosen, first[its_score.middle])
        for candidate, its_score in found
    ]


def chosen_keys(year: Year) -> frozenset[str]:
    """Whatever stands in the year, by key."""
    standing = year.choices.exclude(course=Course.DROPPED)
    pairs = standing.values_list("state_id", "place_id")
    return frozenset(str(place) if place else state for state, place in pairs)


def _known(year: Year, on: date) -> Iterator[tuple[Candidate, Known]]:
    judged = judgements_of(year)
    if year.level == Level.STATES:
        of_states = facts_on_states(on)
        for state in states_of_the_mandate():
            hand = judged.get(state.pk)
            known = of_states.of(state.pk, by_hand=hand.points if hand else None, on=on)
            yield Candidate(state.pk, state), known
        return
    among = places_in_question()
    of_places, states = facts_on_places(among, on), State.objects.in_bulk()
    rows = among.order_by("folded", "id").values_list("pk", "state", "name", "type")
    for place, state_id, name, kind in rows:
        hand = judged.get(str(place))
        known = of_places.of(place, kind, by_hand=hand.points if hand else None, on=on)
        yield Candidate(str(place), states[state_id], place, name), known


def judgements_of(year: Year) -> dict[str, Judgement]:
    """The latest judgement of each candidate."""
    return {each.candidate: each for each in year.judgements.select_related("by")}


def candidate_of(year: Year, key: str) -> Candidate | None:
    """The State or place behind a key, if it is one that the year is made of."""
    if year.level == Level.STATES:
        state = states_of_the_mandate().filter(pk=key).first()
        return Candidate(state.pk, state) if state else None
    found = places_in_question().select_related("state")
    place = found.filter(pk=key).first() if _is_an_id(key) else None
    return Candidate(str(place.pk), place.state, place.pk, place.name) if place else None


def _is_an_id(key: str) -> bool:
    return len(key) == 36 and key.count("-") == 4


def ranked_one(year: Year, key: str, on: date) -> Ranked | None:
    """One State or place as it stands in the ranking."""
    return next((each for each in ranking(year, on) if each.candidate.key == key), None)


def only_those(
    lines: Sequence[Ranked], *, state: str = "", words: str = "", only: str = ""
) -> list[Ranked]:
    """The lines of one State, of a name, or of those overdue or not yet in the year."""
    wanted = words.casefold().strip()
    return [
        each
        for each in lines
        if (not state or each.candidate.state.pk == state)
        and wanted in each.candidate.name.casefold()
        and (only != "overdue" or each.score.is_overdue)
        and (only != "open" or not each.is_chosen)
    ]


def how_chosen(year: Year, line: Ranked) -> How:
    """How a line that somebody chooses in the ranking came into the year."""
    if line.score.is_overdue:
        return How.INTERVAL
    return How.RANKED if line.position <= year.visits else How.BY_HAND


def not_visited_within(year: Year, months: int, on: date) -> frozenset[str]:
    """Keys of all that were not visited within so many months, as far as is known."""
    known = ((candidate.key, its.months_since) for candidate, its in _known(year, on))
    return frozenset(key for key, since in known if since is None or since >= months)
