"""One visit from plan to public page, step by step, by the actions that the pages call."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from tests.worlds.beside import Beside, Words
from tests.worlds.frozen import Frozen
from tests.worlds.on_the_spot import OnTheSpot
from tests.worlds.people import People
from tests.worlds.turns import Turns
from tests.worlds.year import InTheYear
from visita.dialogue.actions import Answer, View, assess, respond, transmit
from visita.dialogue.models import Done, Transmission
from visita.findings import actions as findings
from visita.findings.models import Basis, Finding
from visita.proceedings.actions import Votes
from visita.publication import handing
from visita.publication.actions import gate
from visita.publication.models import Outcome, Release, Request
from visita.reports import actions as reports
from visita.reports.models import Kind as ParagraphKind
from visita.reports.models import Paragraph, Report
from visita.visits.actions import going, planning, telling
from visita.visits.actions.planning import NewDelegate, Plan
from visita.visits.models import (
    Access,
    Capacity,
    Concern,
    Concerned,
    Delegate,
    Exclusion,
    FollowUp,
    Incident,
    Kind,
    Notification,
    Observation,
    PersonMet,
    Proposal,
    Representation,
    SentFile,
    Stop,
    Talks,
    Visit,
)

PASSED = Votes(members=47, present=33, votes_for=30, abstentions=2)

NOT_PASSED = Votes(members=47, present=33, votes_for=10, abstentions=2)

TEXT = (
    ("HEADING", "What was found"),
    ("TEXT", "Four prisoners shared a cell. Elias Thorne had slept on the floor for nine nights."),
    ("RECOMMENDATION", "The number of prisoners in each cell should be reduced."),
    ("REQUEST", "How many prisoners were held there in each month?"),
)

PERSONAL = "Elias Thorne"

NUMBER = 2
"""Of the recommendation."""


class Chain(InTheYear, Beside, OnTheSpot, Turns):
    """A visit on its way. Each step can be taken once or more, at its place."""

    def __init__(self, name: str, people: People, words: Words, frozen: Frozen) -> None:
        self.name, self.people, self.words, self.frozen = name, people, words, frozen
        self.before: Transmission | None = None
        """What was sent after an earlier visit: this one shows what became of it."""
        self.at: datetime = frozen.at
        self._taken: dict[str, int] = {}

    def take(self, step: str, at: datetime) -> None:
        """Take a step, at the moment at which it belongs."""
        number = self._taken[step] = self._taken.get(step, 0) + 1
        self.at = at
        self.frozen.begin(f"{self.name} {step} {number}")
        act: Callable[[], object] = getattr(self, step)
        act()

    @contextmanager
    def remembered(self) -> Iterator[None]:
        """What is counted meanwhile is forgotten afterwards, as the database forgets it."""
        taken = dict(self._taken)
        yield
        self._taken = taken

    @property
    def names_the_expert(self) -> bool:
        return self._taken.get("name_expert", 0) > self._taken.get("remove_expert", 0)

    @property
    def head_and_note(self) -> tuple[str, str]:
        return self.words.head, self.words.note

    def _key(self, step: str, part: int = 0) -> UUID:
        return uuid5(NAMESPACE_URL, f"{self.name} {step} {self._taken.get(step, 0)} {part}")

    @property
    def _planned(self) -> UUID:
        return uuid5(NAMESPACE_URL, f"{self.name} plan 1 0")

    @property
    def visit(self) -> Visit:
        return Visit.objects.get(pk=self._planned)

    @property
    def report(self) -> Report:
        return Report.objects.get(visit=self.visit)

    @property
    def sent(self) -> Transmission:
        return Transmission.objects.get(report__visit=self.visit)

    @property
    def request(self) -> Request:
        return Request.objects.get(transmission=self.sent)

    def plan(self) -> None:
        begins = self.words.starts_on
        plan = Plan(
            state=self.people.arland,
            kind=Kind.AD_HOC,
            starts_on=begins,
            ends_on=begins + timedelta(days=4),
            reason=self.words.reason,
        )
        ana = self.people["ana"]
        planning.plan_visit(key=self._key("plan"), plan=plan, by=ana, at=self.at)

    def name_head(self) -> None:
        head = self.words.head
        member = self.people.members[head]
        self._name(NewDelegate(Capacity.HEAD, head, user=self.people[head], member=member))

    def name_rest(self) -> None:
        self._name(NewDelegate(Capacity.INTERPRETER, self.words.interpreter))
        self._name(NewDelegate(Capacity.SECRETARIAT, "Ana", user=self.people["ana"]))

    def name_expert(self) -> None:
        name = self.words.expert
        self._name(NewDelegate(Capacity.EXPERT, name, user=self.people[name]))

    def remove_expert(self) -> None:
        visit = self.visit
        planning.remove_delegate(
            visit=visit.pk,
            version=visit.version,
            delegate=visit.delegates.get(full_name=self.words.expert).pk,
            by=self.people["ana"],
            at=self.at,
        )

    def _name(self, delegate: NewDelegate) -> None:
        visit = self.visit
        planning.name_delegate(
            visit=visit.pk,
            version=visit.version,
            delegate=delegate,
            by=self.people["ana"],
            on=self.at.date(),
            at=self.at,
        )

    def vote_down(self) -> None:
        self._decide(NOT_PASSED)

    def decide(self) -> None:
        self._decide(PASSED)

    def _decide(self, votes: Votes) -> None:
        visit = self.visit
        planning.decide_visit(
            visit=visit.pk,
            version=visit.version,
            votes=votes,
            held_on=self.at.date(),
            reason_for_fewer="A short visit.",
            by=self.people["ana"],
            at=self.at,
        )

    def notify(self) -> None:
        visit, ana = self.visit, self.people["ana"]
        telling.notify_government(visit=visit.pk, version=visit.version, by=ana, at=self.at)

    def acknowledge(self) -> None:
        sent = Notification.objects.get(visit=self.visit)
        telling.acknowledge(notification=sent, by=self.people["dan"], at=self.at)

    def arrive(self) -> None:
        self._arrive(self.words.places[0])

    def arrive_elsewhere(self) -> None:
        """Come to a second place, and leave it."""
        self._arrive(self.words.places[1])
        self.leave()

    def _arrive(self, place: str) -> None:
        arrival = going.Arrival(place, self.at, Access.DELAYED, refused="c")
        head = self.people[self.words.head]
        key = self._key("arrive" if place == self.words.places[0] else "arrive_elsewhere")
        going.arrive(key=key, visit=self.visit.pk, arrival=arrival, by=head, at=self.at)

    def leave(self) -> None:
        stop = self.visit.stops.order_by("arrived_at", "place").last()
        assert stop
        head = self.people[self.words.head]
        going.leave(stop=stop.pk, visit=stop.visit_id, left_at=self.at, by=head, at=self.at)

    def note(self) -> None:
        seen = findings.Seen(Basis.SEEN, self.words.finding, self.visit.stops.first())
        head = self.people[self.words.head]
        key = self._key("note")
        findings.note(key=key, visit=self.visit.pk, seen=seen, by=head, at=self.at)

    def replace(self) -> None:
        """A better finding in place of the latest."""
        finding = Finding.objects.filter(visit=self.visit, superseded_by=None).last()
        assert finding
        seen = findings.Seen(Basis.MEASURED, "Measured again.", finding.stop)
        head = self.people[self.words.head]
        findings.replace(key=self._key("replace"), finding=finding, seen=seen, by=head, at=self.at)

    def see(self) -> None:
        """What became of the earlier report, seen on this visit."""
        assert self.before
        view = View(Done.FULLY, "Seen on the spot.", self.visit)
        ana = self.people["ana"]
        assess(transmission=self.before.pk, number=NUMBER, view=view, by=ana, at=self.at)

    def conclude(self) -> None:
        visit, head = self.visit, self.people[self.words.head]
        going.conclude(visit=visit.pk, version=visit.version, by=head, at=self.at)

    def begin_report(self) -> None:
        reports.begin_report(
            visit=self.visit.pk,
            title=self.words.title,
            language="en",
            by=self.people["ana"],
            at=self.at,
        )

    def write(self) -> None:
        for number, (kind, text) in enumerate(TEXT):
            self._write(self._key("write", number), kind, text)

    def redraft(self) -> None:
        """A paragraph that will not stay, and one that is changed and changed back."""
        self._write(self._key("redraft"), "TEXT", self.words.finding)
        for text in (self.words.finding, TEXT[0][1]):
            report = self.report
            first = report.paragraphs.order_by("position")[0]
            reports.rewrite(
                paragraph=first.pk,
                report=report.pk,
                version=report.version,
                written=reports.Written(ParagraphKind.HEADING, text),
                by=self.people["ana"],
                at=self.at,
            )

    def _write(self, key: UUID, kind: str, text: str) -> None:
        report = self.report
        reports.write(
            key=key,
            report=report.pk,
            version=report.version,
            written=reports.Written(ParagraphKind(kind), text),
            by=self.people["ana"],
            at=self.at,
        )

    def strike(self) -> None:
        report = self.report
        last = report.paragraphs.order_by("position").last()
        assert last
        reports.strike(
            paragraph=last.pk,
            report=report.pk,
            version=report.version,
            by=self.people["ana"],
            at=self.at,
        )

    def circulate(self) -> None:
        report, ana = self.report, self.people["ana"]
        reports.circulate(report=report.pk, version=report.version, by=ana, at=self.at)

    def take_back(self) -> None:
        report, ana = self.report, self.people["ana"]
        reports.take_back(report=report.pk, version=report.version, by=ana, at=self.at)

    def vote_report_down(self) -> None:
        self._adopt(NOT_PASSED)

    def adopt(self) -> None:
        self._adopt(PASSED)

    def _adopt(self, votes: Votes) -> None:
        report = self.report
        reports.adopt(
            report=report.pk,
            version=report.version,
            votes=votes,
            observations=reports.Observations(made=False),
            held_on=self.at.date(),
            by=self.people["ana"],
            at=self.at,
        )

    def transmit(self) -> None:
        due = self.at.date() + timedelta(days=183)
        ana = self.people["ana"]
        transmit(report=self.report.pk, response_due_on=due, by=ana, at=self.at)

    def respond(self) -> None:
        answer = Answer("Thanks are due to the delegation.", {NUMBER: "A wing is being rebuilt."})
        respond(transmission=self.sent.pk, answer=answer, by=self.people["dan"], at=self.at)

    def assess(self) -> None:
        view = View(Done.PARTLY, "An order was announced.")
        ana = self.people["ana"]
        assess(transmission=self.sent.pk, number=NUMBER, view=view, by=ana, at=self.at)

    def ask(self) -> None:
        gate.request_publication(transmission=self.sent, by=self.people["dan"], at=self.at)

    def take_request_back(self) -> None:
        gate.take_back_request(request=self.request.pk, by=self.people["dan"], at=self.at)

    def settle(self) -> None:
        request = self.request
        gate.settle(
            request=request.pk,
            version=request.version,
            words=PERSONAL,
            outcome=Outcome.REMOVED,
            consent="",
            by=self.people[self.words.head],
            at=self.at,
        )

    def check(self) -> None:
        request, head = self.request, self.people[self.words.head]
        gate.confirm_check(request=request.pk, version=request.version, by=head, at=self.at)

    def release(self) -> None:
        request, ana = self.request, self.people["ana"]
        gate.release(request=request.pk, version=request.version, by=ana, at=self.at)

    def hand_down(self) -> None:
        handing.empty_outbox(at=self.at)

    def withdraw(self) -> None:
        request, ana = self.request, self.people["ana"]
        gate.withdraw(
            request=request.pk, version=request.version, reason="Withdrawn.", by=ana, at=self.at
        )

    def hand_back(self) -> None:
        handing.empty_outbox(at=self.at)

    def ids(self) -> dict[str, UUID]:
        """What of this visit stands in addresses, as far as it is there."""
        key = self._planned
        found = {
            "visit": Visit.objects.filter(pk=key),
            "delegate": Delegate.objects.filter(visit=key),
            "notification": Notification.objects.filter(visit=key),
            "stop": Stop.objects.filter(visit=key),
            "talks": Talks.objects.filter(about=key),
            "finding": Finding.objects.filter(visit=key),
            "incident": Incident.objects.filter(visit=key),
            "met": PersonMet.objects.filter(visit=key),
            "concern": Concern.objects.filter(visit=key),
            "task": FollowUp.objects.filter(concern__visit=key),
            "observation": Observation.objects.filter(visit=key),
            "report": Report.objects.filter(visit=key),
            "paragraph": Paragraph.objects.filter(report__visit=key),
            "transmission": Transmission.objects.filter(report__visit=key),
            "representation": Representation.objects.filter(visit=key),
            "concerned": Concerned.objects.filter(representation__visit=key),
            "exclusion": Exclusion.objects.filter(visit=key),
            "file": SentFile.objects.filter(visit=key),
            "proposal": Proposal.objects.filter(visit=key),
            "wish": Request.objects.filter(transmission__report__visit=key),
        }
        ids = {name: among.values_list("pk", flat=True).first() for name, among in found.items()}
        ids["operation"] = Visit.objects.filter(pk=key).values_list("operation", flat=True).first()
        releases = Release.objects.filter(request__transmission__report__visit=key)
        ids["edition"] = releases.values_list("pk", flat=True).last()
        return {name: each for name, each in ids.items() if each} | self.sealed_ids()
