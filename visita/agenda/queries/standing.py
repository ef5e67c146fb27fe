"""Where a visit stands on the whole way from plan to closed file."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from visita.dialogue import queries as dialogue
from visita.dialogue.models import Assessment, Response, Transmission
from visita.publication.models import Release, Request
from visita.publication.queries import is_withdrawn, latest_release, request_about
from visita.reports.models import Report
from visita.reports.models import Stage as ReportStage
from visita.reports.queries import report_of
from visita.visits.models import Stage, Visit


@dataclass(frozen=True)
class Standing:
    """Everything that exists of one visit, each None where it does not exist yet."""

    visit: Visit
    report: Report | None
    transmission: Transmission | None
    response: Response | None
    request: Request | None
    release: Release | None
    assessments: QuerySet[Assessment]
    """Those that the reader may know."""

    @property
    def is_decided(self) -> bool:
        return self.visit.stage != Stage.PLANNED

    @property
    def is_notified(self) -> bool:
        return self.visit.stage not in {Stage.PLANNED, Stage.DECIDED}

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
    def is_assessed(self) -> bool:
        return self.transmission is not None and dialogue.is_assessed(
            self.transmission, self.assessments
        )

    @property
    def is_public(self) -> bool:
        return self.release is not None and not is_withdrawn(self.release)


def standing_of(visit: Visit, assessments: QuerySet[Assessment]) -> Standing:
    """Gather the whole chain of a visit, for a reader who may know these *assessments*."""
    report = report_of(visit)
    sent = dialogue.transmission_of(report) if report else None
    request = request_about(sent) if sent else None
    return Standing(
        visit=visit,
        report=report,
        transmission=sent,
        response=dialogue.response_to(sent) if sent else None,
        request=request,
        release=latest_release(request) if request else None,
        assessments=assessments,
    )
