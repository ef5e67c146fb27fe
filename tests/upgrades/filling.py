"""What a database to be frozen holds beyond the story: people at work, secrets in cipher.

Run as a program, in the settings of an installation. When the program learns to keep something new,
add some of it here; what was frozen before stays as it was.
"""

import os
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from visita.accounts.models import User

AT = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
ON = date(2026, 11, 22)
PASSWORD = "seven herons over the fen"  # noqa: S105 of an invented person
SEED = "JBSWY3DPEHPK3PXP"
KEPT = "the window does not open"


def main() -> None:
    os.environ["VISITA_DEMO"] = "1"
    import django

    django.setup()
    from visita.accounts.actions.appointments import appoint
    from visita.accounts.actions.invitations import NewPerson, invite, invite_again
    from visita.accounts.actions.links import make_demo_links
    from visita.accounts.actions.means import renew_recovery_codes, set_codes, withdraw_means
    from visita.accounts.actions.sessions import begin_session, confirm
    from visita.accounts.keys import encrypt
    from visita.accounts.models import Role, User

    make_demo_links(on=ON, at=AT)
    people = {user.username: user for user in User.objects.all()}
    dan, femi = people["dan"], people["femi"]
    set_codes(by=dan, password=PASSWORD, seed=SEED, session=None, at=AT)
    renew_recovery_codes(by=dan, at=AT)
    gus, _ = invite(
        person=NewPerson("gus", "Gus"), role=Role.SECRETARIAT, days=7, by=femi, on=ON, at=AT
    )
    invite_again(user=gus, days=30, by=femi, at=AT)
    hana, _ = invite(person=NewPerson("hana", "Hana"), role=None, days=1, by=femi, on=ON, at=AT)
    withdraw_means(of=hana, by=femi, at=AT)
    until = ON + timedelta(days=365)
    appoint(user=hana, role=Role.ADMINISTRATOR, since=ON, until=until, by=femi, at=AT)
    information(people["ana"])
    the_body(people["ana"])
    for minute, user in enumerate((people["ana"], people["boris"], people["carla"], dan)):
        at = AT + timedelta(minutes=minute)
        kept: dict[str, object] = {"kept": encrypt(KEPT)}
        session, _ = begin_session(user=user, way="passkey", device="Test", at=at, data=kept)
        confirm(session=session, by=user, way="passkey", at=at)


def information(ana: "User") -> None:
    """A watch, a text that came in, its claims and what the watch made of them."""
    from visita.intake.actions.receiving import receive_pasted
    from visita.intake.actions.watching import Wanted, begin_watch
    from visita.intake.models import Protection
    from visita.intake.tasks import read_now

    begin_watch(key=uuid4(), wanted=Wanted(words="letters"), by=ana, at=AT)
    said = "Arland has written to nobody.\n\nThe letters of Arland stay in the drawer.\n"
    received = receive_pasted(text=said, protection=Protection.NONE, received_on=ON, by=ana, at=AT)
    read_now(received.pk)


def the_body(ana: "User") -> None:
    """What the story leaves out of letters, places, meetings, the programme and visits."""
    from visita.proceedings.actions.self_assessment import keep_assessment

    keep_assessment(key=uuid4(), latest=None, assessed_on=ON, answers={}, by=ana, at=AT)


if __name__ == "__main__":
    main()
