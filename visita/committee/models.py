"""Who sits on the Committee, and where it has been: facts that are public.

Candidates and votes are kept elsewhere.
"""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


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


class Ending(models.TextChoices):
    """Why a term ended before its time."""

    RESIGNED = "RESIGNED", _("Resigned")
    DIED = "DIED", _("Died")
    OTHER = "OTHER", _("Ended for another reason")


class Term(models.Model):
    """One term of office, from a day until, but not including, another."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    member = models.ForeignKey(Member, models.PROTECT, related_name="terms")
    since = models.DateField()
    until = models.DateField()
    ending = models.CharField(max_length=10, choices=Ending, blank=True, default="")
    """Empty: it ends, or ended, when its time is over."""
    planned_until = models.DateField(null=True, blank=True)
    """When it would have ended, where it ended before its time."""

    class Meta:
        ordering = ["since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gt=F("since")), name="term_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(ending="", planned_until__isnull=True)
                | ~Q(ending="") & Q(planned_until__gt=F("until")),
                name="term_ended_early_says_why_and_when_it_should_have",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} from {self.since} until {self.until}"


class Post(models.TextChoices):
    """An office of the Bureau."""

    PRESIDENT = "PRESIDENT", _("President")
    VICE_PRESIDENT = "VICE_PRESIDENT", _("Vice-President")


class Office(models.Model):
    """A member in the Bureau, from a day until, but not including, another."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    member = models.ForeignKey(Member, models.PROTECT, related_name="offices")
    post = models.CharField(max_length=20, choices=Post)
    since = models.DateField()
    until = models.DateField()

    class Meta:
        ordering: ClassVar[list[str]] = ["since", "post"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gt=F("since")), name="office_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} {self.post} from {self.since}"


class PastVisit(models.Model):
    """One visit of the Committee that a public source tells of: history, and no file of ours.

    `started` and `ended` are as exact as the source: a day, a month, a year, or a reporting year
    of two halves ("2004/2005").
    """

    class Status(models.TextChoices):
        CARRIED_OUT = "carried_out", _("Carried out")
        REFUSED = "refused", _("Announced and refused")

    class Kind(models.TextChoices):
        PERIODIC = "periodic", _("Periodic")
        AD_HOC = "ad_hoc", _("Ad hoc")
        RAPID_REACTION = "ad_hoc_rapid_reaction", _("Ad hoc, rapid reaction")

    class Precision(models.TextChoices):
        DAY = "day", _("Day")
        MONTH = "month", _("Month")
        YEAR = "year", _("Year")
        REPORTING_YEAR = "reporting_year", _("Reporting year")

    id = models.UUIDField(primary_key=True, editable=False)
    key = models.SlugField(max_length=40, unique=True)
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    status = models.CharField(max_length=20, choices=Status)
    kind = models.CharField(max_length=30, choices=Kind, blank=True, default="")
    """Empty where the source does not say."""
    started = models.CharField(max_length=10)
    ended = models.CharField(max_length=10, blank=True, default="")
    precision = models.CharField(max_length=20, choices=Precision)
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    """As `first_year`, but for a reporting year."""
    report_ref = models.CharField(max_length=60, blank=True, default="")
    report_transmitted = models.CharField(max_length=10, blank=True, default="")
    report_published = models.CharField(max_length=10, blank=True, default="")
    response_ref = models.CharField(max_length=60, blank=True, default="")
    response_published = models.CharField(max_length=10, blank=True, default="")
    source = models.TextField()
    note = models.TextField(blank=True, default="")

    class Meta:
        ordering: ClassVar[list[str]] = ["-started", "key"]
        constraints = [
            models.CheckConstraint(condition=~Q(source=""), name="past_visit_has_a_source"),
            models.CheckConstraint(
                condition=Q(last_year__gte=F("first_year")), name="past_visit_years_in_order"
            ),
        ]

    def __str__(self) -> str:
        return self.key
