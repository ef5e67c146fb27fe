"""Of whom a delegation can be made: members, experts, interpreters, the Secretariat."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Standing(models.TextChoices):
    """In which capacity somebody may be asked to go."""

    MEMBER = "MEMBER", _("Member of the Committee")
    EXPERT = "EXPERT", _("Expert")
    INTERPRETER = "INTERPRETER", _("Interpreter")
    STAFF = "STAFF", _("Secretariat")


class Profession(models.TextChoices):
    DOCTOR = "DOCTOR", _("Doctor")
    PSYCHIATRIST = "PSYCHIATRIST", _("Psychiatrist")
    FORENSIC_DOCTOR = "FORENSIC_DOCTOR", _("Forensic doctor")
    NURSE = "NURSE", _("Nurse")
    PSYCHOLOGIST = "PSYCHOLOGIST", _("Psychologist")
    LAWYER = "LAWYER", _("Lawyer")
    JUDGE = "JUDGE", _("Judge or prosecutor")
    PRISON = "PRISON", _("Prison specialist")
    POLICE = "POLICE", _("Police specialist")
    SOCIAL_WORKER = "SOCIAL_WORKER", _("Social worker")
    INTERPRETER = "INTERPRETER", _("Interpreter")
    OTHER = "OTHER", _("Another profession")


DOCTORS = frozenset({Profession.DOCTOR, Profession.PSYCHIATRIST, Profession.FORENSIC_DOCTOR})


class Gender(models.TextChoices):
    WOMAN = "WOMAN", _("Woman")
    MAN = "MAN", _("Man")
    OTHER = "OTHER", _("Another gender")


class Profile(models.Model):
    """What must be known of a person to put delegations together. Seen by the Secretariat.

    An empty value is unknown, not "none".
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    standing = models.CharField(max_length=20, choices=Standing)
    full_name = models.CharField(max_length=150)
    member = models.OneToOneField(
        "committee.Member", models.PROTECT, null=True, blank=True, related_name="+"
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    nationalities = models.JSONField(default=list, blank=True)
    """Codes of States, in alphabetical order; a person with two is tested on both."""
    nominated_by = models.ForeignKey(
        "treaties.State", models.PROTECT, null=True, blank=True, related_name="+"
    )
    gender = models.CharField(max_length=10, choices=Gender, blank=True, default="")
    professions = models.JSONField(default=list, blank=True)
    """Values of `Profession`."""
    languages = models.JSONField(default=list, blank=True)
    """ISO 639-1 codes of languages in which the person can interview or interpret."""
    expertise = models.CharField(max_length=500, blank=True, default="")
    since = models.DateField()
    """From when the person can be asked."""
    until = models.DateField(null=True, blank=True)
    """The first day on which the person can no longer be asked."""
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["full_name"]
        constraints = [
            models.CheckConstraint(condition=~Q(full_name=""), name="profile_has_a_name"),
            models.CheckConstraint(
                condition=Q(standing=Standing.MEMBER, member__isnull=False)
                | (~Q(standing=Standing.MEMBER) & Q(member__isnull=True)),
                name="profile_of_a_member_names_the_member",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="profile_ends_no_earlier_than_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.full_name


class Absence(models.Model):
    """Days on which somebody cannot go."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    profile = models.ForeignKey(Profile, models.CASCADE, related_name="absences")
    since = models.DateField()
    until = models.DateField()
    """The first day on which the person is free again."""

    class Meta:
        ordering: ClassVar[list[str]] = ["since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gt=F("since")), name="absence_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.profile_id} from {self.since}"


class Interest(models.Model):
    """A tie to a State that somebody declared (Article 4(4)). It stays when it has ended."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    profile = models.ForeignKey(Profile, models.PROTECT, related_name="interests")
    state = models.ForeignKey("treaties.State", models.PROTECT, related_name="+")
    text = models.TextField()
    declared_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    """The first day on which it no longer stood."""
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["declared_on"]

    def __str__(self) -> str:
        return f"{self.profile_id} and {self.state_id}"


class SolemnDeclaration(models.Model):
    """What a member or an expert declared before taking up duty. Made once, never changed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    profile = models.OneToOneField(Profile, models.PROTECT, related_name="declaration")
    made_on = models.DateField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.profile_id} on {self.made_on}"
