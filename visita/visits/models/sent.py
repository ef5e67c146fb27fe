"""What a State sends for a visit: files, and people through whom it wants to be spoken to."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from visita.visits.models.missions import Visit
from visita.visits.models.notices import Notification


class FileKind(models.TextChoices):
    """What the State says a file is."""

    PLACES = "PLACES", _("List of places of detention")
    CREDENTIALS = "CREDENTIALS", _("Credentials")
    OTHER = "OTHER", _("Something else")


class SentFile(models.Model):
    """A file of the State, byte for byte. A list of its places is its word, and no plan of ours."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    notification = models.ForeignKey(Notification, models.PROTECT, related_name="files")
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="files")
    kind = models.CharField(max_length=20, choices=FileKind)
    name = models.CharField(max_length=255)
    note = models.TextField(blank=True, default="")
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["visit", "sha256"], name="file_is_received_once_for_a_visit"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id}: {self.sha256[:12]}"


class FileText(models.Model):
    """The inert text that the sandbox made of a file, and who of the body looked first."""

    file = models.OneToOneField(SentFile, models.PROTECT, primary_key=True, related_name="reading")
    text = models.TextField(blank=True, default="")
    refusal = models.CharField(max_length=30, blank=True, default="")
    """The code of the reason for which there is no text."""
    read_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.file_id)


class Role(models.TextChoices):
    """What the State names somebody for."""

    OFFICER = "OFFICER", _("Liaison officer for this visit")
    AUTHORITY = "AUTHORITY", _("Authority that receives notifications")


class Answered(models.TextChoices):
    """What became of a name."""

    TAKEN = "TAKEN", _("Taken note of")
    DECLINED = "DECLINED", _("Not accepted")


class Proposal(models.Model):
    """Somebody the State names (Article 15). The State's word alone opens nothing to anybody."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    notification = models.ForeignKey(Notification, models.PROTECT, related_name="proposals")
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="proposals")
    role = models.CharField(max_length=20, choices=Role)
    name = models.CharField(max_length=200)
    function = models.CharField(max_length=200, blank=True, default="")
    contact = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    answer = models.CharField(max_length=10, choices=Answered, blank=True, default="")
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True, answered_by__isnull=True)
                | (~Q(answer="") & Q(answered_at__isnull=False, answered_by__isnull=False)),
                name="proposal_answered_at_and_by_together",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id}: {self.role}"
