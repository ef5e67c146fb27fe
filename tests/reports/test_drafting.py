"""A draft is written paragraph by paragraph; nothing anybody typed is lost or written over."""

from typing import Any
from uuid import uuid4

import pytest

from tests.chain import TITLE, World, a_report, a_visit, fresh, written
from tests.conftest import NOON
from tests.ledger.reading import recording
from visita.reports import actions
from visita.reports.actions import AlreadyBegun, OutOfOrder, Stale, Written
from visita.reports.models import Kind, Paragraph, Report, Stage
from visita.reports.queries import draft_lines
from visita.visits.actions.guarding import OutOfOrder as VisitOutOfOrder
from visita.visits.actions.guarding import SentBefore
from visita.visits.models import Stage as VisitStage

TEXT = Written(Kind.TEXT, "A bench is no bed.")


def begin(world: World, visit: object, title: str = TITLE, language: str = "en") -> Report:
    pk = visit.pk  # type: ignore[attr-defined]
    return actions.begin_report(visit=pk, title=title, language=language, by=world.ana, at=NOON)


def test_a_report_is_begun_once_with_one_entry(world: World) -> None:
    visit = a_visit(world, VisitStage.CONCLUDED)
    with recording() as said:
        assert begin(world, visit) == begin(world, visit)

    (entry,) = said
    assert (entry["act"], entry["subject"]) == ("report.begun", f"report:{Report.objects.get().pk}")
    assert set(entry) == {"act", "at", "by", "index", "key", "subject", "v"}


@pytest.mark.parametrize(("title", "language"), [("Another title", "en"), (TITLE, "fr")])
def test_whoever_begins_it_differently_is_told(world: World, title: str, language: str) -> None:
    visit = a_visit(world, VisitStage.CONCLUDED)
    begin(world, visit)

    with pytest.raises(AlreadyBegun):
        begin(world, visit, title, language)


BEFORE_IT_IS_OVER = [
    *(VisitStage.PLANNED, VisitStage.DECIDED, VisitStage.NOTIFIED, VisitStage.IN_PROGRESS)
]


@pytest.mark.parametrize("stage", BEFORE_IT_IS_OVER)
def test_no_report_before_the_visit_is_over(world: World, stage: VisitStage) -> None:
    with pytest.raises(VisitOutOfOrder):
        begin(world, a_visit(world, stage))


def texts(report: Report) -> list[str]:
    return [paragraph.text for paragraph, _ in draft_lines(report)]


def add(world: World, report: Report, said: Written = TEXT, **how: object) -> Paragraph:
    named = {"key": uuid4(), "version": fresh(report).version, "by": world.ana, "at": NOON}
    return actions.write(report=report.pk, written=said, **{**named, **how})  # type: ignore[arg-type]


def test_the_same_paragraph_sent_twice_is_one_row_and_one_entry(world: World) -> None:
    report, key = a_report(world), uuid4()
    version = report.version
    with recording() as said:
        for _ in range(2):
            add(world, report, key=key, version=version)

    assert texts(report)[-1] == TEXT.text
    assert [entry["act"] for entry in said] == ["report.written"]
    assert "bench" not in str(said)


def test_another_paragraph_under_the_same_key_is_refused_not_lost(world: World) -> None:
    report, key = a_report(world), uuid4()
    add(world, report, key=key)

    for other in (report, a_report(world)):
        with pytest.raises(SentBefore):
            add(world, other, Written(Kind.TEXT, "Another."), key=key)


def test_a_paragraph_is_put_behind_another_and_the_rest_moves_back(world: World) -> None:
    report = a_report(world, paragraphs=[("TEXT", "one"), ("TEXT", "two"), ("TEXT", "three")])
    first = report.paragraphs.get(text="one")

    add(world, report, after=first.pk)
    written(world, report, "last")

    assert texts(report) == ["one", TEXT.text, "two", "three", "last"]


def test_behind_a_paragraph_that_is_gone_or_foreign_nothing_is_written(world: World) -> None:
    report = a_report(world)
    foreign = a_report(world).paragraphs.first()
    assert foreign

    for after in (uuid4(), foreign.pk):
        with pytest.raises(Stale):
            add(world, report, after=after)


def test_the_first_paragraph_of_all(world: World) -> None:
    report = a_report(world, paragraphs=[])

    assert add(world, report).position == 0


def test_rewriting_and_striking_are_one_entry_each(world: World) -> None:
    report = a_report(world)
    paragraph = report.paragraphs.get(position=1)
    with recording() as said:
        actions.rewrite(
            paragraph=paragraph.pk,
            report=report.pk,
            version=report.version,
            written=TEXT,
            by=world.boris,
            at=NOON,
        )
        actions.strike(
            paragraph=report.paragraphs.get(position=2).pk,
            report=report.pk,
            version=fresh(report).version,
            by=world.boris,
            at=NOON,
        )

    assert texts(report)[1] == TEXT.text
    assert len(texts(report)) == 4
    assert [entry["act"] for entry in said] == ["report.rewritten", "report.struck"]
    assert "bench" not in str(said)


def test_two_who_write_at_once_are_told_not_written_over(world: World) -> None:
    report = a_report(world)
    paragraph = report.paragraphs.get(position=1)
    add(world, report)
    same: dict[str, Any] = {
        "report": report.pk,
        "version": report.version,
        "by": world.boris,
        "at": NOON,
    }

    with recording() as said:
        for change in (
            lambda: actions.rewrite(paragraph=paragraph.pk, written=TEXT, **same),
            lambda: actions.strike(paragraph=paragraph.pk, **same),
            lambda: actions.write(key=uuid4(), written=TEXT, **same),
            lambda: actions.circulate(**same),
        ):
            with pytest.raises(Stale):
                change()

    assert not said
    assert fresh(paragraph).text == paragraph.text


@pytest.mark.parametrize("stage", [Stage.CIRCULATED, Stage.ADOPTED])
def test_what_is_before_the_committee_is_not_edited(world: World, stage: Stage) -> None:
    report = a_report(world, stage)
    paragraph = report.paragraphs.get(position=1)
    same: dict[str, Any] = {
        "report": report.pk,
        "version": report.version,
        "by": world.boris,
        "at": NOON,
    }

    for change in (
        lambda: actions.rewrite(paragraph=paragraph.pk, written=TEXT, **same),
        lambda: actions.strike(paragraph=paragraph.pk, **same),
        lambda: actions.write(key=uuid4(), written=TEXT, **same),
        lambda: actions.circulate(**same),
    ):
        with pytest.raises(OutOfOrder) as refused:
            change()
        assert refused.value.stage == stage
