"""The leaves, the hashes above them, and the head that lets one writer in at a time.

Entries and nodes are only ever added; triggers in the database refuse the rest. No key leads from
here to another table: nothing that is recorded stands in the way of a deletion elsewhere.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

HASHED = 64
"""Hexadecimal digits of a keyed hash."""


class Entry(models.Model):
    """One act. `leaf` is what counts; the other columns repeat of it what one searches by."""

    index = models.BigIntegerField(primary_key=True)
    act = models.CharField(max_length=80)
    subject = models.CharField(max_length=120)
    by = models.CharField(max_length=HASHED, blank=True, default="")
    leaf = models.BinaryField()

    class Meta:
        ordering = ["index"]
        indexes = [
            models.Index(fields=["subject"], name="entry_by_subject"),
            models.Index(fields=["by"], name="entry_by_person"),
        ]
        constraints = [models.CheckConstraint(condition=Q(index__gte=0), name="entry_from_zero")]

    def __str__(self) -> str:
        return f"{self.index} {self.act}"


class Node(models.Model):
    """The hash of a perfect subtree, leaves included, numbered in the order of completion."""

    number = models.BigIntegerField(primary_key=True)
    hash = models.BinaryField(max_length=32)

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return str(self.number)


class Head(models.Model):
    """The one row that every writer locks: the size, and the right edge of the tree."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    size = models.BigIntegerField(default=0)
    frontier = models.BinaryField(default=b"")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="head_is_one")]

    def __str__(self) -> str:
        return f"{self.size} entries"
