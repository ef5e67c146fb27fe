"""Whose seat it is, and how it was filled."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from visita.proceedings.models.people import Profession


class Holder(models.Model):
    """The person who signs in as a member. The term itself is a public fact of `committee`."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    member = models.OneToOneField("committee.Member", models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.user_id} is {self.member_id}"


class Reason(models.TextChoices):
    """Why a seat is to be filled."""

    END_OF_TERM = "END_OF_TERM", _("A term ends")
    CASUAL_VACANCY = "CASUAL_VACANCY", _("A casual vacancy")
    FIRST = "FIRST", _("The seat was never filled")


class ProposedBy(models.TextChoices):
    """Who put the candidates forward."""

    NATIONAL_DELEGATION = "NATIONAL_DELEGATION", _("The national delegation in the Assembly")
    PARLIAMENT = "PARLIAMENT", _("The parliament of the State")


class CandidateList(models.Model):
    """The list of names that the Bureau of the Assembly drew up for a seat (Article 5(1))."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    reason = models.CharField(max_length=20, choices=Reason)
    proposed_by = models.CharField(max_length=20, choices=ProposedBy)
    received_on = models.DateField()
    consulted_on = models.DateField(null=True, blank=True)
    """When a Party outside the Council of Europe was consulted; it has no vote there."""
    term_years = models.PositiveSmallIntegerField(default=4)
    term_decided_on = models.DateField(null=True, blank=True)
    """When the Committee of Ministers set a term other than four years."""
    election = models.OneToOneField(
        "proceedings.Election", models.PROTECT, null=True, blank=True, related_name="+"
    )
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["-received_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(term_years__gte=2, term_years__lte=6),
                name="candidate_list_term_of_two_to_six_years",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state_id} received on {self.received_on}"


class Candidate(models.Model):
    """A name on a list. Never changed: another list is another row."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    candidate_list = models.ForeignKey(CandidateList, models.PROTECT, related_name="candidates")
    position = models.PositiveSmallIntegerField()
    full_name = models.CharField(max_length=150)
    nationalities = models.JSONField(default=list)
    """Codes of States, in alphabetical order."""
    profession = models.CharField(max_length=20, choices=Profession, blank=True, default="")
    note = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]
        constraints = [
            models.CheckConstraint(condition=~Q(full_name=""), name="candidate_has_a_name"),
            models.UniqueConstraint(
                fields=["candidate_list", "position"], name="candidate_has_one_place"
            ),
        ]

    def __str__(self) -> str:
        return self.full_name


class Election(models.Model):
    """A seat filled by the Committee of Ministers from a list of names (Article 5)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    held_on = models.DateField()
    candidates = models.JSONField()
    """Names, in the order of the list."""
    own_nationals = models.PositiveSmallIntegerField()
    elected = models.CharField(max_length=150)
    votes = models.PositiveSmallIntegerField()
    votes_for = models.PositiveSmallIntegerField()
    member = models.ForeignKey("committee.Member", models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["-held_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(votes_for__lte=F("votes")),
                name="election_votes_for_are_among_the_votes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state_id} on {self.held_on}"
