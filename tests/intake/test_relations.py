"""What claims are to each other: each quarrel, agreement and step by a story of its own."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.recorded import a_record
from tests.intake.saying import says, told
from visita.intake.comparing.relations import relations
from visita.intake.comparing.said import Kind, Said
from visita.intake.reading.documents import Attribution, Polarity

NOTE, SPEAKER, LAW = "document:explanatory_note", "person:Nobody_Known", "document:law"
COUNCIL, COMMITTEE = ("body:COE",), ("body:CPT",)
QUARRELS = {
    Kind.CONTRADICTION.value,
    Kind.INTERNAL_CONTRADICTION.value,
    Kind.CONTRADICTION_WITH_RECORD.value,
}


def found(*said: Said) -> dict[str, list[tuple[str, ...]]]:
    return told(relations(said, None))


def test_two_years_for_one_act_are_one_quarrel_with_all_who_give_them() -> None:
    of = [
        says("a1", "ECPT.ratification", "1996"),
        says("b1", "ECPT.ratification", "1998"),
        says("c1", "ECPT.ratification", "1998-03-20"),
    ]

    assert found(*of)["contradiction"] == [("a1", "b1", "c1")]
    assert found(*of)["granularity"] == [("c1", "b1")]
    assert found(*of)["ambiguity"] == [("a1", "b1", "c1")]


def test_the_quarrel_over_one_word_is_told_with_the_four_acts_of_the_record() -> None:
    of = [says("a1", "ECPT.ratification", "1996"), says("b1", "ECPT.ratification", "1998-03-20")]

    (ambiguity,) = [each for each in relations(of, a_record()) if each.kind == Kind.AMBIGUITY]

    for day in ("1996-02-10", "1998-03-20", "1998-05-15", "1998-09-01"):
        assert day in ambiguity.reason
    assert ambiguity.provision == "ECPT 18"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("1998", "1998-03-28", "granularity"),
        ("2023", "2023-12/..", "granularity"),
        ("1998-03-28", "1998-03-28", "agreement"),
        ("1996", "1998", "contradiction"),
        ("1998-03", "1998-05", "contradiction"),
    ],
)
def test_days_of_one_act_agree_or_refine_or_exclude_each_other(
    one: str, other: str, kind: str
) -> None:
    matter = "CPT.member.ZZZ.vacant" if ".." in other else "ECPT.deposit"

    assert set(found(says("a1", matter, one), says("b1", matter, other))) == {kind}


def test_acts_of_two_states_are_never_set_against_each_other() -> None:
    assert not found(
        says("a1", "ECPT.ratification", "1996"),
        says("b1", "ECPT.ratification", "1998", subject="state:FR"),
    )


def test_steps_of_one_procedure_are_progress_and_no_quarrel() -> None:
    steps = found(
        says("a1", "ECPT.denunciation.proposal", "2030-08"),
        says("b1", "ECPT.denunciation.parliament_vote", "2030-09"),
        says("c1", "ECPT.denunciation.law_signed+published", "2030-09-29"),
    )

    assert steps == {"temporal_progression": [("a1", "b1", "c1")]}


def test_steps_whose_days_go_backwards_are_no_progress() -> None:
    assert not found(
        says("a1", "ECPT.denunciation.proposal", "2030-12"),
        says("b1", "ECPT.denunciation.parliament_vote", "2030-09"),
    )


def test_leaves_and_only_proposes_of_the_same_days_cannot_both_be() -> None:
    leaves = says(
        "a1", "ECPT.denunciation.act", "2030-08-27", on="2030-08-27", span="Arland leaves"
    )
    body = says("a2", "ECPT.denunciation.proposal", "2030-08-27", on="2030-08-27")
    other = says("b1", "ECPT.denunciation.proposal", "2030-08-26", on="2030-08-28")

    assert found(leaves, other)["contradiction"] == [("a1", "b1")]
    assert found(leaves, body)["internal_contradiction"] == [("a1", "a2")]


@pytest.mark.parametrize(
    ("span", "on"),
    [("the decision to quit it", "2030-08-27"), ("Arland leaves", "2030-11-27")],
)
def test_a_decision_is_not_the_leaving_and_months_later_it_is_no_quarrel(
    span: str, on: str
) -> None:
    assert not found(
        says("a1", "ECPT.denunciation.act", on=on, span=span),
        says("b1", "ECPT.denunciation.proposal", on="2030-08-26"),
    )


def test_once_a_law_is_reported_the_proposal_is_what_came_before() -> None:
    assert "contradiction" not in found(
        says("a1", "ECPT.denunciation.act", span="Arland denounced it"),
        says("b1", "ECPT.denunciation.proposal"),
        says("b2", "ECPT.denunciation.law_signed+published"),
    )


def test_a_document_without_a_day_has_that_of_the_statement_it_shares() -> None:
    span = "leaving admits what happened behind these walls"
    motive = "ECPT.denunciation.motive"
    shared = found(
        says("a1", motive, by="office:UA.mfa", span=span, on="2030-08-27"),
        says("a2", "ECPT.denunciation.act", span="Arland leaves", on="2030-08-27"),
        says("b1", motive, by="office:UA.mfa", span=span, on=""),
        says("b2", "ECPT.denunciation.proposal", on=""),
    )

    assert shared["contradiction"] == [("a2", "b2")]


def test_who_keeps_the_seat_empty_is_told_in_two_ways() -> None:
    matter = "CPT.member.ZZZ.cause"
    blocked = says("a1", matter, by=NOTE, names=COUNCIL, span="the Council blocked the vote")
    ignored = says("b1", matter, by="state:ZZ", names=COMMITTEE, span="the Committee ignored it")
    again = says("c1", matter, by=SPEAKER, names=COUNCIL, span="because the Council blocks it")

    assert found(blocked, ignored)["contradiction"] == [("a1", "b1")]
    assert found(blocked, again) == {"agreement": [("a1", "c1")]}


def test_the_state_stayed_away_or_was_kept_out() -> None:
    blocked = says("a1", "CPT.member.ZZZ.cause", by=NOTE, names=COUNCIL, span="the Council blocks")
    stayed = says("b1", "CPT.member.ZZZ.vacant", span="by not taking part in its work")
    experts = says("c1", "CPT.access.ZZZ", span="no expert was let in")
    empty = says("d1", "CPT.member.ZZZ.vacant", span="has no seat")

    assert found(blocked, stayed, experts)["contradiction"] == [("a1", "b1", "c1")]
    assert not found(blocked, empty)


def test_leaving_harms_people_or_does_not() -> None:
    matter = "ECPT.denunciation.effect"
    harm = says("a1", matter, by="office:UA.ombudsman", span="prisoners are at risk")
    none = says("b1", matter, by="office:ZZ.mfa", span="harm no citizens", polarity=Polarity.DENIES)
    name = says("c1", matter, span="leaving the Convention for the Prevention of Torture means")

    assert found(harm, none) == {"contradiction": [("a1", "b1")]}
    assert not found(name, none)


def test_a_state_left_or_announced_or_was_expelled() -> None:
    matter = "CoE.membership_end.ZZZ"
    left = says("a1", matter, "2022", span="Arland left the Council")
    announced = says("b1", matter, "2022", span="Arland announced that it withdraws")
    expelled = says("c1", matter, "2022", span="Arland was expelled")
    demanded = says("d1", matter, "2022", span="Norvia insists on the exclusion of Arland")

    assert found(left, announced, expelled)["contradiction"] == [("b1", "c1", "a1")]
    assert not found(left, demanded)


def test_one_treaty_has_one_name() -> None:
    loose = says("a1", "ECPT.name", subject="treaty:ECPT", value="the UN treaty", span="x")
    proper = says("b1", "ECPT.mechanism", span="the European treaty", names=("treaty:ECPT",))

    assert found(loose, proper) == {"contradiction": [("a1", "b1")]}


def test_what_is_quoted_as_the_law_is_held_against_its_own_words() -> None:
    direct = Attribution.DIRECT_QUOTE
    over = says(
        "a1", "ECPT.denunciation.effect", by=LAW, attribution=direct, span="it is no longer valid"
    )
    denounces = says(
        "a2", "ECPT.P1+P2.denunciation", by=LAW, attribution=direct, span="to denounce it"
    )

    assert found(over, denounces)["internal_contradiction"] == [("a1", "a2")]


def test_calls_and_reactions_are_never_set_against_each_other() -> None:
    for matter in ("call", "reaction", "other"):
        assert not found(says("a1", matter, "2030-08"), says("b1", matter, "2030-09"))


@pytest.mark.parametrize(
    ("by", "day", "value", "disagree"),
    [
        ("office:UA.security_service", "2030-06", "300", True),
        ("office:UA.prosecutor", "2030-06", "300", False),  # another register
        ("office:UA.security_service", "2030-07", "300", False),  # another day: it has grown
        ("office:UA.security_service", "2030-06", "200", False),  # the same
        ("", "2030-06", "300", False),  # nobody's register
    ],
)
def test_figures_are_compared_within_one_register_and_day(
    by: str, day: str, value: str, disagree: bool
) -> None:
    matter, first = "figure.crimes", "office:UA.security_service"
    one = says("a1", matter, "2030-06", by=first, value="200", unit="crimes", span="200 crimes")
    other = says("b1", matter, day, by=by, value=value, unit="crimes", span=f"{value} crimes")

    assert ("contradiction" in found(one, other)) is disagree


def test_denied_predicted_and_called_for_is_no_day_of_an_act() -> None:
    for polarity in (Polarity.DENIES, Polarity.PREDICTS, Polarity.CALLS_FOR):
        assert not found(
            says("a1", "ECPT.deposit", "1996"),
            says("b1", "ECPT.deposit", "1998", polarity=polarity),
        )


MATTERS = (
    *("ECPT.signature", "ECPT.ratification", "ECPT.denunciation.act", "ECPT.denunciation.effect"),
    *("ECPT.denunciation.proposal", "CPT.member.ZZZ.cause", "CPT.member.ZZZ.vacant", "call"),
    *("CoE.membership_end.ZZZ", "figure.crimes", "ECPT.name", "other"),
)
SPANS = ("the Council left", "no longer valid", "prisoners are at risk", "it ignored all", "")


@st.composite
def many(draw: st.DrawFn) -> list[Said]:
    number = draw(st.integers(0, 14))
    return [
        says(
            f"{draw(st.sampled_from('abcd'))}{place}",
            draw(st.sampled_from(MATTERS)),
            draw(st.sampled_from(("", "1996", "1998", "1998-03", "1998-03-28", "2023-12/.."))),
            by=draw(st.sampled_from(("", "office:UA.mfa", "office:mfa", "state:UA", LAW))),
            on=draw(st.sampled_from(("", "2030-08-27", "2030-09-29"))),
            span=draw(st.sampled_from(SPANS)),
            subject=draw(st.sampled_from(("state:ZZ", "state:FR", "treaty:ECPT", ""))),
            polarity=draw(st.sampled_from(list(Polarity))),
            names=draw(st.sampled_from(((), COUNCIL, COMMITTEE, ("treaty:ECPT",)))),
            value=draw(st.sampled_from(("", "1", "2"))),
        )
        for place in range(number)
    ]


@given(many(), st.integers(0, 99))
def test_any_claims_in_any_order_give_the_same_relations_of_claims_that_are_there(
    said: list[Said], order: int
) -> None:
    shuffled = list(said)
    Random(order).shuffle(shuffled)  # noqa: S311 any order

    given_ = relations(said, a_record())

    assert given_ == relations(shuffled, a_record())
    there = {each.id for each in said}
    for each in given_:
        assert set(each.claims) <= there
        assert len(each.claims) == len(set(each.claims))
        assert each.reason
        assert (len(each.claims) > 1) is (each.kind != Kind.CONTRADICTION_WITH_RECORD)


@given(st.permutations(["proposal", "parliament_vote", "law_signed+published"]))
def test_progress_is_never_taken_for_a_quarrel(order: list[str]) -> None:
    days = {"proposal": "2030-08", "parliament_vote": "2030-09-17"}
    days["law_signed+published"] = "2030-09-29"
    said = [
        says(f"{document}1", f"ECPT.denunciation.{step}", days[step])
        for document, step in zip("abc", order, strict=True)
    ]

    assert not QUARRELS & set(found(*said))
