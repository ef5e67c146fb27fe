"""What is missing in a delegation while it is chosen: law, rules of procedure, good practice.

The law comes from `visita.rules`. What stands here besides is practice: it warns and stops nothing.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from django.utils.translation import gettext_noop as N_

from visita.rules.ecpt.delegation import member_may_take_part
from visita.rules.ecpt.visits import delegation_is_large_enough
from visita.rules.opcat.delegations import Delegate as Member
from visita.rules.opcat.delegations import delegation_is_complete
from visita.rules.ruling import Condition, Ruling, both

PRACTICE = N_("Good practice")
MEMBERS = frozenset({"HEAD", "MEMBER"})
DOCTORS = frozenset({"DOCTOR", "PSYCHIATRIST", "FORENSIC_DOCTOR"})
MAY_EXAMINE = MEMBERS | {"EXPERT"}
MAY_SPEAK = MEMBERS | {"INTERPRETER"}


class Weight(StrEnum):
    """What becomes of it when something is missing."""

    LAW = "LAW"
    """The visit can be neither decided nor notified."""
    PROCEDURE = "PROCEDURE"
    """As the body's own rules say, which were not read at their source."""
    PRACTICE = "PRACTICE"
    """It is said, and stops nothing."""


@dataclass(frozen=True)
class Person:
    """Somebody who is chosen. Whoever was only named by hand is not known, and nor are they."""

    name: str
    capacity: str
    elected_for: str | None = None
    """Of a member: the State in respect of which."""
    known: bool = True
    nationalities: frozenset[str] = frozenset()
    nominated_by: str = ""
    tied: bool = False
    """An interest in the State to be visited was declared and has not ended."""
    gender: str = ""
    professions: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    away: bool = False
    elsewhere: bool = False
    """On another visit in the same days."""

    @property
    def is_member(self) -> bool:
        return self.capacity in MEMBERS


@dataclass(frozen=True)
class Asked:
    """What the delegation is for."""

    state: str
    mandate: str = "CPT"
    reason_for_fewer: str = ""
    mental_health: bool = False
    languages: tuple[tuple[str, str], ...] = ()
    """Official in the State: their codes, and what they are called on the page."""


@dataclass(frozen=True)
class Group:
    """Conditions of one weight."""

    weight: Weight
    ruling: Ruling = field(default_factory=lambda: Ruling(()))


def missing(team: Collection[Person], asked: Asked) -> tuple[Group, ...]:
    """Every condition, met or not, the heaviest first. Groups without any are left out."""
    found = {
        Weight.LAW: [*_LAW.get(asked.mandate, _no_law)(team, asked)],
        Weight.PROCEDURE: [*_procedure(team, asked)],
        Weight.PRACTICE: sorted(_practice(team, asked), key=_first_what_is_missing),
    }
    return tuple(Group(weight, Ruling(tuple(met))) for weight, met in found.items() if met)


def _first_what_is_missing(condition: Condition) -> int:
    return (False, None, True).index(condition.met)


def _members(team: Iterable[Person]) -> list[Person]:
    return [each for each in team if each.is_member]


def _assistants(team: Iterable[Person]) -> list[Person]:
    return [each for each in team if not each.is_member]


def _no_law(team: Collection[Person], asked: Asked) -> Iterable[Condition]:
    """National law rules on the teams of a mechanism, and it is not kept here."""
    return ()


def _convention(team: Collection[Person], asked: Asked) -> Iterable[Condition]:
    yield from delegation_is_large_enough(
        members=len(_members(team)), reason_for_fewer=asked.reason_for_fewer
    ).conditions
    yield Condition(
        _nobody(_assistants(team), lambda each: each.tied),
        N_("Nobody who assists has declared a tie to the State."),
        "14(2)",
    )


def _protocol(team: Collection[Person], asked: Asked) -> Iterable[Condition]:
    members = [
        Member(each.nationalities, each.nominated_by, _impartial(each)) for each in _members(team)
    ]
    yield from delegation_is_complete(visited=asked.state, members=members).conditions


_LAW: dict[str, Callable[[Collection[Person], Asked], Iterable[Condition]]] = {
    "CPT": _convention,
    "SPT": _protocol,
}


def _impartial(each: Person) -> bool | None:
    if each.tied:
        return False
    return True if each.known else None


def _procedure(team: Collection[Person], asked: Asked) -> Iterable[Condition]:
    """Of the European Committee alone, and one sentence however many members go."""
    if asked.mandate != "CPT":
        return
    rulings = [_own_state(each, asked.state) for each in _members(team)]
    met = _every(ruling.allowed for ruling in rulings)
    for condition in member_may_take_part(elected_for_visited_state=False).conditions:
        yield Condition(
            met,
            N_("No member of the delegation was elected in respect of the State to be visited."),
            condition.provision,
            verified=condition.verified,
        )


def _own_state(each: Person, state: str) -> Ruling:
    known = each.elected_for is not None
    return member_may_take_part(
        elected_for_visited_state=each.elected_for == state if known else None
    )


def _practice(team: Collection[Person], asked: Asked) -> Iterable[Condition]:
    yield from _leading(team)
    yield from _links(team, asked)
    yield from _skills(team, asked)
    yield from _tongues(team, asked)
    yield from _days(team)


def _leading(team: Collection[Person]) -> Iterable[Condition]:
    head = any(each.capacity == "HEAD" for each in team)
    yield _practised(head, N_("The head of the delegation is named."))


def _links(team: Collection[Person], asked: Asked) -> Iterable[Condition]:
    """What the Subcommittee's guidelines ask of members is wise for everybody who goes."""
    yield _practised(
        _nobody(team, lambda each: asked.state in each.nationalities),
        N_("Nobody who goes has the nationality of the State."),
    )
    yield _practised(
        _nobody(team, lambda each: asked.state == each.nominated_by),
        N_("Nobody who goes was nominated by the State."),
    )
    yield _practised(
        _nobody(_members(team), lambda each: each.tied),
        N_("No member who goes has declared a tie to the State."),
    )


def _skills(team: Collection[Person], asked: Asked) -> Iterable[Condition]:
    examine = [each for each in team if each.capacity in MAY_EXAMINE]
    yield _practised(
        _somebody(examine, lambda each: bool(each.professions & DOCTORS)),
        N_("A doctor goes, as a member or as an expert."),
    )
    if asked.mental_health:
        yield _practised(
            _somebody(examine, lambda each: "PSYCHIATRIST" in each.professions),
            N_("A psychiatrist goes, for people with a mental disorder are likely to be met."),
        )
    genders = {each.gender for each in team if each.gender}
    unknown = any(not each.gender for each in team)
    yield _practised(
        len(genders) > 1 or (None if unknown else False),
        N_("Women and men go, so that people can choose with whom they speak."),
    )


def _tongues(team: Collection[Person], asked: Asked) -> Iterable[Condition]:
    speak = [each for each in team if each.capacity in MAY_SPEAK]
    for code, name in asked.languages:
        yield _practised(
            _somebody(speak, partial(_speaks, code)),
            N_("A member or an interpreter speaks %(language)s."),
            language=name,
        )
    interpreters = [each for each in team if each.capacity == "INTERPRETER"]
    if interpreters:
        yield _practised(
            _every(bool(each.languages) or None for each in interpreters),
            N_("It is known for every interpreter which languages are covered."),
        )


def _speaks(code: str, each: Person) -> bool:
    return code in each.languages


def _days(team: Collection[Person]) -> Iterable[Condition]:
    yield _practised(
        _nobody(team, lambda each: each.away),
        N_("Nobody who goes is away on one of the days."),
    )
    yield _practised(
        _nobody(team, lambda each: each.elsewhere),
        N_("Nobody who goes is on another visit on one of the days."),
    )
    names = [each.name.casefold() for each in team]
    yield _practised(len(set(names)) == len(names), N_("Nobody is named twice."))


def _practised(met: bool | None, text: str, **values: object) -> Condition:
    return Condition(met, text, PRACTICE, values, verified=False)


def _nobody(people: Iterable[Person], has: Callable[[Person], bool]) -> bool | None:
    """Nobody *has* it. Of whoever is not known nobody can say."""
    return _every(False if has(each) else (True if each.known else None) for each in people)


def _somebody(people: Iterable[Person], has: Callable[[Person], bool]) -> bool | None:
    people = list(people)
    if any(has(each) for each in people):
        return True
    return None if any(not each.known for each in people) else False


def _every(answers: Iterable[bool | None]) -> bool | None:
    met: bool | None = True
    for each in answers:
        met = both(met, each)
    return met
