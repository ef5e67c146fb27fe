"""Invitations by mail, given to a real mail server that takes them, refuses them, or is away."""

import logging
import re
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.message import Message
from pathlib import Path
from socket import gethostname

import pytest
from django.core.management import call_command
from django.test import Client
from django_tasks_db.models import DBTaskResult
from pytest_django.fixtures import Settings

from checks.postgres import free_port
from tests.accounts.builders import a_browser, a_person, address, signed_in
from tests.accounts.mail_server import LATER, NEVER, Postbox, a_certificate, mail_at
from tests.conftest import NOON, Clock
from visita.accounts import tasks
from visita.accounts.actions import invitations
from visita.accounts.models import Invitation, Role, User
from visita.accounts.tasks import PAUSES
from visita.ledger.queries.entries import acts_on, entries
from visita.site.mail import mail_server

pytestmark = pytest.mark.django_db(transaction=True)

TO = "gita.rao@members.example"
TYPED = {
    "full_name": "Gita Rao",
    "username": "gita",
    "email": TO,
    "language": "en",
    "days": "3",
    "role": "SECRETARIAT",
    "how": "MAIL",
}
FAR_AHEAD = datetime(2090, 11, 22, 11, 0, tzinfo=UTC)


@pytest.fixture
def postbox() -> Postbox:
    return Postbox()


@pytest.fixture
def use(settings: Settings) -> Callable[[str], None]:
    """Tell this installation of a mail server, as VISITA_MAIL does."""

    def told(url: str) -> None:
        server = mail_server(url)
        settings.EMAIL_BACKEND = "visita.accounts.mail.Handover"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.host, server.port
        settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = server.user, server.password
        settings.EMAIL_USE_SSL, settings.EMAIL_USE_TLS = server.tls_at_once, server.tls_asked_for
        settings.MAIL_FROM = "Committee of Arland <visita@committee.example>"

    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    return told


@pytest.fixture
def server(postbox: Postbox, use: Callable[[str], None]) -> Iterator[int]:
    with mail_at(postbox) as port:
        use(f"smtp://localhost:{port}")
        yield port


@pytest.fixture
def admin(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Pages and jobs go by one clock, so far ahead that the worker's own finds nothing due."""
    clock.at = FAR_AHEAD
    monkeypatch.setattr(tasks, "now", lambda: clock.at)
    return signed_in(a_person("femi", Role.ADMINISTRATOR), at=clock.at)


def let_the_worker_work() -> None:
    """Until nothing waits, as if the pauses between tries had passed."""
    for _ in range(len(PAUSES) + 2):
        DBTaskResult.objects.filter(status="READY").update(run_after=NOON - timedelta(days=3650))
        call_command("db_worker", batch=True, startup_delay=False, verbosity=0)


def body(letter: Message) -> str:
    content = letter.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content.decode()


def link(letter: Message) -> str:
    found = re.search(r"http://testserver(/desk/invitation/[\w-]+/)", body(letter))
    assert found
    return found[1]


def person_page(admin: Client) -> str:
    gita = User.objects.get(username="gita")
    return admin.get(f"/desk/people/{gita.pk}/").content.decode()


def test_an_invitation_by_mail_lets_its_reader_in(
    admin: Client, postbox: Postbox, server: int
) -> None:
    answer = admin.post("/desk/people/invite/", TYPED)
    assert postbox.letters == []  # the page does not wait for the mail server
    assert "on its way" in admin.get(address(answer)).content.decode()

    let_the_worker_work()

    [letter] = postbox.letters
    assert letter["To"] == TO
    assert a_browser().get(link(letter)).status_code == 200
    assert "The mail server took the invitation on" in person_page(admin)


def test_the_mail_says_nothing_of_the_work_nor_of_the_machine(
    admin: Client, postbox: Postbox, server: int
) -> None:
    admin.post("/desk/people/invite/", TYPED)
    let_the_worker_work()

    [letter] = postbox.letters
    whole = letter.as_string().replace(link(letter), "")  # a random word may hold any other
    assert "Committee of Arland" in body(letter)
    for word in ("Gita", "secretariat", "Secretariat", "Femi", "Visita"):
        assert word not in whole
    assert gethostname() not in whole
    assert re.fullmatch(r"<[0-9a-f-]{36}@committee\.example>", letter["Message-ID"])
    assert letter.get_content_type() == "text/plain"
    assert letter["Subject"] == "Your invitation"
    assert set(postbox.greetings) == {"committee.example"}
    assert {name.lower() for name in letter} <= {
        *("content-type", "mime-version", "content-transfer-encoding", "subject", "from", "to"),
        *("date", "message-id", "auto-submitted", "x-peer", "x-mailfrom", "x-rcptto"),
    }


def said_by_visita(caplog: pytest.LogCaptureFixture) -> str:
    """Without what the mail server of the test itself logs."""
    ours = [each for each in caplog.records if each.name not in {"mail.log", "asyncio"}]
    return "\n".join(f"{each.getMessage()} {each.exc_text or ''}" for each in ours)


def test_it_is_in_the_language_of_the_person(admin: Client, postbox: Postbox, server: int) -> None:
    admin.post("/desk/people/invite/", {**TYPED, "language": "fr"})
    let_the_worker_work()

    assert "25 novembre 2090" in body(postbox.letters[0])


def test_nothing_that_waits_in_the_database_opens_anything(
    admin: Client, postbox: Postbox, server: int
) -> None:
    postbox.answers = [LATER]
    admin.post("/desk/people/invite/", TYPED)
    let_the_worker_work()

    token = link(postbox.letters[0]).split("/")[-2]
    waiting = repr(list(DBTaskResult.objects.values()))
    assert DBTaskResult.objects.count() == 2
    assert token not in waiting
    assert TO not in waiting
    assert token not in repr(list(Invitation.objects.values()))


def test_an_invitation_that_is_not_kept_is_not_sent(
    admin: Client, postbox: Postbox, server: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("visita.accounts.views.inviting.redirect", fail)
    with pytest.raises(RuntimeError):
        admin.post("/desk/people/invite/", TYPED)
    let_the_worker_work()

    assert postbox.letters == []
    assert not User.objects.filter(username="gita").exists()


def test_it_is_tried_again_with_growing_pauses(
    admin: Client, postbox: Postbox, server: int
) -> None:
    postbox.answers = [LATER, LATER]
    admin.post("/desk/people/invite/", TYPED)
    let_the_worker_work()

    assert len(postbox.letters) == 1
    assert a_browser().get(link(postbox.letters[0])).status_code == 200
    assert list(PAUSES) == sorted(PAUSES)
    assert "took the invitation" in person_page(admin)


def test_between_tries_it_waits(admin: Client, postbox: Postbox, server: int) -> None:
    postbox.answers = [LATER]
    admin.post("/desk/people/invite/", TYPED)
    call_command("db_worker", batch=True, startup_delay=False, verbosity=0)

    assert DBTaskResult.objects.get(status="READY").run_after == FAR_AHEAD + PAUSES[0]
    assert postbox.letters == []
    assert "on its way" in person_page(admin)


@pytest.mark.parametrize(
    ("answers", "tries"), [([LATER] * 9, len(PAUSES) + 1), ([NEVER], 1)], ids=["later", "never"]
)
def test_what_cannot_be_delivered_is_said_and_its_secret_is_worth_nothing(
    admin: Client,
    postbox: Postbox,
    server: int,
    answers: list[str],
    tries: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    postbox.answers = answers
    with caplog.at_level(logging.DEBUG):
        admin.post("/desk/people/invite/", TYPED)
        let_the_worker_work()

    assert (len(postbox.greetings), postbox.letters) == (tries, [])
    assert "could not be delivered by mail: print it instead" in person_page(admin)
    logged = said_by_visita(caplog)
    assert "SMTPRecipientsRefused" in logged
    for secret in (TO, "gita.rao", "come back later", "no such person"):
        assert secret not in logged
        assert secret not in repr(list(DBTaskResult.objects.values()))


def test_a_mail_server_that_is_away_is_said_too(
    admin: Client, use: Callable[[str], None], postbox: Postbox
) -> None:
    use(f"smtp://localhost:{free_port()}")
    admin.post("/desk/people/invite/", TYPED)
    let_the_worker_work()

    assert "could not be delivered" in person_page(admin)


def test_a_job_that_was_cut_off_does_not_stay_on_its_way_for_ever(
    admin: Client, server: int, clock: Clock
) -> None:
    admin.post("/desk/people/invite/", TYPED)
    DBTaskResult.objects.update(status="RUNNING")
    gita = User.objects.get(username="gita")
    clock.moves(minutes=61)

    again = signed_in(User.objects.get(username="femi"), at=clock.at)
    assert "could not be delivered" in again.get(f"/desk/people/{gita.pk}/").content.decode()


def test_after_a_failure_it_can_be_printed_or_sent_again(
    admin: Client, postbox: Postbox, server: int
) -> None:
    postbox.answers = [NEVER]
    admin.post("/desk/people/invite/", TYPED)
    let_the_worker_work()
    gita = User.objects.get(username="gita")

    assert "Send a new invitation by mail" in person_page(admin)
    admin.post(f"/desk/people/{gita.pk}/invite-again/", {"how": "MAIL"})
    let_the_worker_work()
    printed = admin.post(f"/desk/people/{gita.pk}/invite-again/").content.decode()

    assert a_browser().get(link(postbox.letters[0])).status_code == 404  # the later one counts
    assert "<svg" in printed
    assert "could not be delivered" not in person_page(admin)


def test_a_withdrawn_invitation_is_not_sent(admin: Client, postbox: Postbox, server: int) -> None:
    admin.post("/desk/people/invite/", TYPED)
    gita = User.objects.get(username="gita")
    invitations.invite_again(user=gita, days=7, by=None, at=FAR_AHEAD)
    let_the_worker_work()

    assert postbox.letters == []


def test_the_ledger_says_how_and_what_became_of_it(
    admin: Client, postbox: Postbox, server: int
) -> None:
    postbox.answers = [NEVER]
    admin.post("/desk/people/invite/", TYPED)
    let_the_worker_work()
    gita = User.objects.get(username="gita")
    admin.post(f"/desk/people/{gita.pk}/invite-again/", {"how": "MAIL"})
    let_the_worker_work()
    admin.post(f"/desk/people/{gita.pk}/invite-again/")

    acts = [each for each in acts_on(f"person:{gita.pk}") if "appointed" not in each]
    assert [each.removeprefix("account.") for each in acts if "office" not in each] == [
        *("invited", "invitation_not_mailed", "invited", "invitation_mailed", "invited"),
    ]
    said = [each.leaf for each in entries(act="account.invited", subject=f"person:{gita.pk}")]
    assert ['"how":"paper"' in each for each in said] == [True, False, False]
    assert ['"how":"mail"' in each for each in said] == [False, True, True]
    assert not any(TO in each for each in said)


def test_without_an_address_it_cannot_be_sent(admin: Client, server: int) -> None:
    answer = admin.post("/desk/people/invite/", {**TYPED, "email": ""})

    assert answer.status_code == 400
    assert "Write the address to which the invitation is sent." in answer.content.decode()
    assert not User.objects.filter(username="gita").exists()


def test_without_a_mail_server_it_is_not_offered_and_not_done(admin: Client) -> None:
    assert 'value="MAIL"' not in admin.get("/desk/people/invite/").content.decode()

    answer = admin.post("/desk/people/invite/", TYPED)

    assert "<svg" in answer.content.decode()
    assert DBTaskResult.objects.count() == 0
    assert 'value="MAIL"' not in person_page(admin)


@pytest.mark.parametrize("is_vouched_for", [True, False])
def test_the_password_is_given_to_nobody_but_the_server_that_was_named(
    admin: Client,
    postbox: Postbox,
    use: Callable[[str], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_vouched_for: bool,
) -> None:
    certificate = a_certificate(tmp_path)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    if is_vouched_for:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_at(postbox, tls=tls) as port:
        use(f"smtps://visita:s%3A3cret@localhost:{port}")
        admin.post("/desk/people/invite/", TYPED)
        let_the_worker_work()

    assert len(postbox.letters) == is_vouched_for
    assert bool(postbox.users) is is_vouched_for
    said = "took the invitation" if is_vouched_for else "could not be delivered"
    assert said in person_page(admin)


def test_where_encryption_is_asked_for_nothing_is_sent_without(
    admin: Client, postbox: Postbox, server: int, settings: Settings
) -> None:
    """As for any server that is not on this machine."""
    settings.EMAIL_USE_TLS = True
    admin.post("/desk/people/invite/", TYPED)
    let_the_worker_work()

    assert (postbox.letters, postbox.greetings) == ([], [])
    assert "could not be delivered" in person_page(admin)


def test_a_wrong_password_is_said_without_saying_it(
    admin: Client,
    postbox: Postbox,
    use: Callable[[str], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    with mail_at(postbox) as port:
        use(f"smtp://visita:wr0ng@localhost:{port}")
        admin.post("/desk/people/invite/", TYPED)
        let_the_worker_work()

    assert "could not be delivered" in person_page(admin)
    assert "SMTPAuthenticationError 535" in caplog.text
    assert "wr0ng" not in caplog.text
