"""Who sits on the Committee: facts that are public. Candidates and votes are kept elsewhere."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import F, Q


class Member(models.Model):
    """A person who was elected in respect of a State, once or several times."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    full_name = models.CharField(max_length=150)
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")

    class Meta:
        ordering = ["full_name"]
        constraints = [
            models.CheckConstraint(condition=~Q(full_name=""), name="member_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.full_name


class Term(models.Model):
    """One term of office, from a day until, but not including, another."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    member = models.ForeignKey(Member, models.PROTECT, related_name="terms")
    since = models.DateField()
    until = models.DateField()

    class Meta:
        ordering = ["since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gt=F("since")), name="term_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} from {self.since} until {self.until}"
