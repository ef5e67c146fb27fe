"""Joining: once, in time, by whoever holds the invitation and nobody else."""

import time
from datetime import timedelta
from secrets import token_urlsafe
from threading import Thread

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.db import IntegrityError, connection, transaction

from tests.accounts.builders import (
    PASSWORD,
    a_browser,
    a_person,
    address,
    an_invitation,
    signed_in,
)
from tests.conftest import NOON, TODAY, Clock
from visita.accounts.actions import invitations, means
from visita.accounts.means import means_of
from visita.accounts.models import Invitation, Role, User
from visita.accounts.tokens import digest

pytestmark = pytest.mark.django_db
SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def accept(token: str) -> User:
    return invitations.accept_with_codes(token=token, password=PASSWORD, seed=SEED, at=NOON)


def test_an_invitation_can_be_used_once(db: None) -> None:
    _, token = an_invitation("gita")
    accept(token)

    with pytest.raises(invitations.NotOpen):
        accept(token)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_accept_at_once_one_is_let_in(db: None) -> None:
    _, token = an_invitation("gita")
    joined: list[str] = []

    def one() -> None:
        try:
            credential = {"id": token_urlsafe(8)}
            invitations.accept_with_passkey(token=token, name="x", credential=credential, at=NOON)
            joined.append("in")
        except invitations.NotOpen:
            joined.append("refused")
        finally:
            connection.close()

    threads = [Thread(target=one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(joined) == ["in", "refused", "refused", "refused"]
    assert Authenticator.objects.filter(type="webauthn").count() == 1


def test_the_database_holds_no_invitation_that_could_be_used(db: None) -> None:
    _, token = an_invitation("gita")

    assert Invitation.objects.get().token == digest(token)


@pytest.mark.parametrize("page", ["", "codes/"])
def test_used_expired_replaced_and_invented_look_the_same(clock: Clock, page: str) -> None:
    _, used = an_invitation("gita")
    accept(used)
    _, expired = an_invitation("hugo", days=1, at=NOON - timedelta(days=2))
    ines, replaced = an_invitation("ines")
    invitations.invite_again(user=ines, days=7, by=None, at=NOON)

    answers = [
        (token, a_browser().get(f"/desk/invitation/{token}/{page}"))
        for token in (used, expired, replaced, "invented")
    ]

    assert {answer.status_code for _, answer in answers} == {404}
    assert len({answer.content.replace(token.encode(), b"") for token, answer in answers}) == 1


def test_looking_at_an_invitation_does_not_use_it_up(clock: Clock) -> None:
    _, token = an_invitation("gita")
    for _ in range(3):
        assert a_browser().get(f"/desk/invitation/{token}/").status_code == 200

    accept(token)


def test_an_invitation_ends_by_itself(clock: Clock) -> None:
    _, token = an_invitation("gita", days=1)
    clock.moves(hours=24)

    assert a_browser().get(f"/desk/invitation/{token}/").status_code == 404


def test_joining_with_a_password_and_an_app(clock: Clock) -> None:
    user, token = an_invitation("gita")
    browser = a_browser()
    page = browser.get(f"/desk/invitation/{token}/codes/").content.decode()
    seed = page.split('<code class="v-break">')[1].split("<")[0].replace(" ", "")
    code = format_hotp_value(hotp_value(seed, int(time.time()) // 30))

    answer = browser.post(
        f"/desk/invitation/{token}/codes/",
        {"password": PASSWORD, "password_again": PASSWORD, "code": code},
    )

    assert address(answer) == "/desk/security/recovery-codes/"
    assert browser.get(address(answer)).content.count(b"<li>") >= 10
    assert means_of(user).codes_left == 10
    user.refresh_from_db()
    assert user.joined_at == NOON
    assert user.password.startswith("argon2$argon2id$")


def test_the_seed_waits_in_cipher(clock: Clock) -> None:
    from visita.accounts.models import Session

    _, token = an_invitation("gita")
    a_browser().get(f"/desk/invitation/{token}/codes/")

    assert Session.objects.get().data["seed"].startswith("gAAAA")


def test_a_new_invitation_makes_void_what_was_lost(clock: Clock) -> None:
    gita, token = an_invitation("gita")
    accept(token)
    browser = signed_in(gita)
    again = invitations.invite_again(user=gita, days=7, by=None, at=NOON)
    assert browser.get("/desk/").status_code == 200

    accept(again)

    assert browser.get("/desk/").status_code == 302


def test_a_name_is_given_once(db: None) -> None:
    an_invitation("gita")

    with pytest.raises(invitations.NameTaken):
        an_invitation("Gita")


def test_the_administrator_prints_an_invitation(femi: User) -> None:
    typed = {"full_name": "Gita Rao", "username": "gita", "language": "en", "days": "3"}

    page = signed_in(femi).post("/desk/people/invite/", {**typed, "role": "SECRETARIAT"})

    text = page.content.decode()
    token = text.split("/desk/invitation/")[1].split("/")[0]
    assert "<svg" in text
    assert Invitation.objects.get(token=digest(token)).user.username == "gita"
    assert a_browser().get(f"/desk/invitation/{token}/").status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("username", "Two Words", "small letters"),
        ("username", "femi", "Choose another"),
        ("full_name", "", "required"),
        ("days", "31", "30"),
        ("role", "KING", "valid choice"),
        ("email", "no", "valid email"),
    ],
)
def test_a_bad_invitation_says_what_to_correct(
    femi: User, field: str, value: str, says: str
) -> None:
    typed = {"full_name": "Gita", "username": "gita", "language": "en", "days": "3", field: value}

    answer = signed_in(femi).post("/desk/people/invite/", typed)

    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert not User.objects.filter(full_name="Gita").exists()


def test_fields_that_were_not_asked_for_change_nothing(femi: User) -> None:
    extra = {"password": "x", "joined_at": "2026-01-01", "is_invented": "on", "id": str(femi.pk)}
    typed = {"full_name": "Gita", "username": "gita", "language": "en", "days": "3", **extra}

    signed_in(femi).post("/desk/people/invite/", typed)

    gita = User.objects.get(username="gita")
    assert (gita.joined_at, gita.is_invented, gita.has_usable_password()) == (None, False, False)
    assert gita.pk != femi.pk


def test_whoever_leaves_is_left_without_a_way_in(femi: User, clock: Clock) -> None:
    gita, token = an_invitation("gita")
    accept(token)
    browser = signed_in(gita)

    signed_in(femi).post(f"/desk/people/{gita.pk}/withdraw/")

    assert browser.get("/desk/").status_code == 302
    gita.refresh_from_db()
    assert means_of(gita).ways == 0
    assert means_of(gita).codes_left == 0


def test_an_administrator_does_not_shut_themselves_out(femi: User) -> None:
    browser = signed_in(femi)

    browser.post(f"/desk/people/{femi.pk}/withdraw/")

    assert browser.get("/desk/").status_code == 200


def test_the_last_way_in_is_not_removed(db: None) -> None:
    gita, token = an_invitation("gita")
    credential = {"id": "abc"}
    invitations.accept_with_passkey(token=token, name="laptop", credential=credential, at=NOON)

    from visita.accounts.means import handle_of

    handle = handle_of(Authenticator.objects.get(user=gita, type="webauthn"))
    with pytest.raises(means.LastMeans):
        means.remove_passkey(by=gita, handle=handle, session=None, at=NOON)
    with pytest.raises(means.NoSuchPasskey):
        means.remove_passkey(by=a_person("hugo"), handle=handle, session=None, at=NOON)


def test_impossible_rows_are_refused_by_the_database(femi: User) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.create(user=femi, token=digest("x"), made_at=NOON, expires_at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        femi.appointments.create(
            role=Role.SECRETARIAT, since=TODAY, until=TODAY - timedelta(days=1)
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        femi.appointments.create(role="KING", since=TODAY)
