"""A person's key is kept in wraps; whoever holds the database opens none of it."""

from dataclasses import replace

import pytest

from tests.accounts.builders import a_person
from tests.conftest import NOON
from tests.sealing.builders import CREDENTIAL, a_header, a_holder, a_new_key, a_wrap, acts_of
from visita.accounts.models import User
from visita.sealing import access, actions, queries
from visita.sealing.envelopes import new_identity
from visita.sealing.models import Key, Way, Wrap

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana() -> User:
    return a_person("ana")


def test_a_key_is_made_once_and_the_ledger_says_so(ana: User) -> None:
    holder = a_holder(ana, a_wrap(), a_wrap(Way.RECOVERY, label="paper"))

    with pytest.raises(actions.HasKey):
        a_holder(ana)

    assert access.key_of(ana) == holder.key
    assert {each["label"] for each in queries.ways_of(ana)} == {"first", "paper"}
    assert acts_of(f"person:{ana.pk}")[-1] == "key.made"


def test_a_key_that_its_other_half_did_not_sign_is_refused(ana: User) -> None:
    made, other = (a_new_key(ana, new_identity()) for _ in "ab")
    strangers = a_new_key(a_person("boris"), new_identity())

    for wrong in (
        replace(made, proof=other.proof),
        replace(made, recipient=other.recipient),
        replace(made, recipient="age1"),
        replace(made, verify_key="none"),
        replace(made, verify_key=""),
        replace(made, proof="é"),
        strangers,
    ):
        with pytest.raises(actions.BadKey):
            actions.make_key(by=ana, made=wrong, wraps=[a_wrap()], at=NOON)
    with pytest.raises(actions.BadKey):
        actions.make_key(by=ana, made=made, wraps=[], at=NOON)
    assert not Key.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        a_wrap(cost=17),
        replace(a_wrap(), text="AGE-SECRET-KEY-1"),
        replace(a_wrap(), text=""),
        replace(a_wrap(), label=""),
        replace(a_wrap(), credential=CREDENTIAL),
        replace(a_wrap(), way=Way.PASSKEY, credential=CREDENTIAL),
        replace(a_wrap(Way.PASSKEY), credential=""),
        replace(a_wrap(Way.PASSKEY), credential="AGE-SECRET-KEY-1"),
        replace(a_wrap(Way.PASSKEY), text=a_header("X25519 c2FsdA")),
    ],
    ids=["cheap", "secret", "empty", "no name", "named", "other", "which", "not one", "a key's"],
)
def test_what_is_no_wrap_is_not_kept(ana: User, wrong: actions.NewWrap) -> None:
    a_holder(ana)

    with pytest.raises(actions.BadKey):
        actions.add_wrap(by=ana, wrap=wrong, at=NOON)

    assert Wrap.objects.count() == 1


def test_a_wrap_is_added_and_removed_but_never_the_last(ana: User) -> None:
    a_holder(ana)
    first = access.wraps_of(ana).get()
    with pytest.raises(actions.LastWrap):
        actions.remove_wrap(by=ana, wrap=first.pk, at=NOON)

    actions.add_wrap(by=ana, wrap=a_wrap(Way.PASSKEY, label="laptop"), at=NOON)
    actions.remove_wrap(by=ana, wrap=first.pk, at=NOON)
    actions.remove_wrap(by=ana, wrap=first.pk, at=NOON)

    assert [each["label"] for each in queries.ways_of(ana)] == ["laptop"]
    assert Wrap.objects.get(pk=first.pk).text == ""
    assert acts_of(f"person:{ana.pk}")[-3:] == ["key.made", "key.wrapped", "key.unwrapped"]


def test_nobody_touches_the_wraps_of_another(ana: User) -> None:
    boris = a_person("boris")
    a_holder(ana)
    actions.add_wrap(by=ana, wrap=a_wrap(Way.RECOVERY), at=NOON)
    with pytest.raises(actions.NoKeyYet):
        actions.add_wrap(by=boris, wrap=a_wrap(), at=NOON)

    actions.remove_wrap(by=boris, wrap=access.wraps_of(ana)[0].pk, at=NOON)

    assert access.wraps_of(ana).count() == 2


def test_a_key_is_told_by_numbers_that_two_people_compare() -> None:
    """Known for good: what was read aloud once stays true."""
    assert Key(recipient="age1").numbers == "03786 59124 69890 31014 76897 56632"
