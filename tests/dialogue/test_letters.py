"""Letters: a thread, its clock, who reads what, what a State sees of it."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from tests.accounts.builders import a_person, signed_in
from tests.conftest import NOON, TODAY, Clock
from tests.ledger.reading import recording
from tests.pages import shown
from visita.accounts.models import Role, User
from visita.agenda.queries.deadlines import deadlines_of
from visita.dialogue.actions import letters as actions
from visita.dialogue.actions.letters import File, Opening, Writing
from visita.dialogue.models import Correspondence, Direction, Enclosure, Letter, Nature, Subject
from visita.dialogue.queries import letters as queries
from visita.dialogue.silence import Heard
from visita.treaties.models import State
from visita.visits.actions.telling import name_liaison_officer

DAY = timedelta(days=1)
ASKED = TODAY - 40 * DAY


@pytest.fixture
def people(story: None, clock: Clock) -> dict[str, User]:
    found = {
        "ana": a_person("ana", Role.SECRETARIAT),
        "dan": a_person("dan"),
        "gro": a_person("gro"),
        "femi": a_person("femi", Role.ADMINISTRATOR),
    }
    for name, code in (("dan", "ZZ"), ("gro", "XN")):
        name_liaison_officer(
            state=State.objects.get(pk=code),
            user=found[name],
            since=TODAY - 100 * DAY,
            until=None,
            by=found["ana"],
            at=NOON,
        )
    return found


@pytest.fixture
def thread(people: dict[str, User]) -> Correspondence:
    arland = State.objects.get(pk="ZZ")
    opening = Opening(Subject.REQUEST, "Deaths in custody", arland, arland)
    return actions.open_correspondence(key=uuid4(), opening=opening, by=people["ana"], at=NOON)


def sent(thread: Correspondence, by: User, **changed: object) -> Letter:
    plain = {
        "day": ASKED,
        "addressee": "Ministry",
        "text": "How many?",
        "answer_by": ASKED + 30 * DAY,
    }
    writing = Writing(Direction.SENT, **{**plain, **changed})  # type: ignore[arg-type]
    return actions.add_letter(
        key=uuid4(), correspondence=thread.pk, writing=writing, by=by, at=NOON
    )


def received(
    thread: Correspondence, by: User, asked: Letter | None, nature: Nature, day: date = TODAY
) -> Letter:
    writing = Writing(
        Direction.RECEIVED,
        day,
        "Ministry",
        "Three.",
        answers=asked.pk if asked else None,
        nature=nature.value,
    )
    return actions.add_letter(
        key=uuid4(), correspondence=thread.pk, writing=writing, by=by, at=NOON
    )


def heard(thread: Correspondence) -> Heard | None:
    worst = queries.thread_of(thread, TODAY).worst
    return worst.heard if worst else None


def test_a_question_waits_is_put_off_and_answered(
    people: dict[str, User], thread: Correspondence
) -> None:
    asked = sent(thread, people["ana"])
    assert heard(thread) == Heard.SILENT

    received(thread, people["ana"], asked, Nature.HOLDING)
    assert heard(thread) == Heard.SILENT  # an interim word stops no clock

    received(thread, people["ana"], asked, Nature.SUBSTANCE)
    assert heard(thread) == Heard.LATE


def test_a_letter_is_recorded_once_with_its_digest(
    people: dict[str, User], thread: Correspondence
) -> None:
    key, writing = uuid4(), Writing(Direction.SENT, TODAY, "Ministry", "How many?")

    def send(text: str) -> Letter:
        other = Writing(writing.direction, writing.day, writing.addressee, text)
        return actions.add_letter(
            key=key, correspondence=thread.pk, writing=other, by=people["ana"], at=NOON
        )

    with recording() as said:
        first, again = send("How many?"), send("How many?")
    assert first.pk == again.pk
    assert [leaf["act"] for leaf in said] == ["letter.sent"]
    assert "How many" not in str(said)
    with pytest.raises(actions.SentBefore):
        send("How many now?")


@pytest.mark.django_db(transaction=True)
def test_a_letter_cannot_be_changed(people: dict[str, User], thread: Correspondence) -> None:
    asked = sent(thread, people["ana"])

    with pytest.raises(DatabaseError), transaction.atomic():
        Letter.objects.filter(pk=asked.pk).update(text="Another.")


@pytest.mark.parametrize(
    "changed",
    [
        {"day": TODAY + DAY, "answer_by": None},
        {"day": TODAY, "answer_by": TODAY - DAY},
    ],
)
def test_days_that_cannot_be_are_refused(
    people: dict[str, User], thread: Correspondence, changed: dict[str, object]
) -> None:
    with pytest.raises(actions.WrongDay):
        sent(thread, people["ana"], **changed)
    assert not Letter.objects.exists()


def test_an_answer_belongs_to_a_letter_sent_before_in_the_same_thread(
    people: dict[str, User], thread: Correspondence
) -> None:
    asked = sent(thread, people["ana"])
    opening = Opening(Subject.LETTER, "Other", thread.about, None, "A friend of prisoners")
    other = actions.open_correspondence(key=uuid4(), opening=opening, by=people["ana"], at=NOON)

    with pytest.raises(actions.NotTheirs):
        received(other, people["ana"], asked, Nature.SUBSTANCE)
    with pytest.raises(actions.WrongDay):
        received(thread, people["ana"], asked, Nature.SUBSTANCE, day=ASKED - DAY)


def test_a_closed_thread_takes_no_letter(people: dict[str, User], thread: Correspondence) -> None:
    def close(version: int) -> Correspondence:
        return actions.close_correspondence(
            correspondence=thread.pk,
            version=version,
            on=TODAY,
            outcome="Nothing came.",
            by=people["ana"],
            at=NOON,
        )

    with pytest.raises(actions.Stale):
        close(5)
    close(0)
    with pytest.raises(actions.Closed):
        close(1)
    with pytest.raises(actions.Closed):
        sent(thread, people["ana"])


class TestFiles:
    """What lay in a letter is kept byte for byte, and shown as plain text or not at all."""

    def enclosed(self, people: dict[str, User], thread: Correspondence, file: File) -> Enclosure:
        sent(thread, people["ana"], files=(file,))
        return Enclosure.objects.get()

    def test_a_text(self, people: dict[str, User], thread: Correspondence) -> None:
        held = self.enclosed(people, thread, File("list.txt", b"Tarnholm: 214"))

        assert held.text == "Tarnholm: 214"

    def test_a_program_is_kept_and_not_read(
        self, people: dict[str, User], thread: Correspondence
    ) -> None:
        held = self.enclosed(people, thread, File("../list.exe", b"\x7fELF\x00\x01"))

        assert (held.text, bytes(held.content)) == ("", b"\x7fELF\x00\x01")
        assert held.note
        answer = signed_in(people["ana"]).get(reverse("dialogue:enclosure", args=[held.pk]))
        assert answer.content == b"\x7fELF\x00\x01"
        assert "attachment" in answer["Content-Disposition"]
        assert "sandbox" in answer["Content-Security-Policy"]

    def test_more_than_a_letter_holds(
        self, people: dict[str, User], thread: Correspondence
    ) -> None:
        files = tuple(File(f"{number}.txt", b"x") for number in range(21))

        with pytest.raises(actions.TooMany):
            sent(thread, people["ana"], files=files)
        assert not Letter.objects.exists()


def browse(user: User, name: str, *keys: UUID) -> object:
    return signed_in(user).get(reverse(f"dialogue:{name}", args=list(keys)))


def test_a_state_reads_what_was_sent_to_it_and_no_more(
    people: dict[str, User], thread: Correspondence
) -> None:
    asked = sent(thread, people["ana"], text="How many in Tarnholm?")
    came = received(thread, people["ana"], None, Nature.UNASKED)
    about = Opening(Subject.REACTION, "A third State", thread.about, State.objects.get(pk="XN"))
    third = actions.open_correspondence(key=uuid4(), opening=about, by=people["ana"], at=NOON)
    to_northmark = sent(third, people["ana"], text="We thank Northmark.")

    told = shown(browse(people["dan"], "post-letter", asked.pk))
    assert "How many in Tarnholm?" in told
    listed = shown(browse(people["dan"], "post"))
    assert "Deaths in custody" in listed
    assert "A third State" not in listed
    for name, key in (
        ("post-letter", to_northmark.pk),
        ("post-letter", came.pk),
        ("correspondence", thread.pk),
        ("answer-letter", to_northmark.pk),
    ):
        assert browse(people["dan"], name, key).status_code == 404, name  # type: ignore[attr-defined]
    assert "We thank Northmark." in shown(browse(people["gro"], "post-letter", to_northmark.pk))
    for path in ("letters", "post"):
        assert browse(people["femi"], path).status_code == 404  # type: ignore[attr-defined]


def test_the_state_answers_with_a_file_and_the_clock_stops(
    people: dict[str, User], thread: Correspondence
) -> None:
    asked = sent(thread, people["ana"])
    dan = signed_in(people["dan"])
    assert "Letters without an answer" in shown(dan.get("/desk/"))
    assert deadlines_of(people["dan"], TODAY)

    answer = dan.post(
        reverse("dialogue:answer-letter", args=[asked.pk]),
        {
            "key": str(uuid4()),
            "text": "Three.",
            "enclosures": SimpleUploadedFile("held.csv", b"January,3"),
        },
    )

    assert answer.status_code == 302
    assert heard(thread) == Heard.LATE
    assert Enclosure.objects.get().text == "January,3"
    assert "Letters without an answer" not in shown(dan.get("/desk/"))
    assert not deadlines_of(people["dan"], TODAY)


def test_what_was_typed_stays_when_a_day_is_wrong(
    people: dict[str, User], thread: Correspondence
) -> None:
    path = reverse("dialogue:send-letter", args=[thread.pk])
    answer = signed_in(people["ana"]).post(
        path,
        {
            "key": str(uuid4()),
            "day": str(TODAY),
            "addressee": "Ministry",
            "text": "A long letter.",
            "answer_by": str(TODAY - DAY),
        },
    )

    assert answer.status_code == 409
    assert "A long letter." in shown(answer)
    assert "no answer is asked by a day before that" in shown(answer)


def test_from_the_first_page_to_the_pdf(people: dict[str, User], clock: Clock) -> None:
    ana: Client = signed_in(people["ana"])
    key = str(uuid4())
    opened = {"key": key, "subject": "CONCERN", "title": "The bill", "about": "ZZ"}
    both = {**opened, "with_state": "ZZ", "with_body": "Somebody"}
    assert ana.post(reverse("dialogue:begin-letters"), both).status_code == 400
    begun = ana.post(reverse("dialogue:begin-letters"), {**opened, "with_state": "ZZ"})
    assert begun.status_code == 302
    page = begun["Location"]
    typed = {"day": str(ASKED), "addressee": "Ministry", "text": "We worry.", "key": str(uuid4())}
    ana.post(f"{page}send/", {**typed, "answer_by": str(ASKED + DAY)})
    told = shown(ana.get(page))

    assert "No answer, 39 days over" in told
    assert "39 days over" in shown(ana.get(reverse("dialogue:letters") + "?heard=SILENT"))
    assert "The bill" not in shown(ana.get(reverse("dialogue:letters") + "?heard=ANSWERED"))
    pdf = ana.get(reverse("dialogue:letter-pdf", args=[key, Letter.objects.get().pk]))
    assert pdf.content.startswith(b"%PDF-")
