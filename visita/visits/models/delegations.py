"""Who goes on a visit."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from visita.visits.models.missions import Visit


class Capacity(models.TextChoices):
    HEAD = "HEAD", _("Head of delegation")
    MEMBER = "MEMBER", _("Member of the Committee")
    LEADER = "LEADER", _("Head of the team")
    STAFF = "STAFF", _("Staff of the mechanism")
    EXPERT = "EXPERT", _("Expert")
    INTERPRETER = "INTERPRETER", _("Interpreter")
    SECRETARIAT = "SECRETARIAT", _("Secretariat")


MEMBERS_OF_THE_COMMITTEE = frozenset({Capacity.HEAD, Capacity.MEMBER})

HEADS = frozenset({Capacity.HEAD, Capacity.LEADER})

OF_A_MECHANISM = (Capacity.LEADER, Capacity.STAFF, Capacity.EXPERT, Capacity.INTERPRETER)
"""A mechanism has staff and outside experts; nobody in it sits for a State."""

OF_A_COMMITTEE = tuple(each for each in Capacity if each not in {Capacity.LEADER, Capacity.STAFF})


class Delegate(models.Model):
    """Somebody who goes. Members of the Committee carry out the visit, all others assist."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.CASCADE, related_name="delegates")
    capacity = models.CharField(max_length=20, choices=Capacity)
    full_name = models.CharField(max_length=150)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    member = models.ForeignKey(
        "committee.Member", models.PROTECT, null=True, blank=True, related_name="+"
    )
    profile = models.ForeignKey(
        "proceedings.Profile", models.PROTECT, null=True, blank=True, related_name="+"
    )
    """What is known of the person for choosing a delegation; None: named by hand."""
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    """The first day on which the file is closed to an assistant again; of a member, the term."""

    class Meta:
        ordering: ClassVar[list[str]] = ["capacity", "full_name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(capacity__in=[Capacity.HEAD, Capacity.MEMBER], member__isnull=False)
                | Q(
                    capacity__in=[
                        *(Capacity.EXPERT, Capacity.INTERPRETER, Capacity.SECRETARIAT),
                        *(Capacity.LEADER, Capacity.STAFF),
                    ],
                    member__isnull=True,
                ),
                name="delegate_who_is_a_member_is_named_as_one",
            ),
            models.UniqueConstraint(
                fields=["visit"],
                condition=Q(capacity__in=[Capacity.HEAD, Capacity.LEADER]),
                name="delegation_has_one_head",
            ),
            models.UniqueConstraint(
                fields=["visit", "full_name"], name="delegation_names_nobody_twice"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.full_name} ({self.capacity})"


class Composition(models.Model):
    """What a delegation must be fit for beyond what is asked of every one. It names no place."""

    visit = models.OneToOneField(
        Visit, models.CASCADE, primary_key=True, related_name="composition"
    )
    mental_health = models.BooleanField(default=False)
    """People with a mental disorder are likely to be met, so a psychiatrist should go."""

    def __str__(self) -> str:
        return f"{self.visit_id} {self.mental_health}"


class Undertaking(models.Model):
    """Somebody who assists has declared to keep what is learnt confidential (Article 13)."""

    delegate = models.OneToOneField(
        Delegate, models.CASCADE, primary_key=True, related_name="undertaking"
    )
    declared_on = models.DateField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.delegate_id} on {self.declared_on}"


class SubTeam(models.Model):
    """A part of the delegation that works by itself for a day. Where it goes is not kept here.

    It is called by a letter and not by a name, for a name might tell of a place.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.CASCADE, related_name="teams")
    day = models.DateField()
    letter = models.CharField(max_length=1)

    class Meta:
        ordering: ClassVar[list[str]] = ["day", "letter"]
        constraints = [
            models.UniqueConstraint(
                fields=["visit", "day", "letter"], name="sub_team_has_a_letter_of_its_own"
            ),
            models.CheckConstraint(
                condition=Q(letter__in=list("ABCDEFGH")), name="sub_team_is_called_by_a_letter"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.letter} on {self.day}"


class TeamPlace(models.Model):
    """Somebody in a sub-team. `day` repeats the day of the team: nobody is in two on one day."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    team = models.ForeignKey(SubTeam, models.CASCADE, related_name="places")
    delegate = models.ForeignKey(Delegate, models.CASCADE, related_name="+")
    day = models.DateField()
    is_head = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["-is_head", "delegate__full_name"]
        constraints = [
            models.UniqueConstraint(
                fields=["delegate", "day"], name="delegate_is_in_one_sub_team_a_day"
            ),
            models.UniqueConstraint(
                fields=["team"], condition=Q(is_head=True), name="sub_team_has_one_head"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.delegate_id} in {self.team_id}"
