"""Who signed what was adopted."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class SignedAs(models.TextChoices):
    """In which capacity somebody signs."""

    PRESIDING = "PRESIDING", _("Presiding")
    MEMBER = "MEMBER", _("Member")
    SECRETARIAT = "SECRETARIAT", _("Secretariat")


class DecisionSignature(models.Model):
    """One person's signature under one decision; the proof is kept by `accounts`."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    decision = models.ForeignKey("proceedings.Decision", models.PROTECT, related_name="signatures")
    proof = models.OneToOneField("accounts.Signature", models.PROTECT, related_name="+")
    signer = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=20, choices=SignedAs)

    class Meta:
        ordering = ["proof__signed_at"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "signer"], name="each_signs_once"),
        ]

    def __str__(self) -> str:
        return f"{self.decision_id} by {self.signer_id}"
