"""Officials and organisations the delegation met. Nobody deprived of liberty ever stands here."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from visita.visits.models.missions import Visit


class Sort(models.TextChoices):
    """For whom somebody spoke."""

    AUTHORITY = "AUTHORITY", _("Authority of the State")
    MECHANISM = "MECHANISM", _("National preventive mechanism")
    OMBUDSMAN = "OMBUDSMAN", _("Ombudsman or human rights institution")
    UN_AGENCY = "UN_AGENCY", _("Agency of the United Nations")
    ORGANISATION = "ORGANISATION", _("Non-governmental organisation")
    OTHER = "OTHER", _("Others")


class MayBeNamed(models.TextChoices):
    """Whether a report may print the name."""

    YES = "YES", _("Yes")
    NO = "NO", _("No")
    NOT_ASKED = "NOT_ASKED", _("Not asked")


class PersonMet(models.Model):
    """Somebody who spoke for an authority or an organisation."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="people_met")
    sort = models.CharField(max_length=20, choices=Sort)
    organisation = models.CharField(max_length=200)
    function = models.CharField(max_length=200, blank=True, default="")
    name = models.CharField(max_length=150, blank=True, default="")
    day = models.DateField()
    may_be_named = models.CharField(max_length=10, choices=MayBeNamed, default=MayBeNamed.NOT_ASKED)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["sort", "organisation", "name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name="") | ~Q(may_be_named="YES"),
                name="person_met_who_may_be_named_has_a_name",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.sort} {self.day}"


class ClosingTalk(models.Model):
    """What was said to the authorities at the end of the visit."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="closing_talks")
    day = models.DateField()
    points = models.TextField()
    people = models.ManyToManyField(PersonMet, related_name="+")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["day", "id"]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.day}"
