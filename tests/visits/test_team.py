"""What is missing in a delegation: law stops, practice warns, and nobody is guessed at."""

from dataclasses import replace
from typing import Any

import pytest

from visita.rules.ruling import Condition
from visita.visits.team import Asked, Person, Weight, missing

HEAD = Person(
    "Ada",
    "HEAD",
    elected_for="XN",
    nationalities=frozenset({"XN"}),
    gender="WOMAN",
    nominated_by="XN",
)
MEMBER = Person("Bo", "MEMBER", elected_for="XS", nationalities=frozenset({"XS"}), gender="MAN")
DOCTOR = Person("Cy", "EXPERT", professions=frozenset({"FORENSIC_DOCTOR"}), gender="MAN")
TOVE = Person("Tove", "INTERPRETER", languages=frozenset({"eo"}), gender="WOMAN")
TEAM = (HEAD, MEMBER, DOCTOR, TOVE)
ARLAND = Asked("ZZ", languages=(("eo", "Esperanto"),))
UNKNOWN = Person("By hand", "EXPERT", known=False)


def said(team: tuple[Person, ...], asked: Asked = ARLAND) -> dict[str, Condition]:
    groups = missing(team, asked)
    return {each.sentence: each for group in groups for each in group.ruling.conditions}


def one(found: dict[str, Condition], words: str) -> Condition:
    (condition,) = (each for sentence, each in found.items() if words in sentence)
    return condition


def test_a_whole_team_misses_nothing() -> None:
    assert all(each.met for each in said(TEAM).values())
    assert [group.weight for group in missing(TEAM, ARLAND)] == list(Weight)


@pytest.mark.parametrize(
    ("changed", "words", "met"),
    [
        ({"tied": True}, "Nobody who assists has declared", False),
        ({"nationalities": frozenset({"ZZ"})}, "has the nationality of the State", False),
        ({"nominated_by": "ZZ"}, "was nominated by the State", False),
        ({"professions": frozenset({"LAWYER"})}, "A doctor goes", False),
        ({"professions": frozenset({"NURSE"}), "known": False}, "A doctor goes", None),
        ({"away": True}, "is away", False),
        ({"elsewhere": True}, "on another visit", False),
        ({"known": False, "professions": frozenset()}, "Nobody who assists has declared", None),
        ({"name": "tove"}, "named twice", False),
    ],
)
def test_an_expert_is_looked_at_from_every_side(
    changed: dict[str, Any], words: str, met: bool | None
) -> None:
    team = (HEAD, MEMBER, replace(DOCTOR, **changed), TOVE)

    assert one(said(team), words).met is met


@pytest.mark.parametrize(
    ("team", "reason", "met"),
    [
        ((), "", False),
        ((MEMBER,), "", False),
        ((MEMBER,), "Two days.", True),
        ((HEAD, MEMBER), "", True),
    ],
)
def test_two_members_go_or_the_reason_is_stated(
    team: tuple[Person, ...], reason: str, met: bool
) -> None:
    law = missing(team, replace(ARLAND, reason_for_fewer=reason))[0]

    assert law.weight is Weight.LAW
    assert law.ruling.allowed is met
    assert law.ruling.conditions[0].provision == "7(2)"


@pytest.mark.parametrize(("elected_for", "met"), [("ZZ", False), ("XS", True), (None, None)])
def test_a_member_stays_away_from_the_state_of_the_seat(
    elected_for: str | None, met: bool | None
) -> None:
    """By rules that were not read: it is said so."""
    team = (HEAD, replace(MEMBER, elected_for=elected_for))
    rule = one(said(team), "elected in respect of")

    assert (rule.met, rule.verified) == (met, False)


def test_no_member_has_a_tie_and_somebody_leads() -> None:
    found = said((replace(MEMBER, tied=True), MEMBER))

    assert one(found, "No member who goes has declared a tie").met is False
    assert one(found, "The head").met is False


@pytest.mark.parametrize(
    ("genders", "met"),
    [(("WOMAN", "MAN"), True), (("MAN", "MAN"), False), (("MAN", ""), None), (("", ""), None)],
)
def test_women_and_men_go(genders: tuple[str, str], met: bool | None) -> None:
    team = (replace(HEAD, gender=genders[0]), replace(MEMBER, gender=genders[1]))

    assert one(said(team), "Women and men").met is met


def test_a_psychiatrist_is_asked_for_only_where_one_is_wanted() -> None:
    wanted = replace(ARLAND, mental_health=True)
    psychiatrist = replace(DOCTOR, professions=frozenset({"PSYCHIATRIST"}))

    assert not any("psychiatrist" in sentence for sentence in said(TEAM))
    assert one(said(TEAM, wanted), "A psychiatrist").met is False
    assert one(said((HEAD, MEMBER, psychiatrist), wanted), "A psychiatrist").met
    assert one(said((HEAD, MEMBER, UNKNOWN), wanted), "A psychiatrist").met is None


def test_every_language_of_the_state_has_its_line() -> None:
    asked = replace(ARLAND, languages=(("eo", "Esperanto"), ("fr", "French")))
    silent = replace(TOVE, languages=frozenset())

    assert one(said(TEAM, asked), "speaks Esperanto").met
    assert one(said(TEAM, asked), "speaks French").met is False
    assert one(said((HEAD, silent), asked), "every interpreter").met is None
    assert one(said(TEAM, asked), "every interpreter").met
    assert not any("every interpreter" in each for each in said((HEAD, MEMBER)))


def test_the_subcommittee_has_a_hard_minimum_and_three_bars() -> None:
    asked = replace(ARLAND, mandate="SPT", reason_for_fewer="Only one was free.")
    tied = replace(MEMBER, tied=True)

    law, practice = missing((HEAD,), asked)
    bars = missing((replace(HEAD, nominated_by="ZZ"), tied), asked)[0].ruling

    assert (law.ruling.allowed, practice.weight) == (False, Weight.PRACTICE)
    assert [each.provision for each in bars.obstacles] == ["SPT G 3(7)", "SPT G 3(7)"]
    assert missing((HEAD, replace(MEMBER, known=False)), asked)[0].ruling.allowed is None


def test_of_a_mechanism_only_practice_is_said() -> None:
    assert [each.weight for each in missing(TEAM, replace(ARLAND, mandate="NPM"))] == ["PRACTICE"]
