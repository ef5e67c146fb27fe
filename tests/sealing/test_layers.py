"""Any three of five open what was sealed for them, in any order; no two do, whatever they try."""

from functools import cache
from itertools import combinations
from uuid import uuid4

import pytest

from tests.sealing.builders import opened_by
from tests.sealing.modules import ask, base64, given
from visita.sealing.actions.recovering import words_of
from visita.sealing.envelopes import Identity, NotOpened, new_identity, unsealed
from visita.sealing.headers import dearmored
from visita.sealing.orders import MOST, MOST_ORDERS, begun_by, fits, left_after, orders

FIVE = [new_identity() for _ in range(5)]
VAULT = new_identity()
KEY_FILE = f"# public key: {VAULT.recipient}\n{VAULT.secret}\n".encode()


@cache
def in_layers() -> dict[str, bytes]:
    """Made by the browser's module, for three of the five."""
    vault = {"secret": VAULT.secret, "recipient": VAULT.recipient, "signing": ""}
    recipients = [each.recipient for each in FIVE]
    made = given("layered", vault=vault, recipients=recipients, threshold=3)
    return {order: dearmored(text) for order, text in made.items()}


def opened(order: str, sealed: bytes) -> bytes:
    for position in order:
        sealed = opened_by(FIVE[int(position)].secret, sealed)
    return sealed


def as_far_as(people: tuple[Identity, ...], sealed: bytes) -> bytes:
    """What is left when these have tried all their keys as often as one opens."""
    try:
        return as_far_as(people, unsealed(sealed, secrets=[each.secret for each in people]))
    except NotOpened:
        return sealed


def test_all_ten_triples_open_it_in_each_of_their_six_orders() -> None:
    envelopes = in_layers()

    assert len(envelopes) == 60
    assert {order: opened(order, text) for order, text in envelopes.items()} == dict.fromkeys(
        orders(3, 5), KEY_FILE
    )
    assert {frozenset(order) for order in envelopes} == {
        frozenset(each) for each in combinations("01234", 3)
    }


def test_none_of_the_ten_pairs_opens_any_of_them() -> None:
    for pair in combinations(FIVE, 2):
        left = [as_far_as(pair, each) for each in in_layers().values()]

        assert all(each.startswith(b"age-encryption.org/v1\n") for each in left)
        assert not any(VAULT.secret.encode() in each for each in left)
    whole = [as_far_as(tuple(FIVE[:3]), each) for each in in_layers().values()]
    assert whole.count(KEY_FILE) == 6


def test_each_of_them_opens_one_layer_in_the_browser() -> None:
    waiting = {order: given("armored", sealed=base64(text)) for order, text in in_layers().items()}
    for position in (4, 0):
        mine = {order: waiting[order] for order in begun_by(position, waiting)}
        waiting = given("peeled", waiting=mine, secret=FIVE[position].secret)
    assert set(waiting) == {"1", "2", "3"}

    last = {"text": waiting["2"], "secret": FIVE[2].secret}
    found = given("recovered", **last, recipient=VAULT.recipient)

    assert found["secret"] == VAULT.secret
    refused = ask(
        {"verb": "recovered", **last, "recipient": FIVE[0].recipient},
        {"verb": "recovered", **last, "secret": FIVE[3].secret, "recipient": VAULT.recipient},
        {"verb": "peeled", "waiting": waiting, "secret": FIVE[3].secret},
    )
    assert refused == [{"throws": "NotOpened"}] * 3


@pytest.mark.parametrize(("threshold", "people"), [(2, 2), (2, 7), (3, 5), (4, 6), (5, 5)])
def test_browser_and_server_know_the_same_orders(threshold: int, people: int) -> None:
    assert given("orders", threshold=threshold, people=people) == orders(threshold, people)


def test_whoever_is_next_leaves_each_order_of_the_others() -> None:
    waiting: set[str] = set(orders(3, 5))
    for position in (3, 1, 4):
        waiting = left_after(position, waiting)
    assert waiting == {""}


def test_one_alone_or_too_many_orders_are_not_set() -> None:
    allowed = {(k, n) for n in range(10) for k in range(n + 2) if fits(k, n)}

    assert {k for k, _ in allowed} == {2, 3, 4, 5}
    assert max(n for _, n in allowed) == MOST
    assert all(len(orders(k, n)) <= MOST_ORDERS for k, n in allowed)
    assert not {(4, 7), (5, 6), (6, 6)} & allowed


def test_browser_and_server_sign_the_same_words() -> None:
    recovery, key, text = uuid4(), uuid4(), "Parce que le sac a été saisi.\nVoilà."

    signed = given("wordsOf", recovery=str(recovery), vaultKey=str(key), step="asked", text=text)

    assert signed == words_of(recovery, key, "asked", text)
