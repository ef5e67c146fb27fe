"""Reads for the pages of the self-assessment: a version by section, and two compared."""

import csv
from collections import Counter
from dataclasses import dataclass
from io import StringIO

from django.utils.translation import gettext as _

from visita.proceedings.matrix import Requirement, Section, requirements, sections
from visita.proceedings.models import Met, SelfAssessment

WIDTH = 240
"""Of a whole bar in the drawing."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula at the beginning of a cell."""


@dataclass(frozen=True)
class Line:
    """A requirement and what was answered to it."""

    requirement: Requirement
    met: Met
    comment: str
    evidence: str


@dataclass(frozen=True)
class Bar:
    """A part of a drawn bar: so many answers of one kind."""

    met: Met
    number: int
    x: int
    width: int


@dataclass(frozen=True)
class Part:
    """A section with its lines."""

    section: Section
    lines: tuple[Line, ...]

    def number(self, met: Met) -> int:
        return Counter(each.met for each in self.lines)[met]

    @property
    def numbers(self) -> list[int]:
        """In the order of the answers."""
        return [self.number(met) for met in Met]

    @property
    def bars(self) -> list[Bar]:
        found, x = [], 0
        for met in Met:
            width = round(WIDTH * self.number(met) / len(self.lines))
            found.append(Bar(met, self.number(met), x, width))
            x += width
        return [each for each in found if each.number]


def versions() -> list[SelfAssessment]:
    """The latest first."""
    found = SelfAssessment.objects.select_related("recorded_by")
    return list(found.order_by("-assessed_on", "-recorded_at"))


def latest() -> SelfAssessment | None:
    """The one kept last, whatever its day."""
    return SelfAssessment.objects.order_by("-recorded_at").first()


def line(version: SelfAssessment, requirement: Requirement) -> Line:
    """What was answered; a requirement that came later was not assessed."""
    given = version.answers.get(requirement.key, {})
    met = Met(given.get("met", Met.NOT_ASSESSED))
    return Line(requirement, met, given.get("comment", ""), given.get("evidence", ""))


def parts(version: SelfAssessment) -> list[Part]:
    return [
        Part(
            section,
            tuple(line(version, each) for each in requirements() if each.section == section.key),
        )
        for section in sections()
    ]


@dataclass(frozen=True)
class Compared:
    """A section of two versions, with the requirements whose answer differs."""

    section: Section
    before: Part
    after: Part

    @property
    def changes(self) -> list[tuple[Line, Line]]:
        both = zip(self.before.lines, self.after.lines, strict=True)
        return [(one, other) for one, other in both if one.met != other.met]


def in_order(one: SelfAssessment, other: SelfAssessment) -> tuple[SelfAssessment, SelfAssessment]:
    """The earlier of two versions first."""
    first, second = sorted((one, other), key=lambda each: (each.assessed_on, each.recorded_at))
    return first, second


def compared(before: SelfAssessment, after: SelfAssessment) -> list[Compared]:
    both = zip(parts(before), parts(after), strict=True)
    return [Compared(one.section, one, other) for one, other in both]


def as_csv(version: SelfAssessment) -> str:
    """One line for each requirement. A cell that looks like a formula is set off."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(
        [_("Section"), _("Paragraph"), _("Requirement"), _("Met"), _("Comment"), _("Evidence")]
    )
    for part in parts(version):
        for each in part.lines:
            asked = each.requirement
            cells = [str(part.section), asked.paragraph, str(asked), str(each.met.label)]
            writer.writerow([_cell(text) for text in (*cells, each.comment, each.evidence)])
    return out.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
