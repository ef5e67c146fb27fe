"""One word of one speaker counts once, however many report it; independence is of speakers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.saying import says
from visita.intake.comparing.near_duplicates import is_reprint, shingles
from visita.intake.comparing.origin import independent_sources, same_origin
from visita.intake.comparing.said import Said

MFA, ANY_MFA = "office:UA.mfa", "office:mfa"
FIRST = "leaving the treaty admits what was done to prisoners"
SECOND = "the step out of this treaty concedes what had been done to the prisoners"
OTHER_TONGUE = "вихід з договору є визнанням того, що робили з ув'язненими"
MOTIVE = "ECPT.denunciation.motive"


def test_two_wordings_of_one_statement_are_one_origin() -> None:
    one, other = says("a1", MOTIVE, by=MFA, span=FIRST), says("b1", MOTIVE, by=MFA, span=SECOND)

    assert same_origin([one, other]) == (("a1", "b1"),)
    assert independent_sources([one, other]) == 1


def test_a_translation_is_the_same_word() -> None:
    one = says("a1", MOTIVE, by=MFA, span=FIRST)
    other = says("b1", MOTIVE, by=MFA, span=OTHER_TONGUE, language="uk")

    assert same_origin([one, other]) == (("a1", "b1"),)


@pytest.mark.parametrize(
    ("by", "same"),
    [
        (ANY_MFA, True),  # "the Foreign Ministry"
        ("state:UA", True),  # "Ukraine says"
        ("office:RU.mfa", False),
        ("office:UA.ombudsman", False),
        ("", False),  # the outlet itself
    ],
)
def test_one_speaker_may_go_by_several_names(by: str, same: bool) -> None:
    one, other = says("a1", MOTIVE, by=MFA, span=FIRST), says("b1", MOTIVE, by=by, span=FIRST)

    assert bool(same_origin([one, other])) is same
    assert independent_sources([one, other]) == (1 if same else 2)


def test_who_holds_an_office_speaks_for_it() -> None:
    one = says("a1", MOTIVE, by="person:Maria_Zakharova", span=FIRST)
    other = says("b1", MOTIVE, by="office:RU.mfa", span=FIRST)

    assert independent_sources([one, other]) == 1


def test_weeks_later_the_same_speaker_has_spoken_again() -> None:
    one = says("a1", MOTIVE, by=MFA, span=FIRST, on="2030-08-27")
    other = says("b1", MOTIVE, by=MFA, span=SECOND, on="2030-09-29")

    assert same_origin([one, other]) == ()
    assert independent_sources([one, other]) == 1


def test_outlets_in_their_own_voice_are_independent_unless_one_copies() -> None:
    spans = ("the seat was left empty for years", "nobody sat there in spring", "a vote was held")
    first = [says(f"a{n}", "other", span=span) for n, span in enumerate(spans)]
    copy = [says(f"b{n}", "other", span=span) for n, span in enumerate(spans)]
    one_alike = [says("c0", "other", span=spans[0])]

    assert len(same_origin([*first, *copy])) == 3
    assert independent_sources([*first, *copy]) == 1
    assert same_origin([*first, *one_alike]) == ()
    assert independent_sources([*first, *one_alike]) == 2


def test_two_items_of_one_publisher_are_one_source() -> None:
    one = says("a1", "ECPT.deposit", "1998", publisher="Fen Agency")
    other = says("b1", "ECPT.deposit", "1998", publisher="Fen Agency")

    assert independent_sources([one, other]) == 1


def test_a_statement_of_many_sentences_gives_one_pair_for_each() -> None:
    spans = [f"{word} is what the ministry says about {word} walls" for word in ["stone", "iron"]]
    said = [says(f"{doc}{n}", MOTIVE, by=MFA, span=s) for doc in "ab" for n, s in enumerate(spans)]

    assert same_origin(said) == (("a0", "b0"), ("a1", "b1"))


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from((MFA, ANY_MFA, "state:UA", ""))),
        max_size=8,
    )
)
def test_there_are_never_more_sources_than_speakers_and_outlets(
    drawn: list[tuple[str, str]],
) -> None:
    said: list[Said] = [
        says(f"{document}{number}", MOTIVE, by=by, span=FIRST)
        for number, (document, by) in enumerate(drawn)
    ]
    outlets = {document for document, by in drawn if not by}
    spoken = any(by for _, by in drawn)

    assert independent_sources(said) <= len(outlets) + spoken
    assert independent_sources(said) == independent_sources(said[::-1])


def test_a_reprint_is_found_and_another_wording_is_not() -> None:
    text = "The office said that the law had been sent to the chamber and that nobody was told."
    reprint = "Fen Agency reports. " + text
    other = "Nobody was informed, it was said, when the chamber received what the office wrote."

    assert is_reprint(shingles(text), shingles(reprint))
    assert not is_reprint(shingles(text), shingles(other))
