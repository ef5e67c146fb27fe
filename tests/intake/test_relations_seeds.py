"""In the five articles a careful reader finds 22 relations. Found here: those listed, and no more.

The list is made after the summary of that reading; what each says is told in words of our own.
"""

from datetime import date

import pytest

from tests.intake.seed_said import said_in_the_seeds
from tests.intake.seeds import OUTLINES, SEEDS, seed
from visita.intake.comparing.origin import independent_sources
from visita.intake.comparing.relations import relations
from visita.intake.comparing.said import Kind, Relation, Said
from visita.intake.queries.record import record_of
from visita.intake.reading.claims import claims_in
from visita.rules.partial_date import PartialDate

pytestmark = [
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared articles are not here"),
    pytest.mark.usefixtures("record"),
]

READ_BY_HAND = {
    # kind, then claims that the relation must hold at least
    "ratified in 1996 or in 1998": ("contradiction", "002-20-101 004-2-64 000-13-141"),
    "the treaty by another's name": ("contradiction", "001-29-26 002-1-69"),
    "withdraws or only proposes": ("contradiction", "001-29-0 002-18-35"),
    "who kept whom out": ("contradiction", "003-22-90 004-5-108 001-45-78"),
    "the Committee ignored or the Council blocked": ("contradiction", "003-22-193 003-22-90"),
    "left or announced": ("contradiction", "003-18-137 004-7-179"),
    "harm to those detained or none": ("contradiction", "000-21-145 003-26-258"),
    "no longer in force, by a law": ("contradiction_with_record", "004-3-222"),
    "cooperation over": ("contradiction_with_record", "003-30-199"),
    "ratified in 1996, by the record": ("contradiction_with_record", "002-20-101"),
    "the headline and the body": ("internal_contradiction", "001-29-0 001-57-0"),
    "the law as quoted and as it reads": ("internal_contradiction", "004-3-222 004-4-138"),
    "which act is ratification": ("ambiguity", "002-20-101 000-13-141 004-2-64 003-18-79"),
    "proposal, vote, law": ("temporal_progression", "003-14-169 000-11-0"),
    "December 2023 in 2023": ("granularity", "000-15-99 003-18-174"),
    "28 March 1998 in 1998": ("granularity", "000-13-141 004-2-64"),
    "28 February 1996 in 1996": ("granularity", "000-13-59 003-18-0"),
    "the day of signature": ("agreement", "000-13-59 004-4-330"),
    "the law of 29 September": ("agreement", "000-11-0 003-6-180"),
    "the Protocols as well": ("agreement", "000-13-13 003-14-28"),
    "proposed by the Government": ("agreement", "001-57-0 002-18-35 003-14-113"),
    "empty since December 2023": ("agreement", "000-15-99 004-5-108"),
    "an admission": ("agreement_same_origin", "001-39-55 002-4-0"),
    "the Red Cross": ("agreement_same_origin", "001-45-280 002-12-87"),
    "no place in the treaty": ("agreement_same_origin", "001-51-21 002-16-1"),
    "the call": ("agreement_same_origin", "001-53-37 002-16-277"),
}
"""More than 22, since the summary counts as one what has two sides here."""
ALSO_TRUE = {
    "26 August in August": ("granularity", "002-18-35 003-14-113"),
    "what the law says": ("agreement_same_origin", "003-14-28 004-4-275"),
    "denounced, told twice": ("agreement", "000-9-0 003-6-0"),
    "parliament voted": ("agreement", "003-14-169 004-2-0"),
    "the Council as the cause": ("agreement", "003-22-90 004-2-140 004-5-108"),
    "the visits": ("agreement_same_origin", "001-43-237 002-8-27"),
    "no experts": ("agreement_same_origin", "001-45-78 002-10-123"),
}


def by_hand() -> tuple[Relation, ...]:
    return relations(said_in_the_seeds(), record_of(["RU"], on=date(2025, 9, 29)))


def _holds(relation: Relation, expected: tuple[str, str]) -> bool:
    kind, claims = expected
    return relation.kind == kind and set(claims.split()) <= set(relation.claims)


@pytest.mark.parametrize("name", READ_BY_HAND)
def test_what_a_careful_reader_finds_is_found(name: str) -> None:
    assert any(_holds(each, READ_BY_HAND[name]) for each in by_hand())


def test_nothing_is_invented() -> None:
    expected = [*READ_BY_HAND.values(), *ALSO_TRUE.values()]
    strange = [each for each in by_hand() if not any(_holds(each, it) for it in expected)]

    assert [(each.kind.value, each.claims, each.reason) for each in strange] == []


def test_two_articles_on_one_ministry_statement_count_once() -> None:
    statement = [
        each
        for each in said_in_the_seeds()
        if each.document in {"001", "002"}
        and each.claim.matter in {"ECPT.denunciation.motive", "ICRC.access", "call"}
    ]

    assert len({each.document for each in statement}) == 2
    assert independent_sources(statement) == 1


def test_the_ratification_quarrel_is_told_with_the_days_of_the_record() -> None:
    (ambiguity,) = [each for each in by_hand() if each.kind == Kind.AMBIGUITY]

    for day in ("1996-02-28", "1998-03-28", "1998-05-05", "1998-09-01"):
        assert day in ambiguity.reason


def test_what_is_said_to_be_over_is_held_against_article_22() -> None:
    against = [each for each in by_hand() if each.provision == "ECPT 22(2)"]

    assert {each.claims for each in against} == {("003-30-199",), ("004-3-222",)}
    assert all("2026-10-01" in each.reason for each in against)


def _read_by_program() -> list[Said]:
    found = []
    for name in OUTLINES:
        layer, story = seed(name)
        on = PartialDate.parse(story.published.value) if story.published else None
        for claim in claims_in(layer, story):
            line = layer.text.count("\n", 0, claim.start) + 1
            place = f"{name}-{line}-{claim.start - layer.starts[line - 1]}-{claim.matter}"
            publisher = story.publisher.value if story.publisher else ""
            found.append(Said(place, name, publisher, "en", on, claim))
    return found


def test_with_claims_as_the_program_reads_them_most_relations_are_found() -> None:
    """Compared by line: the program may begin a clause elsewhere than a person."""
    said = _read_by_program()
    found = relations(said, record_of(["RU"], on=date(2025, 9, 29)))
    lines = [(each.kind.value, {_line(claim) for claim in each.claims}) for each in found]

    hit = [
        name
        for name, (kind, claims) in READ_BY_HAND.items()
        if any(kind == k and {_line(c) for c in claims.split()} <= at for k, at in lines)
    ]

    assert len(hit) >= 18, sorted(set(READ_BY_HAND) - set(hit))


def _line(claim: str) -> tuple[str, ...]:
    return tuple(claim.split("-")[:2])
