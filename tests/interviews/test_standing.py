"""What the entries of a register say together, today."""

from typing import Any

from tests.interviews.modules import ask, given
from tests.interviews.written import entry


def standing(*opened: dict[str, Any]) -> dict[str, str]:
    (person,) = given("persons", opened=opened)
    return {name: each["value"] for name, each in person["standing"].items()}


def test_what_was_agreed_holds_and_what_was_not_asked_is_said_so() -> None:
    told = entry("a", "consent", at="10:00", interview="yes", photographs="no", named="unknown")

    assert standing(told) == {
        **{"interview": "yes", "photographs": "no", "named": "unknown"},
        **{"unidentified": "unasked", "published": "unasked"},
    }


def test_a_withdrawal_ends_what_it_names_and_no_more() -> None:
    agreed = entry("a", "consent", at="10:00", interview="yes", photographs="yes", person="Heron")
    taken = entry("b", "withdrawal", at="11:00", answers="a", withdrawn=["photographs"])

    found = standing(taken, agreed)

    assert (found["interview"], found["photographs"]) == ("yes", "withdrawn")


def test_what_is_agreed_to_afterwards_holds_again() -> None:
    agreed = entry("a", "consent", at="10:00", photographs="yes", published="unasked")
    taken = entry("b", "withdrawal", at="11:00", answers="a", withdrawn=["photographs"])
    again = entry("c", "more", at="12:00", answers="a", photographs="yes", published="yes")

    found = standing(agreed, taken, again)

    assert (found["photographs"], found["published"]) == ("yes", "yes")


def test_an_old_paper_that_is_entered_late_does_not_undo_a_withdrawal() -> None:
    agreed = entry("a", "consent", at="10:00", on="2026-10-01", photographs="yes")
    taken = entry(
        "b", "withdrawal", at="11:00", answers="a", on="2026-10-20", withdrawn=["photographs"]
    )
    late = entry("c", "more", at="12:00", answers="a", on="2026-10-10", photographs="yes")

    assert standing(agreed, taken, late)["photographs"] == "withdrawn"


def test_what_this_page_does_not_know_is_not_taken_for_a_yes() -> None:
    strange = entry("a", "consent", at="10:00", interview="perhaps", photographs=["yes", "no"])

    found = standing(strange)

    assert (found["interview"], found["photographs"]) == ("unknown", "unknown")


def test_a_withdrawal_whose_consent_is_missing_is_shown_all_the_same() -> None:
    alone = entry("b", "withdrawal", at="11:00", answers="a", withdrawn=["interview"])

    ((thread,), back) = (
        answer["gives"]
        for answer in ask(
            {"verb": "threads", "opened": [alone]},
            {"verb": "keptBack", "opened": [alone], "given": ["b"]},
        )
    )

    assert (thread["root"], thread["missing"]) == ("a", True)
    assert back == ["a"]
    assert standing(alone)["interview"] == "withdrawn"


def test_an_entry_that_is_kept_back_is_missed() -> None:
    first = entry("a", "consent", at="10:00")
    second = entry("b", "withdrawal", at="11:00", answers="a", after=("a",))
    third = entry("c", "consent", at="12:00", after=("b",))

    answers = ask(
        {"verb": "heads", "opened": [first, second, third]},
        {"verb": "keptBack", "opened": [first, second, third], "given": ["a", "b", "c"]},
        {"verb": "keptBack", "opened": [first, third], "given": ["a", "c"]},
    )

    assert [each["gives"] for each in answers] == [["c"], [], ["b"]]


def test_entries_that_answer_each_other_in_a_ring_are_shown() -> None:
    ring = [
        entry("a", "consent", at="10:00", answers="b"),
        entry("b", "more", at="11:00", answers="a"),
    ]

    found = given("threads", opened=ring)

    assert sorted(one["entry"]["id"] for each in found for one in each["entries"]) == ["a", "b"]


def test_cases_are_called_in_their_turn() -> None:
    opened = [
        entry("late", "case", at="10:00", next_contact="2026-11-21"),
        entry("today", "case", at="10:00", next_contact="2026-11-22"),
        entry("later", "case", at="10:00", next_contact="2026-12-01"),
        entry("ended", "case", at="10:00", next_contact="2026-11-02"),
        entry("end", "closing", at="11:00", answers="ended", reason="Released."),
        entry("later-still", "case", at="10:00", next_contact="2026-11-20"),
        entry("follow-up", "follow-up", at="11:00", answers="later-still", next_contact=""),
    ]

    cases = given("cases", opened=opened, today="2026-11-22")

    assert [(each["root"], each["state"]) for each in cases] == [
        ("later-still", "undated"),
        ("late", "overdue"),
        ("today", "due"),
        ("later", "due"),
        ("ended", "closed"),
    ]
    assert cases[-1]["reason"] == "Released."


def test_a_follow_up_opens_a_closed_case_again() -> None:
    case = entry("a", "case", at="10:00", person="Heron", in_charge="Ana")
    end = entry("b", "closing", at="11:00", answers="a", reason="Released.")
    again = entry("c", "follow-up", at="12:00", answers="a", next_contact="2026-11-30")

    (found,) = given("cases", opened=[case, end, again], today="2026-11-22")

    assert (found["state"], found["nextContact"]) == ("due", "2026-11-30")
    assert (found["person"], found["inCharge"]) == ("Heron", "Ana")
