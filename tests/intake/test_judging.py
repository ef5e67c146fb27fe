"""A person confirms, puts right, rejects and merges claims; nothing is decided twice unseen."""

import json
from uuid import uuid4

import pytest

from tests.conftest import NOON
from tests.intake.claims import LEFT, RATIFIED, STAY, TEXT, a_claim, ada, an_event, an_item, fresh
from visita.accounts.models import User
from visita.intake.actions import judging
from visita.intake.actions.judging import Scope
from visita.intake.models import Claim, Standing
from visita.intake.queries.corrections import corrections
from visita.ledger.models import Entry

pytestmark = pytest.mark.usefixtures("story")


def acts(claim: Claim) -> list[str]:
    return list(Entry.objects.filter(subject=f"claim:{claim.pk}").values_list("act", flat=True))


def lines() -> list[dict[str, object]]:
    return [json.loads(line) for line in corrections()]


def test_a_claim_is_confirmed_once_and_the_ledger_says_so(ana: User) -> None:
    claim = a_claim(an_item())

    judging.confirm(claim=claim.pk, version=0, by=ana, at=NOON)
    with pytest.raises(judging.Stale):
        judging.reject(claim=claim.pk, version=0, by=ana, at=NOON)

    kept = fresh(claim)
    assert (kept.standing, kept.decided_by, kept.decided_at) == (Standing.CONFIRMED, ana, NOON)
    assert acts(claim) == ["claim.confirmed"]


def test_what_was_decided_is_decided_anew_only_after_it_is_taken_back(ana: User) -> None:
    claim = a_claim(an_item())
    judging.reject(claim=claim.pk, version=0, by=ana, at=NOON)

    with pytest.raises(judging.Decided) as refused:
        judging.confirm(claim=claim.pk, version=1, by=ana, at=NOON)
    judging.reopen(claim=claim.pk, version=1, by=ana, at=NOON)
    judging.confirm(claim=claim.pk, version=2, by=ana, at=NOON)

    assert refused.value.standing is Standing.REJECTED
    assert acts(claim) == ["claim.rejected", "claim.reopened", "claim.confirmed"]


def test_a_correction_keeps_what_the_program_had_proposed(ana: User) -> None:
    claim = ada(an_item(), matter="other", asserted="")

    changes = {"matter": "ECPT.ratification", "asserted": "1995", "polarity": "asserts"}
    judging.correct(claim=claim.pk, version=0, changes=changes, by=ana, at=NOON)
    judging.correct(claim=claim.pk, version=1, changes={"asserted": "1996"}, by=ana, at=NOON)

    kept = fresh(claim)
    assert (kept.standing, kept.matter, kept.asserted) == ("CONFIRMED", "ECPT.ratification", "1996")
    assert kept.proposed == {"matter": "other", "asserted": ""}


def test_what_is_put_back_to_the_proposal_counts_as_never_changed(ana: User) -> None:
    claim = ada(an_item())

    judging.correct(claim=claim.pk, version=0, changes={"asserted": "1996"}, by=ana, at=NOON)
    judging.correct(claim=claim.pk, version=1, changes={"asserted": "1995"}, by=ana, at=NOON)

    assert fresh(claim).proposed == {}


def test_taking_a_correction_back_brings_the_proposal_back(ana: User) -> None:
    claim = ada(an_item())
    changes = {"claimant": "Bo Reed", "claimant_key": "", "start": 0, "end": 6}
    judging.correct(claim=claim.pk, version=0, changes=changes, by=ana, at=NOON)

    judging.reopen(claim=claim.pk, version=1, by=ana, at=NOON)

    kept = fresh(claim)
    assert (kept.claimant, kept.claimant_key, kept.span) == (
        "Ada Lund",
        "person:ada_lund",
        RATIFIED,
    )
    assert (kept.standing, kept.proposed, kept.decided_by) == (Standing.PROPOSED, {}, None)


def test_the_words_follow_the_characters_and_the_state_follows_the_subject(ana: User) -> None:
    claim = a_claim(an_item())
    start = TEXT.index(STAY)

    changes = {"start": start, "end": start + len(STAY), "subject": "body:CPT"}
    judging.correct(claim=claim.pk, version=0, changes=changes, by=ana, at=NOON)

    assert (fresh(claim).span, fresh(claim).state) == (STAY, None)


@pytest.mark.parametrize(("start", "end"), [(0, 10_000), (5, 5), (9, 3), (-1, 4)])
def test_characters_outside_the_text_are_refused(ana: User, start: int, end: int) -> None:
    claim = a_claim(an_item())

    changes = {"start": start, "end": end}

    with pytest.raises(judging.NotInTheText):
        judging.correct(claim=claim.pk, version=0, changes=changes, by=ana, at=NOON)

    assert (fresh(claim).span, fresh(claim).standing) == (LEFT, Standing.PROPOSED)


def test_what_the_outlet_says_itself_is_never_put_into_somebodys_mouth(ana: User) -> None:
    outlets, ministers = a_claim(an_item()), ada(an_item(title="Second"))

    for claim, changes in (
        (outlets, {"claimant": "Ada Lund"}),
        (ministers, {"attribution": "outlet_voice"}),
    ):
        with pytest.raises(judging.NamesSomebody):
            judging.correct(claim=claim.pk, version=0, changes=changes, by=ana, at=NOON)

    assert fresh(outlets).claimant == ""


def test_a_field_nobody_corrects_is_refused(ana: User) -> None:
    claim = a_claim(an_item())

    with pytest.raises(ValueError, match="said_on"):
        judging.correct(claim=claim.pk, version=0, changes={"said_on": "x"}, by=ana, at=NOON)


def test_two_claims_become_one_and_what_was_merged_before_comes_along(ana: User) -> None:
    item = an_item()
    first, second, third = a_claim(item), a_claim(item, STAY), ada(item)

    judging.merge(claim=first.pk, into=second.pk, version=0, by=ana, at=NOON)
    judging.merge(claim=second.pk, into=third.pk, version=0, by=ana, at=NOON)

    assert {fresh(first).merged_into, fresh(second).merged_into} == {third}
    assert fresh(third).standing == Standing.PROPOSED


def test_a_claim_is_not_merged_into_itself_a_strange_one_or_one_that_is_gone(ana: User) -> None:
    item = an_item()
    claim, gone, strange = a_claim(item), ada(item), a_claim(an_item(title="Elsewhere"))
    judging.reject(claim=gone.pk, version=0, by=ana, at=NOON)

    for into in (claim, gone, strange):
        with pytest.raises(judging.NotMergeable):
            judging.merge(claim=claim.pk, into=into.pk, version=0, by=ana, at=NOON)


def test_items_of_one_event_share_claims(ana: User) -> None:
    event = an_event()
    claim, other = a_claim(an_item(event)), a_claim(an_item(event, title="The other"))

    judging.merge(claim=claim.pk, into=other.pk, version=0, by=ana, at=NOON)

    assert fresh(claim).merged_into == other


def test_all_of_one_speaker_are_confirmed_and_nobody_elses(ana: User) -> None:
    item = an_item()
    hers, outlets = [ada(item), ada(item, STAY)], a_claim(item)
    elsewhere = ada(an_item(title="Another"))

    judging.confirm_speaker(
        within=Scope(item=item.pk),
        claimant="Ada Lund",
        claimant_key="person:ada_lund",
        seen=2,
        by=ana,
        at=NOON,
    )

    assert {fresh(claim).standing for claim in hers} == {Standing.CONFIRMED}
    assert {fresh(claim).standing for claim in (outlets, elsewhere)} == {Standing.PROPOSED}
    entry = Entry.objects.get(act="claim.speaker_confirmed")
    assert entry.subject == f"item:{item.pk}"


def test_claims_that_came_meanwhile_are_not_confirmed_unseen(ana: User) -> None:
    item = an_item()
    claim = ada(item)
    ada(item, STAY)

    with pytest.raises(judging.Stale):
        judging.confirm_speaker(
            within=Scope(item=item.pk),
            claimant="Ada Lund",
            claimant_key="person:ada_lund",
            seen=1,
            by=ana,
            at=NOON,
        )

    assert fresh(claim).standing == Standing.PROPOSED


def test_the_voices_of_several_outlets_are_not_confirmed_at_once(ana: User) -> None:
    event = an_event()
    a_claim(an_item(event))

    with pytest.raises(ValueError, match="in which item"):
        judging.confirm_speaker(
            within=Scope(event=event.pk), claimant="", claimant_key="", seen=1, by=ana, at=NOON
        )


def test_a_claim_that_was_missed_is_added_once(ana: User) -> None:
    item, key, start = an_item(an_event()), uuid4(), TEXT.index(STAY)
    said = {
        **{"start": start, "end": start + len(STAY), "matter": "call", "polarity": "calls_for"},
        **{"attribution": "indirect_speech", "claimant": "Harbour Union", "subject": "state:ZZ"},
    }

    for _twice in range(2):
        judging.add_by_hand(key=key, item=item.pk, said=said, by=ana, at=NOON)

    (made,) = Claim.objects.all()
    assert (made.span, made.standing, made.by_hand) == (STAY, Standing.CONFIRMED, True)
    assert (made.event, made.state_id, made.reported_by) == (item.event, "ZZ", "Kestrel Post")
    assert acts(made) == ["claim.added"]


def test_corrections_are_material_for_tests(ana: User) -> None:
    item = an_item()
    right, wrong, none = ada(item), a_claim(item), a_claim(item, STAY)
    a_claim(item, "Nobody asked when")
    judging.correct(claim=right.pk, version=0, changes={"asserted": "1996"}, by=ana, at=NOON)
    judging.merge(claim=wrong.pk, into=right.pk, version=0, by=ana, at=NOON)
    judging.reject(claim=none.pk, version=0, by=ana, at=NOON)

    found = {line["standing"]: line for line in lines()}

    assert set(found) == {"CONFIRMED", "MERGED", "REJECTED"}
    confirmed, rejected = found["CONFIRMED"], found["REJECTED"]
    assert confirmed["proposed"]["asserted"] == "1995"  # type: ignore[index]
    assert confirmed["decided"]["asserted"] == "1996"  # type: ignore[index]
    assert confirmed["sha256"] == item.original_id
    assert rejected["decided"] is None
    assert found["MERGED"]["into"] == {"start": right.start, "end": right.end}
