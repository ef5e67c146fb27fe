"""A claim is held against the record, and judged only as far as the record reaches."""

import pytest

from tests.intake.recorded import BOUND, a_record, act
from tests.intake.saying import says
from visita.intake.comparing.record import four_acts
from visita.intake.comparing.record_judge import verdict
from visita.intake.reading.documents import Polarity

LAW = "document:law"


@pytest.mark.parametrize(
    ("matter", "day", "word"),
    [
        ("ECPT.signature", "1996-02-10", "confirms"),
        ("ECPT.signature", "1996", "confirms"),
        ("ECPT.signature", "1997-02-10", "contradicts"),
        ("ECPT.ratification", "1996", "contradicts"),  # it only signed then
        ("ECPT.ratification", "1998-03-20", "mixes_tracks"),  # the law at home
        ("ECPT.ratification", "1998-05-15", "confirms"),
        ("ECPT.ratification", "1998", "imprecise"),  # three acts are of that year
        ("ECPT.ratification", "2004", "contradicts"),
        ("ECPT.deposit", "1998-05", "confirms"),
        ("ECPT.entry_into_force", "1998", "confirms"),
        ("ECPT.entry_into_force", "1989", "imprecise"),  # the treaty's own
        ("ECPT.entry_into_force", "1993", "contradicts"),
        ("ECPT.opening", "1987", "confirms"),
        ("ECPT.opening", "1987-06-26", "unknown"),  # adopted, perhaps: that is not recorded
        ("ECPT.opening", "1999", "contradicts"),
        ("ECPT.denunciation.proposal", "2030-08-23", "confirms"),
        ("ECPT.denunciation.proposal", "2030-08-26", "imprecise"),  # when it became known
        ("ECPT.denunciation.proposal", "2029-01-01", "contradicts"),
        ("ECPT.denunciation.parliament_vote", "2030-09-10", "unknown"),  # none is recorded
        ("CoE.membership_start.ZZZ", "1996", "confirms"),
        ("CoE.membership_start.ZZZ", "1993", "contradicts"),
        ("ECPT.P1+P2.ratification", "1998", "unknown"),  # of the Protocols it has nothing here
        ("call", "1998", "unknown"),
    ],
)
def test_the_day_a_claim_gives_is_held_against_the_acts(matter: str, day: str, word: str) -> None:
    assert verdict(says("a1", matter, day), a_record()).kind == word


def test_the_quarrel_over_ratification_resolves_into_four_acts() -> None:
    record = a_record()

    found = verdict(says("a1", "ECPT.ratification", "1996"), record)

    days = [("signature", "1996-02-10"), ("law at home", "1998-03-20")]
    days += [("deposit", "1998-05-15"), ("entry into force", "1998-09-01")]
    assert [(each.words, each.day) for each in four_acts(record, "ECPT", "ZZ")] == days
    assert all(day in found.reason for _, day in days)
    assert (found.provision, found.act) == ("ECPT 18", "zz-consent")


@pytest.mark.parametrize(
    ("matter", "span"),
    [
        ("ECPT.denunciation.effect", "for Arland it is no longer valid"),
        ("ECPT.denunciation.effect", "this ends its cooperation for good"),
        ("ECPT.denunciation.effect", "the treaty ceased to apply"),
        ("ECPT.denunciation.effect", "Arland is no longer obliged to admit anybody"),
        ("ECPT.denunciation.effect", "договір в Арланді більше не діє"),
        ("ECPT.denunciation.effect", "договор утратил силу"),
        ("ECPT.denunciation.act", "Arland has left the treaty"),
    ],
)
def test_what_is_said_to_be_over_too_early_is_held_against_the_notice_period(
    matter: str, span: str
) -> None:
    found = verdict(says("a1", matter, span=span), a_record())

    assert (found.kind, found.provision) == ("contradicts", "ECPT 22(2)")
    assert "2031-10-01" in found.reason
    assert found.act == "zz-denunciation_received"


@pytest.mark.parametrize("on", ["2031-10-01", "2031-11-05"])
def test_once_it_can_be_over_the_judge_is_silent(on: str) -> None:
    late = says("a1", "ECPT.denunciation.effect", span="the treaty is no longer valid", on=on)

    assert verdict(late, a_record()).kind == "unknown"


def test_over_in_the_future_or_denied_is_not_over() -> None:
    for polarity in (Polarity.PREDICTS, Polarity.DENIES, Polarity.CALLS_FOR):
        span = "the treaty is no longer valid"
        each = says("a1", "ECPT.denunciation.effect", span=span, polarity=polarity)
        assert verdict(each, a_record()).kind == "unknown"


def test_no_law_ends_a_treaty_even_if_nobody_knows_when_the_law_is_quoted() -> None:
    span = "the treaty is no longer valid"
    quoted = says("a1", "ECPT.denunciation.effect", span=span, on="", by=LAW)
    own = says("a1", "ECPT.denunciation.effect", span=span, on="")

    assert verdict(quoted, a_record()).provision == "ECPT 22(2)"
    assert verdict(own, a_record()).kind == "unknown"


def test_without_any_notification_it_is_the_notification_that_is_missing() -> None:
    over = says("a1", "ECPT.denunciation.effect", span="the treaty is no longer valid")

    found = verdict(over, a_record(free_from=None))

    assert (found.kind, found.provision) == ("contradicts", "ECPT 22(1)")


def test_another_treaty_is_judged_by_its_own_clause() -> None:
    over = says("a1", "OPCAT.denunciation.effect", span="the Protocol is no longer in force")

    found = verdict(over, a_record(treaty="OPCAT"))

    assert found.provision == "OPCAT 33(1)"
    assert "one year" in found.reason


def test_denounced_by_a_law_mixes_the_law_at_home_with_the_act_abroad() -> None:
    told = says("a1", "ECPT.denunciation.act", span="Arland has denounced the treaty")
    early = says("a1", "ECPT.denunciation.act", span="Arland denounces it", on="2030-08-27")

    assert verdict(told, a_record()).kind == "mixes_tracks"
    assert verdict(told, a_record()).act == "zz-law_signed"
    assert verdict(early, a_record()).act == "zz-government_proposal"  # all that was known then


def test_where_a_notification_is_recorded_denounced_is_no_mistake() -> None:
    received = (*BOUND.acts, act("denunciation_received", "2030-10-02"))
    told = says("a1", "ECPT.denunciation.act", span="Arland has denounced it", on="2030-11-01")

    assert verdict(told, a_record(acts=received)).kind == "unknown"


def test_where_the_record_does_not_reach_it_says_nothing() -> None:
    outside = a_record(covered=False)
    for day in ("1996", "1998-03-20", "2004"):
        assert verdict(says("a1", "ECPT.ratification", day), outside).kind == "unknown"
    assert verdict(says("a1", "ECPT.ratification", "1996"), None).kind == "unknown"
    stranger = says("a1", "ECPT.ratification", "1996", subject="state:FR")
    assert verdict(stranger, a_record()).kind == "unknown"


def test_without_a_recorded_consent_nobody_can_say_when_there_was_none() -> None:
    signed = a_record(acts=(act("signature", "1996-02-10"),), bound_from=None)

    assert verdict(says("a1", "ECPT.ratification", "2004"), signed).kind == "unknown"


def test_the_name_of_another_treaty_is_told_apart() -> None:
    loose = says("a1", "ECPT.name", subject="treaty:ECPT", value="the UN treaty", span="x")

    assert verdict(loose, a_record()).kind == "imprecise"


@pytest.mark.parametrize(
    ("span", "day", "word"),
    [
        ("in 2022 Arland left the Council", "2022", "confirms"),
        ("Arland left the Council on 15 March", "2022-03-15", "imprecise"),
        ("in 2019 Arland left the Council", "2019", "contradicts"),
        ("Arland was expelled in March 2022", "2022-03", "confirms"),
        ("Arland announced that it would leave", "2021-05", "unknown"),
        ("Norvia insists on the exclusion of Arland", "2021-05", "unknown"),
    ],
)
def test_the_end_of_membership_is_that_of_the_record(span: str, day: str, word: str) -> None:
    assert verdict(says("a1", "CoE.membership_end.ZZZ", day, span=span), a_record()).kind == word


def test_news_told_without_a_day_says_nothing_of_the_day_of_the_act() -> None:
    """The reader of claims gives it the day of the item; that is no claim about an old act."""
    told = says("a1", "ECPT.denunciation.proposal", "2030-10-15", on="2030-10-15")

    assert verdict(told, a_record()).kind == "unknown"
