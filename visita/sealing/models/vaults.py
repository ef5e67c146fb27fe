"""Who has which key, in which wraps; the keys of compartments; what is sealed to them.

Nothing here opens anything: secrets are made in the browser and arrive wrapped. Of what is sealed
five things are known: a random id, the compartment, a code for the kind, the size and the day.
"""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from visita.sealing.numbers import spoken

LONGEST_RECIPIENT = 100
PART = 8_000_000
"""Bytes of a sealed body in one row; a larger one lies in several."""


class Key(models.Model):
    """A person's key: what is sealed to `recipient`, the person opens; `verify_key` checks their
    signatures (Ed25519, base64).
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recipient = models.CharField(max_length=LONGEST_RECIPIENT, unique=True)
    verify_key = models.CharField(max_length=44)
    made_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(retired_at=None), name="one_key_of_a_person"
            ),
            models.CheckConstraint(
                condition=Q(retired_at=None) | Q(retired_at__gte=F("made_at")),
                name="key_is_retired_after_it_is_made",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.recipient}"

    @property
    def numbers(self) -> str:
        """What its person reads aloud to whoever is about to seal something to it."""
        return spoken(self.recipient.encode())


class Way(models.TextChoices):
    """What opens a wrap of a person's key."""

    PASSKEY = "PASSKEY", _("Passkey")
    PASSPHRASE = "PASSPHRASE", _("Passphrase")
    RECOVERY = "RECOVERY", _("Recovery code on paper")


class Wrap(models.Model):
    """A person's key file in one wrap, an age file in text. Once removed, nothing is left of it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    key = models.ForeignKey(Key, models.PROTECT, related_name="wraps")
    way = models.CharField(max_length=10, choices=Way)
    label = models.CharField(max_length=60)
    text = models.TextField(blank=True)
    credential = models.TextField(blank=True, default="")
    """Of a passkey: which one it is, as age's programs name it."""
    made_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(removed_at=None) & ~Q(text=""))
                | Q(removed_at__isnull=False, text="", credential=""),
                name="wrap_is_there_or_removed",
            ),
            models.CheckConstraint(
                condition=Q(way="PASSKEY") | Q(credential=""),
                name="only_a_passkey_names_its_credential",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.way} of {self.key_id}"


class Compartment(models.TextChoices):
    """What a vault belongs to."""

    VISIT = "VISIT", _("Visit")
    PLAN = "PLAN", _("Plan")


class Vault(models.Model):
    """A compartment. What it belongs to is an opaque id of another part of the program."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField(max_length=5, choices=Compartment)
    subject = models.UUIDField()
    shredded_at = models.DateTimeField(null=True, blank=True)
    """From here on nothing is left of its grants, nor of what was sealed but id, kind and day."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "subject"], name="one_vault_of_a_subject")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class Shredding(models.Model):
    """Somebody asked that a vault be shredded. Another person does it: then the vault says when."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    vault = models.OneToOneField(Vault, models.PROTECT, related_name="shredding")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    reason = models.CharField(max_length=300)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(done_by=None) | ~Q(done_by=F("asked_by")),
                name="two_people_shred_a_vault",
            )
        ]

    def __str__(self) -> str:
        return str(self.vault_id)


class VaultKey(models.Model):
    """One key of a vault. When it is rotated the next generation follows."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    vault = models.ForeignKey(Vault, models.PROTECT, related_name="keys")
    generation = models.PositiveSmallIntegerField()
    recipient = models.CharField(max_length=LONGEST_RECIPIENT, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["vault", "generation"]
        constraints = [
            models.UniqueConstraint(fields=["vault", "generation"], name="one_key_of_a_generation"),
            models.UniqueConstraint(
                fields=["vault"], condition=Q(retired_at=None), name="one_key_of_a_vault"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.vault_id} generation {self.generation}"


class Grant(models.Model):
    """A vault's key file sealed to one person's key. Once revoked, nothing is left of it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    vault_key = models.ForeignKey(VaultKey, models.PROTECT, related_name="grants")
    key = models.ForeignKey(Key, models.PROTECT, related_name="grants")
    text = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["vault_key", "key"],
                condition=Q(revoked_at=None),
                name="one_grant_to_a_key",
            ),
            models.CheckConstraint(
                condition=(Q(revoked_at=None) & ~Q(text="")) | Q(revoked_at__isnull=False, text=""),
                name="grant_holds_or_is_revoked",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.vault_key_id} to {self.key_id}"


class Kind(models.IntegerChoices):
    """What is in a sealed object, as far as the server knows."""

    RECORD = 1, _("Record")
    AMENDMENT = 2, _("Amendment")
    PLAN = 3, _("Plan")
    CONSENTS = 4, _("Register of consents")
    REPRISALS = 5, _("Register of reprisals")
    NOTE = 6, _("Note")


class Sealed(models.Model):
    """Something sealed to a vault's key. Its bytes are its parts, in their order."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    vault_key = models.ForeignKey(VaultKey, models.PROTECT, related_name="sealed")
    kind = models.PositiveSmallIntegerField(choices=Kind)
    bucket = models.BigIntegerField()
    """Bytes as they are stored: the size before sealing is one of few."""
    day = models.DateField()

    class Meta:
        ordering = ["day", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(bucket__gt=0), name="what_is_sealed_has_a_size")
        ]

    def __str__(self) -> str:
        return f"{self.id} of kind {self.kind}"


class Part(models.Model):
    """Up to eight megabytes of a sealed object."""

    sealed = models.ForeignKey(Sealed, models.CASCADE, related_name="parts")
    number = models.PositiveSmallIntegerField()
    body = models.BinaryField()

    class Meta:
        ordering = ["sealed", "number"]
        constraints = [
            models.UniqueConstraint(fields=["sealed", "number"], name="one_part_of_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.sealed_id} part {self.number}"
