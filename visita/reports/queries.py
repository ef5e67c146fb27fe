"""Reads for the pages of reports, and the rulings on their steps."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from visita.proceedings.actions import Votes, ruling_on
from visita.proceedings.models import Decision
from visita.proceedings.queries import decisions_on
from visita.reports.models import Adoption, Paragraph, Report
from visita.reports.text import Line, ReportText, numbered, read_back
from visita.rules.ecpt.reports import report_may_be_adopted
from visita.rules.ecpt.visit_steps import VisitFacts, VisitState, visit_step
from visita.rules.ruling import Ruling
from visita.visits.models import Visit


def report_of(visit: Visit) -> Report | None:
    return Report.objects.filter(visit=visit).first()


def reports_of(visits: Collection[UUID]) -> dict[UUID, Report]:
    """The reports on many visits, each by its visit."""
    return {each.visit_id: each for each in Report.objects.filter(visit__in=visits)}


def text_of(report: Report) -> ReportText:
    """The adopted text, or the draft as it stands."""
    if adopted := getattr(report, "adoption", None):
        return read_back(adopted.text)
    paragraphs = [(each.kind, each.text) for each in report.paragraphs.all()]
    return ReportText(report.title, report.language, numbered(paragraphs))


def draft_lines(report: Report) -> list[tuple[Paragraph, Line]]:
    """Each paragraph of the draft with its number."""
    paragraphs = list(report.paragraphs.all())
    lines = numbered((each.kind, each.text) for each in paragraphs)
    return list(zip(paragraphs, lines, strict=True))


def may_be_adopted(
    report: Report,
    *,
    votes: Votes | None,
    party_made_observations: bool | None,
    observations_taken_into_account: bool | None,
) -> Ruling:
    """May the report be adopted with these votes; without any, the vote is unknown.

    A report that has no paragraph states no facts.

    Raises:
        ImpossibleCount: impossible numbers of votes.
    """
    content = report_may_be_adopted(
        states_facts_found_during_the_visit=report.paragraphs.exclude(kind="HEADING").exists(),
        party_made_observations=party_made_observations,
        observations_taken_into_account=observations_taken_into_account,
    )
    step = visit_step(
        start=VisitState.DRAFT_REPORT,
        end=VisitState.ADOPTED,
        facts=VisitFacts(report=content, adoption=ruling_on(votes) if votes else None),
    )
    return Ruling((*content.conditions, *step.conditions[1:]))


def report_lines(among: QuerySet[Report]) -> list[Report]:
    """Reports with the visits they are about, the latest first."""
    return list(among.select_related("visit__state"))


def adoption_of(report: Report) -> Adoption | None:
    return getattr(report, "adoption", None)


def votes_on(report: Report) -> list[Decision]:
    return decisions_on(report.pk)


def reference_of(report: Report) -> str:
    """What a reader cites: the beginning of the text's digest, once there is one text."""
    adopted = adoption_of(report)
    return adopted.digest[:12] if adopted else ""
