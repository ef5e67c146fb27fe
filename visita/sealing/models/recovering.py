"""A vault's key, sealed so that so many of a few people together open it, and no fewer.

For every order in which that many could come, there is one envelope: sealed to the last of them,
the result to the one before, and so on. Each opens the outermost layer in their own browser.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from visita.sealing.models.vaults import Key, VaultKey
from visita.sealing.orders import FEWEST, MOST

OPEN_FOR = timedelta(days=14)


class RecoverySet(models.Model):
    """`threshold` of its keepers together recover one key of a vault, until that key is changed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    vault_key = models.ForeignKey(VaultKey, models.PROTECT, related_name="recovery_sets")
    threshold = models.PositiveSmallIntegerField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    """Another took its place, or the vault has another key. Nothing is left of its envelopes."""

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["vault_key"], condition=Q(ended_at=None), name="one_recovery_set_of_a_key"
            ),
            models.CheckConstraint(
                condition=Q(threshold__gte=FEWEST) & Q(threshold__lte=MOST),
                name="nobody_recovers_alone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.threshold} for {self.vault_key_id}"


class Keeper(models.Model):
    """One of those who together recover a key, by the key they had when the set was made."""

    set = models.ForeignKey(RecoverySet, models.PROTECT, related_name="keepers")
    key = models.ForeignKey(Key, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["set", "position"]
        constraints = [
            models.UniqueConstraint(fields=["set", "key"], name="keeper_once_in_a_set"),
            models.UniqueConstraint(fields=["set", "position"], name="one_keeper_of_a_position"),
            models.CheckConstraint(condition=Q(position__lt=MOST), name="so_many_keepers_at_most"),
        ]

    def __str__(self) -> str:
        return f"{self.key_id} at {self.position}"


class Envelope(models.Model):
    """The key in as many layers as the set's threshold, the first of `order` outermost."""

    set = models.ForeignKey(RecoverySet, models.CASCADE, related_name="envelopes")
    order = models.CharField(max_length=MOST)
    """Positions of keepers, a digit for each: 021 is opened by 0, then 2, then 1."""
    text = models.TextField()

    class Meta:
        ordering = ["set", "order"]
        constraints = [
            models.UniqueConstraint(fields=["set", "order"], name="one_envelope_of_an_order"),
        ]

    def __str__(self) -> str:
        return f"{self.set_id} {self.order}"


class Ending(models.TextChoices):
    """How a recovery ended."""

    GRANTED = "GRANTED", _("The key was recovered")
    REFUSED = "REFUSED", _("Too many refused")
    WITHDRAWN = "WITHDRAWN", _("Withdrawn by whoever asked")
    LAPSED = "LAPSED", _("Too few took part in time")
    CHANGED = "CHANGED", _("The set it was asked of is no longer there")


class Recovery(models.Model):
    """Somebody asks the keepers of a set for the key."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    set = models.ForeignKey(RecoverySet, models.PROTECT, related_name="recoveries")
    key = models.ForeignKey(Key, models.PROTECT, related_name="+")
    """Of whoever asks: to this the recovered key is sealed."""
    reason = models.TextField()
    signature = models.CharField(max_length=88)
    at = models.DateTimeField()
    ending = models.CharField(max_length=10, choices=Ending, blank=True, default="")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["set", "key"], condition=Q(ending=""), name="one_recovery_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(ending="", ended_at=None) | (~Q(ending="") & Q(ended_at__isnull=False)),
                name="recovery_ends_with_a_word",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.id} by {self.key_id}"

    @property
    def open_until(self) -> datetime:
        return self.at + OPEN_FOR


class Deed(models.TextChoices):
    """What a keeper does about a recovery."""

    OPEN = "OPEN", _("Opened a layer")
    REFUSE = "REFUSE", _("Refused")


class Step(models.Model):
    """What a keeper did about a recovery, signed with their key: opened a layer, or refused."""

    recovery = models.ForeignKey(Recovery, models.PROTECT, related_name="steps")
    keeper = models.ForeignKey(Keeper, models.PROTECT, related_name="+")
    act = models.CharField(max_length=8, choices=Deed)
    number = models.PositiveSmallIntegerField()
    """Of the layer: 1 is the outermost. 0 where the keeper refused."""
    sha256 = models.CharField(max_length=64)
    """Of what was handed in, or of the reason."""
    reason = models.TextField(blank=True, default="")
    signature = models.CharField(max_length=88)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["recovery", "keeper"], name="a_keeper_acts_once"),
            models.UniqueConstraint(
                fields=["recovery", "number"], condition=Q(act="OPEN"), name="one_step_of_a_layer"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.act} by {self.keeper_id}"


class Layer(models.Model):
    """What is left of an envelope after the layers of those who came. Gone when a recovery ends."""

    recovery = models.ForeignKey(Recovery, models.CASCADE, related_name="layers")
    order = models.CharField(max_length=MOST)
    """Positions of those who are still to open it."""
    text = models.TextField()

    class Meta:
        ordering = ["recovery", "order"]
        constraints = [
            models.UniqueConstraint(fields=["recovery", "order"], name="one_layer_of_an_order"),
        ]

    def __str__(self) -> str:
        return f"{self.recovery_id} {self.order}"
