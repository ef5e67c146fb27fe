"""The gate opens on the State's request, a whole check by one person and a release by another."""

from typing import Any

import pytest

from tests.chain import (
    DAY,
    World,
    a_report,
    a_request,
    a_response,
    a_transmission,
    checked,
    fresh,
    released,
    settled,
)
from tests.conftest import NOON
from tests.ledger.reading import recording
from visita.ledger.digests import digest_of
from visita.proceedings.actions import NotAllowed
from visita.publication.actions import gate as actions
from visita.publication.actions.gate import (
    NoConsentNamed,
    NotChecked,
    NotInTheText,
    NotOut,
    SamePerson,
    Stale,
)
from visita.publication.models import Outcome, Passage, Release, Request
from visita.publication.queries import gate as queries
from visita.reports.models import Stage

LATER = NOON + DAY


def confirm(world: World, request: Request) -> Request:
    version = fresh(request).version
    return actions.confirm_check(request=request.pk, version=version, by=world.boris, at=NOON)


def take_back(world: World, request: Request) -> Request:
    return actions.take_back_request(request=request.pk, by=world.dan, at=NOON)


def withdraw(world: World, request: Request, reason: str = "A consent was withdrawn.") -> Release:
    version = fresh(request).version
    return actions.withdraw(
        request=request.pk, version=version, reason=reason, by=world.ana, at=LATER
    )


class TestAsking:
    def test_asking_twice_is_one_request_and_one_entry(self, world: World) -> None:
        sent = a_transmission(world)
        with recording() as said:
            asked = a_request(world, sent)
            assert a_request(world, sent, at=LATER) == asked

        assert fresh(asked).asked_at == NOON
        (entry,) = said
        assert (entry["act"], entry["subject"]) == ("publication.requested", f"request:{asked.pk}")

    def test_a_request_is_taken_back_once_and_made_again(self, world: World) -> None:
        asked = a_request(world)
        with recording() as said:
            for _ in range(2):
                take_back(world, asked)
            again = a_request(world, asked.transmission, at=LATER)

        assert again == asked
        assert (fresh(asked).taken_back_at, fresh(asked).asked_at) == (None, LATER)
        assert [entry["act"] for entry in said] == [
            "publication.request_taken_back",
            "publication.requested",
        ]

    def test_without_a_request_nothing_can_be_checked(self, world: World) -> None:
        asked = a_request(world)
        settled(world, asked, "Elias Thorne", Outcome.REMOVED)
        take_back(world, asked)

        with pytest.raises(NotAllowed, match="asked"):
            confirm(world, asked)

    def test_a_request_taken_back_after_the_check_stops_the_release(self, world: World) -> None:
        asked = checked(world)
        take_back(world, asked)

        with pytest.raises(NotAllowed, match="asked"):
            released(world, fresh(asked))

        assert not Release.objects.exists()


class TestSettling:
    def test_settling_is_one_entry_that_does_not_repeat_the_words(self, world: World) -> None:
        asked = a_request(world)
        with recording() as said:
            settled(world, asked, "Elias Thorne", Outcome.REMOVED)

        (entry,) = said
        assert (entry["act"], entry["facts"]) == ("publication.settled", {"outcome": "REMOVED"})
        assert "Thorne" not in str(entry)

    def test_words_are_settled_once_and_the_last_word_counts(self, world: World) -> None:
        asked = a_request(world)
        settled(world, asked, "Elias Thorne", Outcome.NO_CONSENT)
        settled(world, asked, "Elias Thorne", Outcome.EXPRESS_CONSENT, consent="File 12")

        passage = Passage.objects.get(words="Elias Thorne")
        assert (passage.outcome, passage.consent) == ("EXPRESS_CONSENT", "File 12")

    @pytest.mark.parametrize("words", ["Nadia Orr", "\u200b", "\u0301\u0301"])
    def test_words_that_stand_nowhere_are_not_settled(self, world: World, words: str) -> None:
        with pytest.raises(NotInTheText):
            settled(world, a_request(world), words, Outcome.REMOVED)

    def test_consent_says_where_it_is_kept(self, world: World) -> None:
        with pytest.raises(NoConsentNamed):
            settled(world, a_request(world), "Elias Thorne", Outcome.EXPRESS_CONSENT)

    @pytest.mark.parametrize("outcome", [Outcome.UNKNOWN, Outcome.NO_CONSENT])
    def test_a_person_not_asked_or_not_consenting_keeps_the_gate_shut(
        self, world: World, outcome: Outcome
    ) -> None:
        asked = a_request(world)
        settled(world, asked, "Elias Thorne", outcome)
        settled(world, asked, "cell 12", Outcome.NOT_PERSONAL)
        settled(world, asked, "Kestrel Hill", Outcome.NOT_PERSONAL)

        with pytest.raises(NotAllowed, match="express consent"):
            confirm(world, asked)

    @pytest.mark.parametrize(
        ("words", "settles"),
        [
            ("Elias Thorne", True),
            ("elias  THORNE", True),
            ("met Elias Thorne in", True),
            ("Elias", False),
            ("Thorne", False),
            ("e", False),
            ("a", False),
        ],
    )
    def test_a_part_of_a_name_does_not_settle_the_name(
        self, world: World, words: str, settles: bool
    ) -> None:
        asked = a_request(world)
        assert "Elias Thorne" in queries.unsettled(asked)

        settled(world, asked, words, Outcome.NOT_PERSONAL)

        assert ("Elias Thorne" not in queries.unsettled(fresh(asked))) is settles

    def test_of_a_removed_name_no_part_is_left_standing(self, world: World) -> None:
        """Elsewhere in the text a prisoner is called by one name only: no pattern knows that."""
        lines = [("TEXT", "They met Elias Thorne."), ("TEXT", "The prisoner THORNE slept there.")]
        asked = a_request(
            world, a_transmission(world, a_report(world, Stage.ADOPTED, paragraphs=lines))
        )

        assert queries.unsettled(asked) == ["Elias Thorne"]
        settled(world, asked, "Elias Thorne", Outcome.REMOVED)
        assert queries.unsettled(fresh(asked)) == ["Thorne"]
        settled(world, asked, "Thorne", Outcome.REMOVED)
        assert queries.unsettled(fresh(asked)) == []


class TestChecking:
    def test_a_check_is_one_entry(self, world: World) -> None:
        asked = a_request(world)
        for words in queries.unsettled(asked):
            settled(world, asked, words, Outcome.REMOVED)
        with recording() as said:
            confirm(world, asked)

        assert fresh(asked).checked_by == world.boris
        assert [entry["act"] for entry in said] == ["publication.checked"]
        assert "facts" not in said[0]

    def test_what_nobody_decided_about_keeps_the_gate_shut(self, world: World) -> None:
        with pytest.raises(NotAllowed, match="express consent"):
            confirm(world, a_request(world))

    def test_settling_after_the_check_makes_it_void(self, world: World) -> None:
        asked = checked(world)
        settled(world, asked, "prisoners", Outcome.NOT_PERSONAL)

        assert not queries.is_checked(fresh(asked))
        with pytest.raises(NotChecked):
            released(world, fresh(asked))

    def test_an_answer_after_the_check_makes_it_void(self, world: World) -> None:
        """What the State wrote since would be published with the report, and nobody has read it."""
        asked = checked(world)
        a_response(world, asked.transmission, general="Lina, as everybody calls her, is well.")

        assert not queries.is_checked(fresh(asked))
        with pytest.raises(NotChecked):
            released(world, fresh(asked))

        confirm(world, asked)
        assert released(world, fresh(asked)).text["general"].startswith("Lina")


class TestReleasing:
    def test_what_goes_out_is_frozen_under_its_digest(self, world: World) -> None:
        asked = checked(world)
        with recording() as said:
            out = released(world, asked)

        assert out.digest == digest_of(out.text)
        assert (out.number, out.checked_by, out.released_by) == (1, world.boris, world.ana)
        (entry,) = said
        assert entry["act"] == "publication.released"
        assert entry["facts"] == {"digest": out.digest, "edition": 1}
        assert queries.is_out(fresh(asked))

    def test_nothing_goes_out_unchecked(self, world: World) -> None:
        with pytest.raises(NotChecked):
            released(world, a_request(world))

    def test_whoever_checked_does_not_release(self, world: World) -> None:
        asked = checked(world)

        with pytest.raises(SamePerson), recording() as said:
            actions.release(request=asked.pk, version=asked.version, by=world.boris, at=NOON)

        assert not said
        assert not Release.objects.exists()

    def test_older_forms_change_nothing(self, world: World) -> None:
        asked = checked(world)
        old: dict[str, Any] = {
            "request": asked.pk,
            "version": asked.version - 1,
            "by": world.ana,
            "at": NOON,
        }

        for change in (
            lambda: actions.confirm_check(**old),
            lambda: actions.release(**old),
            lambda: actions.withdraw(reason="", **old),
            lambda: actions.settle(words="Elias", outcome=Outcome.REMOVED, consent="", **old),
        ):
            with pytest.raises(Stale):
                change()

        assert fresh(asked).version == asked.version

    def test_the_same_release_sent_twice_is_one_edition(self, world: World) -> None:
        asked = checked(world)
        released(world, asked)

        with pytest.raises(Stale):
            actions.release(request=asked.pk, version=asked.version, by=world.ana, at=NOON)

        assert Release.objects.count() == 1


class TestWithdrawing:
    def test_withdrawing_is_one_entry_and_keeps_its_reason_inside(self, world: World) -> None:
        asked = checked(world)
        out = released(world, asked)
        with recording() as said:
            withdraw(world, asked)

        (entry,) = said
        assert entry["act"] == "publication.withdrawn"
        assert "consent" not in str(entry)
        line = queries.withdrawal_of(out)
        assert line
        assert line.reason == "A consent was withdrawn."
        assert not queries.is_out(fresh(asked))

    def test_only_what_is_out_is_withdrawn(self, world: World) -> None:
        asked = checked(world)
        with pytest.raises(NotOut):
            withdraw(world, asked)
        released(world, fresh(asked))
        withdraw(world, asked)
        with pytest.raises(NotOut):
            withdraw(world, asked)

    def test_after_a_withdrawal_it_is_checked_anew_and_is_a_new_edition(self, world: World) -> None:
        asked = checked(world)
        first = released(world, asked)
        withdraw(world, asked)
        with pytest.raises(NotChecked):
            released(world, fresh(asked))

        settled(world, asked, "block B", Outcome.REMOVED)
        confirm(world, asked)
        second = released(world, fresh(asked), at=LATER)

        assert (second.document, second.number) == (first.document, 2)
        assert "block B" not in str(second.text)
        assert queries.is_out(fresh(asked))
        assert queries.withdrawal_of(first)

    def test_a_new_edition_takes_the_earlier_one_back(self, world: World) -> None:
        """What the new one no longer says would still stand in the old one."""
        asked = checked(world)
        first = released(world, asked)
        settled(world, asked, "block B", Outcome.REMOVED)
        confirm(world, asked)

        released(world, fresh(asked), at=LATER)

        assert queries.withdrawal_of(fresh(first))


def test_opening_the_gates_page_is_recorded(world: World) -> None:
    asked = a_request(world)
    with recording() as said:
        actions.open_request(request=asked.pk, by=world.boris, at=NOON)

    assert [entry["act"] for entry in said] == ["publication.opened"]
