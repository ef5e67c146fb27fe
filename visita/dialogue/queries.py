"""Reads: what was asked, what was answered, how far it is carried out."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from visita.dialogue.models import Assessment, Basis, Done, Response, Transmission
from visita.reports.models import Report
from visita.reports.text import Line, ReportText, read_back
from visita.visits.models import Visit


@dataclass(frozen=True)
class Followed:
    """One numbered paragraph that asks for something, and what became of it."""

    line: Line
    answer: str
    assessments: tuple[Assessment, ...]

    @property
    def latest(self) -> Assessment | None:
        return self.assessments[-1] if self.assessments else None

    @property
    def done(self) -> Done:
        return Done(self.latest.done) if self.latest else Done.UNKNOWN

    @property
    def is_proved(self) -> bool:
        """Carried out, and seen to be: only then is it closed."""
        return bool(
            self.latest and self.latest.done == Done.FULLY and self.latest.basis == Basis.VISIT
        )


def transmission_of(report: Report) -> Transmission | None:
    return Transmission.objects.filter(report=report).select_related("response").first()


def transmission_after(visit: Visit) -> Transmission | None:
    """What was sent after this visit."""
    found = Transmission.objects.filter(report__visit=visit)
    return found.select_related("response", "report").first()


def response_to(transmission: Transmission) -> Response | None:
    return getattr(transmission, "response", None)


def text_sent(transmission: Transmission) -> ReportText:
    return read_back(transmission.text)


def followed(transmission: Transmission, assessments: QuerySet[Assessment]) -> list[Followed]:
    """Every recommendation, comment and request, in order, with these *assessments*."""
    response = response_to(transmission)
    answers = response.text["answers"] if response else {}
    by_number: dict[int, list[Assessment]] = {}
    for each in assessments.filter(transmission=transmission).select_related("visit"):
        by_number.setdefault(each.number, []).append(each)
    return [
        Followed(line, answers.get(str(line.number), ""), tuple(by_number.get(line.number, ())))
        for line in text_sent(transmission).asked
    ]


@dataclass(frozen=True)
class OpenRecommendation:
    """A recommendation that no visit has proved carried out."""

    transmission: Transmission
    followed: Followed


def open_recommendations(
    among: QuerySet[Transmission], assessments: QuerySet[Assessment]
) -> list[OpenRecommendation]:
    """What these *assessments* leave to be followed up, the longest open first."""
    found = among.select_related("state", "response", "report__visit").order_by("sent_at")
    return [
        OpenRecommendation(transmission, each)
        for transmission in found
        for each in followed(transmission, assessments)
        if each.line.kind == "RECOMMENDATION" and not each.is_proved
    ]


def is_assessed(transmission: Transmission, assessments: QuerySet[Assessment]) -> bool:
    """Has the answer to every recommendation been looked at, as far as these *assessments* say?"""
    asked = followed(transmission, assessments)
    return all(each.latest for each in asked if each.line.kind == "RECOMMENDATION")


def overdue(transmission: Transmission, on: date) -> bool:
    return response_to(transmission) is None and on > transmission.response_due_on


def later_visits(transmission: Transmission, among: QuerySet[Visit]) -> QuerySet[Visit]:
    """Visits of *among* on which it could be seen what was done."""
    return among.filter(state=transmission.state_id, begun_at__gt=transmission.sent_at)


def words_of(transmission: Transmission, number: str) -> str:
    """The paragraph of this number, if it asks for something."""
    asked = {str(line.number): line.text for line in text_sent(transmission).asked}
    return asked.get(number, "")


def answers_by_number(transmission: Transmission) -> list[tuple[Line, str]]:
    """Each line of the report with what was answered to it."""
    response = response_to(transmission)
    answers = response.text["answers"] if response else {}
    lines = text_sent(transmission).lines
    return [(line, answers.get(str(line.number), "") if line.number else "") for line in lines]
