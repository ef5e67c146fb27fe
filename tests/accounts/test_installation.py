"""The installation as a whole: copied, and begun anew from a copy."""

import json
from uuid import uuid4

import pytest

from tests.accounts.builders import a_person, an_invitation, signed_in
from tests.conftest import NOON
from visita.accounts.actions.installation import copied, restored
from visita.accounts.models import Invitation, OneTimeLink, Session
from visita.accounts.queries import open_invitation
from visita.ledger.queries.entries import entries

pytestmark = pytest.mark.django_db


def test_after_a_restore_no_cookie_link_or_invitation_lets_anybody_in() -> None:
    ana = a_person("ana")
    browser = signed_in(ana)
    _, token = an_invitation("boris")
    OneTimeLink.objects.create(user=ana, token="0" * 64, made_at=NOON)

    restored(restore=uuid4(), backup=uuid4(), leaves=4, at=NOON)

    assert browser.get("/desk/").status_code == 302
    assert Session.objects.count() == OneTimeLink.objects.count() == 0
    assert open_invitation(token, NOON) is None
    assert not Invitation.objects.filter(withdrawn_at=None).exists()


def test_the_ledger_says_which_copy_took_its_place_and_what_became_void() -> None:
    signed_in(a_person("ana"))
    restore, backup = uuid4(), uuid4()

    restored(restore=restore, backup=backup, leaves=4, at=NOON)

    (entry,) = entries(act="installation.restored", subject=f"restore:{restore}")
    assert json.loads(entry.leaf)["facts"] == {
        "backup": str(backup),
        "leaves": 4,
        "sessions": 1,
        "links": 0,
        "invitations": 1,
    }


def test_the_ledger_says_for_whom_a_copy_was_made() -> None:
    backup = uuid4()

    copied(backup=backup, recipients=["age1ana", "age1boris"], at=NOON)

    (entry,) = entries(subject=f"backup:{backup}")
    facts = json.loads(entry.leaf)["facts"]
    assert facts == {"recipients": 2, "recipient_1": "age1ana", "recipient_2": "age1boris"}
