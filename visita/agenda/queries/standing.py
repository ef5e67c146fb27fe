"""Where visits stand on the whole way from plan to closed file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from visita.dialogue import queries as dialogue
from visita.dialogue.models import Assessment, Response, Transmission
from visita.findings.queries import visits_with_findings
from visita.publication.models import Release, Request
from visita.publication.queries.gate import is_withdrawn, latest_releases, requests_about
from visita.reports.models import Report
from visita.reports.models import Stage as ReportStage
from visita.reports.queries import reports_of
from visita.visits.matters import NOTHING_OPEN, Matters, matters_of
from visita.visits.models import Stage, Visit
from visita.visits.queries import visits_with_delegates


@dataclass(frozen=True)
class Standing:
    """Everything that exists of one visit, each None where it does not exist yet."""

    visit: Visit
    is_staffed: bool = False
    has_findings: bool = False
    report: Report | None = None
    transmission: Transmission | None = None
    is_assessed: bool = False
    request: Request | None = None
    release: Release | None = None
    matters: Matters = NOTHING_OPEN

    @property
    def may_arrive(self) -> bool:
        """Nothing holds the delegation up."""
        return self.visit.stage in {Stage.NOTIFIED, Stage.IN_PROGRESS}

    @property
    def is_decided(self) -> bool:
        return self.visit.decision_id is not None or self.visit.decided_on is not None

    @property
    def is_notified(self) -> bool:
        """Does anybody outside know of the visit: by a notification, or because it has begun?"""
        return self.visit.stage not in {Stage.PLANNED, Stage.DECIDED, Stage.CALLED_OFF}

    @property
    def has_begun(self) -> bool:
        return self.visit.begun_at is not None

    @property
    def is_concluded(self) -> bool:
        return self.visit.stage == Stage.CONCLUDED

    @property
    def is_circulated(self) -> bool:
        return self.report is not None and self.report.stage != ReportStage.DRAFT

    @property
    def is_adopted(self) -> bool:
        return self.report is not None and self.report.stage == ReportStage.ADOPTED

    @property
    def response(self) -> Response | None:
        return dialogue.response_to(self.transmission) if self.transmission else None

    @property
    def is_asked_for(self) -> bool:
        return self.request is not None and self.request.taken_back_at is None

    @property
    def is_checked(self) -> bool:
        """Read after the answer came. The release itself compares the texts."""
        read = self.request.checked_at if self.request else None
        return bool(read and not (self.response and self.response.received_at > read))

    @property
    def is_public(self) -> bool:
        return self.release is not None and not is_withdrawn(self.release)


def standing_of(visit: Visit, views: QuerySet[Assessment]) -> Standing:
    """Gather the whole chain of a visit, for a reader to whom *views* are open."""
    return standings_of([visit], views)[0]


def standings_of(visits: Sequence[Visit], views: QuerySet[Assessment]) -> list[Standing]:
    """The chains of many visits, by as many questions to the database as of one."""
    pks = [visit.pk for visit in visits]
    open_ = matters_of(pks)
    staffed, found = visits_with_delegates(pks), visits_with_findings(pks)
    reports = reports_of(pks)
    sent = dialogue.transmissions_of([each.pk for each in reports.values()])
    assessed = dialogue.assessed_among(sent.values(), views)
    asked = requests_about([each.pk for each in sent.values()])
    out = latest_releases([each.pk for each in asked.values()])

    def standing(visit: Visit) -> Standing:
        report = reports.get(visit.pk)
        transmission = sent.get(report.pk) if report else None
        request = asked.get(transmission.pk) if transmission else None
        return Standing(
            visit=visit,
            is_staffed=visit.pk in staffed,
            has_findings=visit.pk in found,
            report=report,
            transmission=transmission,
            is_assessed=_is_in(transmission, assessed),
            request=request,
            release=out.get(request.pk) if request else None,
            matters=open_[visit.pk],
        )

    return [standing(visit) for visit in visits]


def _is_in(transmission: Transmission | None, assessed: frozenset[UUID]) -> bool:
    return transmission is not None and transmission.pk in assessed
