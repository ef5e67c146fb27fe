"""What leaves with a delegation, and what comes back sealed."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q


class Bundle(models.Model):
    """What kits of one visit take along, signed by its head. Never changed: a new one follows it.

    `text` is the canonical JSON that was signed, byte for byte; `signature` and `signer` are
    Ed25519 in base64. There is nothing secret in it: forms, and the public half of a key.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    visit = models.ForeignKey("visits.Visit", models.PROTECT, related_name="+")
    vault_key = models.ForeignKey("sealing.VaultKey", models.PROTECT, related_name="+")
    text = models.TextField()
    signature = models.CharField(max_length=88)
    signer = models.CharField(max_length=44)
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    signed_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-signed_at"]

    def __str__(self) -> str:
        return f"{self.pk} for {self.visit_id}"


class Device(models.Model):
    """A kit on one device of one delegate, for one visit. What it sends it signs; it opens nothing.

    It begins as a code that is shown once and kept as a digest. `key` is the public half of the
    pair that the device made when the code was used.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey("visits.Visit", models.PROTECT, related_name="+")
    delegate = models.ForeignKey("visits.Delegate", models.PROTECT, related_name="+")
    code = models.CharField(max_length=64, unique=True)
    code_ends_at = models.DateTimeField()
    offered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    offered_at = models.DateTimeField()
    key = models.CharField(max_length=44, blank=True, default="")
    bundle = models.ForeignKey(
        Bundle, models.PROTECT, null=True, blank=True, related_name="devices"
    )
    """What it was given when it was enrolled: to that key it seals."""
    enrolled_at = models.DateTimeField(null=True, blank=True)
    seen_on = models.DateField(null=True, blank=True)
    """The day of the last contact: which hour a device was online is nobody's business."""
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    told_on = models.DateField(null=True, blank=True)
    """The day on which the revoked device asked, and was told to wipe itself."""

    class Meta:
        ordering: ClassVar[list[str]] = ["offered_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(key="", enrolled_at__isnull=True, bundle__isnull=True)
                | (~Q(key="") & Q(enrolled_at__isnull=False, bundle__isnull=False)),
                name="device_has_key_and_bundle_once_it_is_enrolled",
            ),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="device_revoked_at_and_by_together",
            ),
            models.CheckConstraint(
                condition=Q(told_on__isnull=True) | Q(revoked_at__isnull=False),
                name="device_is_told_after_it_is_revoked",
            ),
            models.UniqueConstraint(
                fields=["key"], condition=~Q(key=""), name="device_has_a_key_of_its_own"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} of {self.delegate_id}"


class Submission(models.Model):
    """A sealed record that a kit handed in. Which device it was stands nowhere in the clear.

    `signature` is the device's, over the id and the digest of the envelope.
    """

    sealed = models.OneToOneField(
        "sealing.Sealed", models.CASCADE, primary_key=True, related_name="+"
    )
    sha256 = models.CharField(max_length=64)
    signature = models.BinaryField(max_length=64)

    def __str__(self) -> str:
        return str(self.sealed_id)


class Quarantined(models.Model):
    """An envelope that came from a device of a visit and failed a check. It is kept, not trusted.

    Sent again it is the same. Its bytes are its parts, in their order.
    """

    class Why(models.TextChoices):
        DIGEST = "DIGEST"
        SIGNATURE = "SIGNATURE"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey("visits.Visit", models.PROTECT, related_name="+")
    record = models.UUIDField()
    """The id under which it came, so that it is found when the same record comes whole."""
    why = models.CharField(max_length=10, choices=Why)
    sha256 = models.CharField(max_length=64)
    day = models.DateField()

    class Meta:
        ordering: ClassVar[list[str]] = ["day", "sha256"]
        constraints = [
            models.UniqueConstraint(
                fields=["visit", "sha256"], name="quarantine_keeps_an_envelope_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.sha256[:8]} {self.why}"


class QuarantinedPart(models.Model):
    """Some megabytes of an envelope that was set aside."""

    quarantined = models.ForeignKey(Quarantined, models.CASCADE, related_name="parts")
    number = models.PositiveSmallIntegerField()
    body = models.BinaryField()

    class Meta:
        ordering: ClassVar[list[str]] = ["quarantined", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["quarantined", "number"], name="quarantine_has_one_part_of_a_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.quarantined_id} part {self.number}"
