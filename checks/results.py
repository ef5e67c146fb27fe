"""Counting what pytest reports."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Counts:
    """Tests passed, failed and skipped, and why they were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    reasons: list[str] = field(default_factory=list)

    def add(self, *, passed: int = 0, failed: int = 0) -> None:
        self.passed += passed
        self.failed += failed

    def skip(self, reason: str) -> None:
        self.skipped += 1
        self.reasons.append(reason)

    def merge(self, other: "Counts") -> None:
        self.add(passed=other.passed, failed=other.failed)
        for reason in other.reasons:
            self.skip(reason)

    def line(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def counted(report: Path) -> Counts:
    """Read a JUnit report that this program had pytest write."""
    counts = Counts()
    if not report.exists():
        return counts
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 our own file
        name = f"{case.get('classname')}.{case.get('name')}"
        skipped = case.find("skipped")
        if skipped is not None:
            counts.skip(f"{name}: {skipped.get('message')}")
        elif case.find("failure") is not None or case.find("error") is not None:
            counts.add(failed=1)
        else:
            counts.add(passed=1)
    return counts
