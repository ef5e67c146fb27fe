"""A form, its versions, and the files a version carries. What was released never changes."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

DIGEST = 64


class FormKind(models.TextChoices):
    """What a form is filled about."""

    PRISON = "PRISON", _("prison")
    POLICE = "POLICE", _("police")
    PSYCHIATRIC = "PSYCHIATRIC", _("psychiatric establishment")
    IMMIGRATION = "IMMIGRATION", _("immigration detention")
    SOCIAL_CARE = "SOCIAL_CARE", _("social care home")
    INTERVIEW = "INTERVIEW", _("private interview")
    INJURIES = "INJURIES", _("injuries")
    OTHER = "OTHER", _("something else")


class FormState(models.TextChoices):
    """How far a version has come. It goes onto devices while it is RELEASED, and only then."""

    DRAFT = "DRAFT", _("being checked")
    RELEASED = "RELEASED", _("released")
    WITHDRAWN = "WITHDRAWN", _("withdrawn")


class FormDefinition(models.Model):
    """A form under the name that all its versions share: the `form_id` of their workbooks."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    key = models.CharField(max_length=64, unique=True)
    title = models.CharField(max_length=200)
    """As the version says that was released last."""
    kind = models.CharField(max_length=12, choices=FormKind)
    retired = models.BooleanField(default=False)
    """No new version is taken and none goes onto devices; what was filled still opens."""

    class Meta:
        ordering: ClassVar[list[str]] = ["kind", "title", "key"]

    def __str__(self) -> str:
        return self.key


class FormVersion(models.Model):
    """One workbook as it came, and the XForm that it was turned into, once."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    definition = models.ForeignKey(FormDefinition, models.PROTECT, related_name="versions")
    version = models.CharField(max_length=64)
    """As the workbook's settings say."""
    title = models.CharField(max_length=200)
    workbook = models.BinaryField()
    workbook_sha256 = models.CharField(max_length=DIGEST)
    xform = models.TextField()
    sha256 = models.CharField(max_length=DIGEST, unique=True)
    """Of the XForm in UTF-8: what a device compares."""
    languages = models.JSONField(default=list)
    """As the form names them, the one it opens in first; empty where it names none."""
    questions = models.PositiveIntegerField()
    notes = models.JSONField(default=list)
    """What was found at upload and does not stand in the way: pairs of a code and its values."""
    state = models.CharField(max_length=10, choices=FormState, default=FormState.DRAFT)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    released_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-at", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["definition", "version"], name="form_has_each_version_once"
            ),
            models.UniqueConstraint(
                fields=["definition", "workbook_sha256"], name="form_has_each_workbook_once"
            ),
            models.UniqueConstraint(
                fields=["definition"],
                condition=Q(state="RELEASED"),
                name="form_has_one_released_version",
            ),
            models.CheckConstraint(
                condition=Q(state="DRAFT", released_at__isnull=True, withdrawn_at__isnull=True)
                | Q(state="RELEASED", released_at__isnull=False, withdrawn_at__isnull=True)
                | Q(state="WITHDRAWN", withdrawn_at__isnull=False),
                name="form_version_has_the_days_of_its_state",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.definition_id} {self.version}"


class FormMedia(models.Model):
    """A file that a version names: a picture, a recording, a list of choices."""

    id = models.BigAutoField(primary_key=True)
    form_version = models.ForeignKey(FormVersion, models.CASCADE, related_name="media")
    name = models.CharField(max_length=100)
    type = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=DIGEST)
    content = models.BinaryField()

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["form_version", "name"], name="form_version_has_each_file_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name
