"""Reads: what was asked, what was answered, how far it is carried out."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from visita.dialogue.models import Assessment, Basis, Done, Response, Transmission
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


def transmissions_of(reports: Collection[UUID]) -> dict[UUID, Transmission]:
    """What was sent of many reports, each by its report. The texts stay where they are."""
    sent = Transmission.objects.filter(report__in=reports).select_related("response")
    return {each.report_id: each for each in sent.defer("text", "response__text")}


def response_to(transmission: Transmission) -> Response | None:
    return getattr(transmission, "response", None)


def text_sent(transmission: Transmission) -> ReportText:
    return read_back(transmission.text)


def followed(transmission: Transmission, views: QuerySet[Assessment]) -> list[Followed]:
    """Every recommendation, comment and request, in order, with those *views* of it."""
    return _followed(transmission, _by_transmission([transmission], views))


def _by_transmission(
    sent: Collection[Transmission], views: QuerySet[Assessment]
) -> dict[UUID, list[Assessment]]:
    found: dict[UUID, list[Assessment]] = {}
    for each in views.filter(transmission__in=sent).select_related("visit"):
        found.setdefault(each.transmission_id, []).append(each)
    return found


def _followed(transmission: Transmission, views: Mapping[UUID, list[Assessment]]) -> list[Followed]:
    response = response_to(transmission)
    answers = response.text["answers"] if response else {}
    by_number: dict[int, list[Assessment]] = {}
    for each in views.get(transmission.pk, ()):
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
    among: QuerySet[Transmission], views: QuerySet[Assessment]
) -> list[OpenRecommendation]:
    """What is still to be followed up for all that *views* say, the longest open first."""
    found = among.select_related("state", "response", "report__visit").order_by("sent_at")
    known = _by_transmission(found, views)
    return [
        OpenRecommendation(transmission, each)
        for transmission in found
        for each in _followed(transmission, known)
        if each.line.kind == "RECOMMENDATION" and not each.is_proved
    ]


def assessed_among(sent: Iterable[Transmission], views: QuerySet[Assessment]) -> frozenset[UUID]:
    """Those that the State answered, if by *views* every recommendation was looked at."""
    answered = [each.pk for each in sent if response_to(each)]
    seen: dict[UUID, set[int]] = {}
    known = views.filter(transmission__in=answered).order_by()
    for pk, number in known.values_list("transmission_id", "number"):
        seen.setdefault(pk, set()).add(number)
    texts = Transmission.objects.filter(pk__in=answered).values_list("pk", "text")
    return frozenset(pk for pk, text in texts if _recommended(text) <= seen.get(pk, set()))


def _recommended(text: Mapping[str, Any]) -> set[int]:
    return {line.number for line in read_back(text).lines if line.kind == "RECOMMENDATION"}


def overdue(transmission: Transmission, on: date) -> bool:
    return on > transmission.response_due_on and response_to(transmission) is None


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
