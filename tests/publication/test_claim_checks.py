"""A claim goes out as a claim: in its speaker's name, checked by one, released by another."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from tests.chain import World
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from tests.said import (
    a_claim,
    a_draft,
    again,
    an_item,
    begun,
    confirmed,
    in_its_own_voice,
    released,
    withdrawn,
)
from visita.intake.models import Channel, Claim, Protection, Standing
from visita.publication.actions import checks
from visita.publication.actions.gate import NotChecked, NotOut, SamePerson, Stale
from visita.publication.handing import empty_outbox
from visita.publication.models import CheckOutbox, CheckRelease, ClaimCheck
from visita.treaties.models import Act, PublishedCheck


def test_a_check_goes_its_way_and_the_ledger_says_so(world: World) -> None:
    with recording() as entries:
        check = begun(world.ana)
        confirmed(check, world.ana)
        out = released(check, world.hugo)
        withdrawn(check, world.hugo)

    assert [(entry["act"], entry["subject"]) for entry in entries] == [
        (f"publication.check_{step}", f"check:{check.pk}")
        for step in ("begun", "confirmed", "released", "withdrawn")
    ]
    assert entries[2]["facts"] == {"digest": out.digest, "edition": 1}


def test_what_is_released_reaches_the_public_side_as_it_was_frozen(world: World) -> None:
    out = released(confirmed(begun(world.ana), world.ana), world.hugo)

    empty_outbox(at=NOON)

    shown = PublishedCheck.objects.get(pk=out.pk)
    assert (shown.speaker_en, shown.outlet) == ("Minister of Justice of Arland", "Tarnholm Courier")
    assert (shown.digest, shown.acts) == (out.digest, out.text["acts"])
    assert [act["key"] for act in shown.acts] == ["zz-ets126-consent"]


@pytest.mark.parametrize("standing", [Standing.PROPOSED, Standing.REJECTED])
def test_only_a_confirmed_claim_is_checked(world: World, standing: Standing) -> None:
    with pytest.raises(checks.NotConfirmed):
        begun(world.ana, a_claim(standing=standing))

    assert not ClaimCheck.objects.exists()


def test_a_claim_rejected_meanwhile_does_not_go_out(world: World) -> None:
    check = confirmed(begun(world.ana), world.ana)
    Claim.objects.update(standing=Standing.REJECTED)

    with pytest.raises(checks.NotConfirmed):
        released(check, world.hugo)


def test_what_is_for_inside_goes_nowhere(world: World) -> None:
    with pytest.raises(checks.Protected):
        begun(world.ana, a_claim(an_item(protection=Protection.INSIDE)), quotation="")


def test_what_may_not_be_quoted_goes_out_in_our_words_alone(world: World) -> None:
    claim = a_claim(an_item(protection=Protection.NO_QUOTE))
    with pytest.raises(checks.Protected):
        begun(world.ana, claim)

    assert begun(world.ana, claim, quotation="").quotation == ""


def test_nobody_is_named_for_what_an_outlet_says_itself(world: World) -> None:
    claim = in_its_own_voice()
    with pytest.raises(checks.WrongVoice):
        begun(world.ana, claim)

    assert begun(world.ana, claim, speaker_en="", speaker_fr="").speaker_en == ""


def test_who_said_it_is_not_left_out(world: World) -> None:
    with pytest.raises(checks.WrongVoice):
        begun(world.ana, speaker_en="", speaker_fr="")


def test_a_claim_given_to_its_outlet_meanwhile_does_not_go_out_in_a_persons_name(
    world: World,
) -> None:
    check = confirmed(begun(world.ana), world.ana)
    Claim.objects.update(claimant="", attribution="outlet_voice")

    with pytest.raises(checks.WrongVoice):
        released(check, world.hugo)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"quotation": "words that nobody said"}, checks.NotTheirWords),
        ({"claim_en": "word " * 41}, checks.TooManyWords),
        ({"claim_fr": "mot " * 41}, checks.TooManyWords),
        ({"acts": ["zz-no-such-act"]}, checks.NotInTheRecord),
    ],
)
def test_what_is_not_theirs_too_long_or_not_recorded_is_refused(
    world: World, changes: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        begun(world.ana, **changes)


def test_a_long_quotation_is_refused_even_where_it_stands(world: World) -> None:
    span = "so many words " * 7
    with pytest.raises(checks.TooManyWords):
        begun(world.ana, a_claim(an_item(span), span=span), quotation=span)


def test_our_own_note_is_not_quoted_as_if_it_were_theirs(world: World) -> None:
    with pytest.raises(checks.NotTheirWords):
        begun(world.ana, a_claim(an_item(channel=Channel.OWN_NOTE)))


def test_whoever_confirmed_does_not_release(world: World) -> None:
    check = confirmed(begun(world.ana), world.ana)

    with pytest.raises(SamePerson):
        released(check, world.ana)


def test_what_nobody_confirmed_or_was_written_anew_does_not_go_out(world: World) -> None:
    check = begun(world.ana)
    with pytest.raises(NotChecked):
        released(check, world.hugo)
    version = confirmed(check, world.ana).version
    draft = a_draft(claim_en="Arland is said to be out.")
    checks.rewrite_check(
        check=check.pk, version=version, draft=draft, by=world.ana, on=TODAY, at=NOON
    )

    with pytest.raises(NotChecked):
        released(check, world.hugo)


def test_an_act_taken_out_of_the_record_meanwhile_stops_the_check(world: World) -> None:
    check = confirmed(begun(world.ana), world.ana)
    Act.objects.filter(key="zz-ets126-consent").update(occurred=False)

    with pytest.raises(NotChecked):
        released(check, world.hugo)
    with pytest.raises(checks.NotInTheRecord):
        confirmed(check, world.ana)


def test_a_claim_is_checked_once_and_the_form_sent_twice_is_one(world: World) -> None:
    claim, key = a_claim(), uuid4()

    def begin(with_key: Any) -> ClaimCheck:
        draft = a_draft()
        return checks.begin_check(
            key=with_key, claim=claim.pk, draft=draft, by=world.ana, on=TODAY, at=NOON
        )

    assert begin(key) == begin(key)
    with pytest.raises(checks.BegunBefore):
        begin(uuid4())


def test_a_version_that_has_passed_is_refused(world: World) -> None:
    check = begun(world.ana)
    with pytest.raises(Stale):
        checks.confirm_claim_check(check=check.pk, version=7, by=world.ana, on=TODAY, at=NOON)


def test_a_correction_is_a_new_edition_and_the_first_one_goes(world: World) -> None:
    check = confirmed(begun(world.ana), world.ana)
    first = released(check, world.hugo)
    empty_outbox(at=NOON)
    draft = a_draft(claim_en="Arland is said to be out.")
    version = again(check).version
    checks.rewrite_check(
        check=check.pk, version=version, draft=draft, by=world.ana, on=TODAY, at=NOON
    )
    assert PublishedCheck.objects.get().withdrawn_at is None
    confirmed(check, world.hugo)
    second = released(check, world.ana)

    empty_outbox(at=NOON)

    left = {each.pk: each for each in PublishedCheck.objects.all()}
    assert (left[first.pk].claim_en, left[first.pk].withdrawn_at) == ("", NOON)
    assert (left[second.pk].claim_en, left[second.pk].number) == ("Arland is said to be out.", 2)


def test_what_is_withdrawn_keeps_no_text_and_can_be_withdrawn_once(world: World) -> None:
    check = confirmed(begun(world.ana), world.ana)
    out = released(check, world.hugo)
    empty_outbox(at=NOON)
    withdrawn(check, world.hugo)

    empty_outbox(at=NOON)

    row = PublishedCheck.objects.filter(pk=out.pk).values().get()
    texts = [value for value in row.values() if isinstance(value, str)]
    assert sorted(text for text in texts if text) == ["CONTRADICTS", "ETS126", "ZZ"]
    assert row["acts"] == []
    with pytest.raises(NotOut):
        withdrawn(check, world.ana)
    with pytest.raises(NotChecked):
        released(check, world.ana)


def test_what_was_withdrawn_before_the_job_ran_never_goes_out(world: World) -> None:
    check = confirmed(begun(world.ana), world.ana)
    released(check, world.hugo)
    withdrawn(check, world.hugo)

    empty_outbox(at=NOON)

    assert not PublishedCheck.objects.exists()
    assert not CheckOutbox.objects.filter(done_at=None).exists()


def test_the_job_run_twice_shows_it_once(world: World) -> None:
    released(confirmed(begun(world.ana), world.ana), world.hugo)

    assert [empty_outbox(at=NOON), empty_outbox(at=NOON)] == [1, 0]
    assert PublishedCheck.objects.count() == 1


def test_what_went_out_is_frozen(world: World) -> None:
    released(confirmed(begun(world.ana), world.ana), world.hugo)

    with pytest.raises(DatabaseError), transaction.atomic():
        CheckRelease.objects.update(digest="x")
