"""A vault's key comes back by two of three, step by step, each signed; by fewer it does not."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from tests.accounts.builders import a_person
from tests.conftest import NOON
from tests.sealing.builders import (
    Holder,
    a_grant,
    a_holder,
    a_vault,
    acts_of,
    opened_by,
    something_sealed,
)
from tests.sealing.recovering import REASON, a_set, asked, layered, opens, peeled, refuses
from visita.sealing import access, actions, queries
from visita.sealing.actions.recovering import let_lapse, words_of
from visita.sealing.envelopes import Identity, new_identity
from visita.sealing.headers import dearmored
from visita.sealing.models import (
    OPEN_FOR,
    Ending,
    Envelope,
    Grant,
    Layer,
    Recovery,
    RecoverySet,
    Step,
    Vault,
)

pytestmark = pytest.mark.django_db


@dataclass
class Story:
    """Ana holds a vault; Boris, Carla and Emil can give it to Oksana together, two of them."""

    ana: Holder
    boris: Holder
    carla: Holder
    emil: Holder
    oksana: Holder
    vault: Vault
    key: Identity

    @property
    def three(self) -> list[Holder]:
        return [self.boris, self.carla, self.emil]


@pytest.fixture
def story() -> Story:
    names = ("ana", "boris", "carla", "emil", "oksana")
    people = {name: a_holder(a_person(name)) for name in names}
    vault, key = a_vault(people["ana"])
    made = Story(**people, vault=vault, key=key)
    a_set(vault, key, *made.three, by=made.ana)
    return made


@pytest.fixture
def recovery(story: Story) -> Recovery:
    return asked(story.vault, story.oksana)


def test_two_of_three_give_the_key_to_whoever_asked(story: Story, recovery: Recovery) -> None:
    sealed = something_sealed(story.vault, by=story.ana.user)

    assert opens(recovery, story.emil) is None
    assert opens(recovery, story.boris) == Ending.GRANTED

    grant = access.grants_of(story.oksana.user, story.vault).get()
    key = opened_by(story.oksana.identity.secret, dearmored(grant.text)).decode().strip()
    assert key == story.key.secret
    assert opened_by(key, b"".join(queries.bytes_of(sealed))) == b"what was said"
    assert acts_of(f"recovery:{recovery.pk}") == [
        "recovery.asked",
        "recovery.layer_opened",
        "recovery.layer_opened",
    ]
    assert not Layer.objects.exists()


@pytest.mark.parametrize("names", ["boris carla", "carla boris", "emil carla", "boris emil"])
def test_they_come_in_any_order(story: Story, recovery: Recovery, names: str) -> None:
    endings = [opens(recovery, getattr(story, name)) for name in names.split()]

    assert endings == [None, Ending.GRANTED]


def test_after_one_of_them_nothing_is_granted(story: Story, recovery: Recovery) -> None:
    opens(recovery, story.carla)

    assert not access.grants_of(story.oksana.user, story.vault).exists()
    waiting = access.waiting_layers(recovery).values_list("order", "text")
    assert {order for order, _ in waiting} == {"0", "2"}
    for _, text in waiting:
        with pytest.raises(Exception, match="No matching keys"):
            opened_by(story.carla.identity.secret, dearmored(text))
    with pytest.raises(actions.NoPart):
        opens(recovery, story.carla, layers={})


def test_what_is_not_signed_by_the_keeper_is_not_kept(story: Story, recovery: Recovery) -> None:
    left = peeled(recovery, story.boris)
    for signature in ("", "no signature", story.boris.sign("something else")):
        with pytest.raises(actions.NotSigned):
            opens(recovery, story.boris, layers=left, signature=signature or "x")
    with pytest.raises(actions.NotSigned):
        refuses(recovery, story.boris, reason=" ")

    assert not Step.objects.exists()
    assert not Layer.objects.exists()
    assert acts_of(f"recovery:{recovery.pk}") == ["recovery.asked"]


def test_what_is_no_envelope_or_of_another_order_is_not_kept(
    story: Story, recovery: Recovery
) -> None:
    left = peeled(recovery, story.boris)

    with pytest.raises(actions.BadKey):
        opens(recovery, story.boris, layers=dict.fromkeys(left, "AGE-SECRET-KEY-1"))
    for others in ({}, {"": left["1"]}, {"1": left["1"]}, {**left, "0": left["1"]}):
        with pytest.raises(actions.Overtaken):
            opens(recovery, story.boris, layers=others)

    assert not Layer.objects.exists()


def test_that_layers_were_handed_out_is_recorded(story: Story, recovery: Recovery) -> None:
    opens(recovery, story.boris)

    taken = actions.take_layers(recovery=recovery, by=story.emil.user, at=NOON)

    assert (taken.number, set(taken.layers)) == (2, {"2"})
    assert acts_of(f"recovery:{recovery.pk}")[-1] == "recovery.layer_taken"
    with pytest.raises(actions.NoPart):
        actions.take_layers(recovery=recovery, by=story.boris.user, at=NOON)


def test_whoever_is_not_asked_opens_nothing(story: Story, recovery: Recovery) -> None:
    for other in (story.ana, story.oksana):
        with pytest.raises(actions.NoPart):
            opens(recovery, other, layers={})


def test_the_same_handed_in_twice_is_kept_once(story: Story, recovery: Recovery) -> None:
    left = peeled(recovery, story.boris)

    opens(recovery, story.boris, layers=left)
    opens(recovery, story.boris, layers=left)
    asked(story.vault, story.oksana, name=recovery.pk)

    assert Step.objects.count() == Recovery.objects.count() == 1
    assert acts_of(f"recovery:{recovery.pk}") == ["recovery.asked", "recovery.layer_opened"]


def test_it_ends_when_too_few_are_left(story: Story, recovery: Recovery) -> None:
    opens(recovery, story.boris)
    refuses(recovery, story.carla)
    recovery.refresh_from_db()
    assert recovery.ending == ""

    refuses(recovery, story.emil)

    recovery.refresh_from_db()
    assert recovery.ending == Ending.REFUSED
    assert not Layer.objects.exists()
    assert acts_of(f"recovery:{recovery.pk}")[-2:] == ["recovery.refused"] * 2


def test_withdrawn_it_leaves_nothing_that_was_opened(story: Story, recovery: Recovery) -> None:
    opens(recovery, story.boris)

    actions.withdraw(recovery=recovery, by=story.oksana.user, at=NOON)
    actions.withdraw(recovery=recovery, by=story.oksana.user, at=NOON)

    assert not Layer.objects.exists()
    assert Envelope.objects.count() == 6
    with pytest.raises(actions.NoPart):
        opens(recovery, story.carla, layers={})
    assert acts_of(f"recovery:{recovery.pk}").count("recovery.withdrawn") == 1


def test_after_fourteen_days_it_lapses(story: Story, recovery: Recovery) -> None:
    opens(recovery, story.boris)
    late = NOON + OPEN_FOR

    with pytest.raises(actions.NoPart):
        opens(recovery, story.carla, at=late)
    assert let_lapse(at=late - timedelta(seconds=1)) == 0
    assert let_lapse(at=late) == 1

    recovery.refresh_from_db()
    assert recovery.ending == Ending.LAPSED
    assert not Layer.objects.exists()
    assert asked(story.vault, story.oksana, at=late).ending == ""


def test_one_person_asks_once_at_a_time_and_signs_it(story: Story, recovery: Recovery) -> None:
    found = access.recovery_set_of(story.vault)
    assert found
    with pytest.raises(actions.AskedAlready):
        asked(story.vault, story.oksana)
    words = words_of(recovery.pk, found.vault_key_id, "asked", REASON)
    for reason, signature in (("Another.", story.ana.sign(words)), (REASON, "")):
        with pytest.raises(actions.NotSigned):
            actions.ask_for_recovery(
                recovery=recovery.pk,
                vault=story.vault,
                reason=reason,
                signature=signature,
                by=story.ana.user,
                at=NOON,
            )


def test_another_key_of_the_vault_ends_the_set_and_what_was_asked(
    story: Story, recovery: Recovery
) -> None:
    opens(recovery, story.boris)
    made, own = new_identity(), story.ana.identity.recipient

    actions.rotate(
        vault=story.vault,
        generation=1,
        recipient=made.recipient,
        grants={own: a_grant(made, own)},
        by=story.ana.user,
        at=NOON,
    )

    recovery.refresh_from_db()
    assert recovery.ending == Ending.CHANGED
    assert not Envelope.objects.exists()
    assert not Layer.objects.exists()
    assert access.recovery_set_of(story.vault) is None
    with pytest.raises(actions.NoSet):
        actions.ask_for_recovery(
            recovery=uuid4(), vault=story.vault, reason="", signature="", by=story.ana.user, at=NOON
        )


def test_a_shredded_vault_cannot_be_recovered(story: Story, recovery: Recovery) -> None:
    opens(recovery, story.boris)
    actions.ask_to_shred(vault=story.vault, reason="Its time is over.", by=story.ana.user, at=NOON)

    actions.shred(vault=story.vault, by=story.carla.user, at=NOON)

    recovery.refresh_from_db()
    assert recovery.ending == Ending.CHANGED
    assert not Envelope.objects.exists()
    assert not Layer.objects.exists()


def test_a_new_set_takes_the_place_of_the_old_one(story: Story, recovery: Recovery) -> None:
    a_set(story.vault, story.key, story.boris, story.emil, by=story.ana)

    recovery.refresh_from_db()
    assert recovery.ending == Ending.CHANGED
    assert RecoverySet.objects.filter(ended_at=None).count() == 1
    assert Envelope.objects.count() == 2
    assert acts_of(f"vault:{story.vault.pk}") == ["vault.made", *["recovery.prepared"] * 2]


def test_whose_key_has_ended_takes_part_no_longer(story: Story, recovery: Recovery) -> None:
    actions.end_key(of=story.boris.user, by=story.ana.user, even_alone=False, at=NOON)
    with pytest.raises(actions.NoPart):
        opens(recovery, story.boris, layers={})

    actions.end_key(of=story.oksana.user, by=story.ana.user, even_alone=False, at=NOON)

    recovery.refresh_from_db()
    assert recovery.ending == Ending.WITHDRAWN


def test_only_who_holds_the_key_prepares_its_recovery(story: Story) -> None:
    with pytest.raises(actions.NoVault):
        a_set(story.vault, story.key, story.boris, story.carla, by=story.oksana)


def test_what_cannot_be_set_is_refused(story: Story) -> None:
    two = [story.boris.identity, story.carla.identity]
    envelopes = layered(story.key, two, 2)
    keys = [story.boris.key, story.carla.key]

    def prepare(**other: object) -> None:
        words = {"threshold": 2, "keepers": keys, "envelopes": envelopes, "generation": 1} | other
        actions.prepare_recovery(vault=story.vault, by=story.ana.user, at=NOON, **words)  # type: ignore[arg-type]

    for wrong in ({"threshold": 1}, {"keepers": [keys[0]] * 2}, {"envelopes": {"01": "x"}}):
        with pytest.raises(actions.NotSuch):
            prepare(**wrong)
    with pytest.raises(actions.BadKey):
        prepare(envelopes=dict.fromkeys(envelopes, "AGE-SECRET-KEY-1"))
    with pytest.raises(actions.NoVault):
        prepare(generation=2)
    assert RecoverySet.objects.filter(ended_at=None).count() == 1


def test_a_grant_that_opened_nothing_is_replaced(story: Story, recovery: Recovery) -> None:
    for each in (story.boris, story.carla):
        left = peeled(recovery, each)
        wrong = a_grant(new_identity(), story.oksana.identity.recipient)
        opens(recovery, each, layers={"": wrong} if "" in left else left)

    again = asked(story.vault, story.oksana)
    opens(again, story.boris)
    opens(again, story.emil)

    held = Grant.objects.get(key=story.oksana.key, revoked_at=None)
    key = opened_by(story.oksana.identity.secret, dearmored(held.text)).decode().strip()
    assert key == story.key.secret


def test_what_was_done_is_frozen(story: Story, recovery: Recovery) -> None:
    opens(recovery, story.boris)
    for rows, changed in (
        (Step.objects.all(), {"reason": "None."}),
        (Layer.objects.all(), {"text": "x"}),
        (Envelope.objects.all(), {"text": "x"}),
        (Recovery.objects.all(), {"reason": "Another."}),
        (RecoverySet.objects.all(), {"threshold": 3}),
    ):
        with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
            rows.update(**changed)
