"""People, their offices by day, and the secrets that let them in: digests, never the secrets."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """Offices that are given here. A term or a place on a delegation is a fact of other parts."""

    SECRETARIAT = "SECRETARIAT", _("Secretariat")
    ADMINISTRATOR = "ADMINISTRATOR", _("Administrator")


class People(BaseUserManager["User"]):
    """Finds a person by the name they sign in with."""


class User(AbstractBaseUser):
    """A person who signs in. Has no rights by itself: those are dated facts kept elsewhere.

    `password` is empty unless the person cannot use a passkey. `last_login` of the base class is
    not kept: the ledger knows.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    username = models.CharField(max_length=60, unique=True)
    full_name = models.CharField(max_length=150)
    email = models.EmailField(blank=True, default="")
    language = models.CharField(max_length=10, default="en")
    is_invented = models.BooleanField(default=False)
    """Belongs to the demonstration, and may be entered by its links."""
    invited_at = models.DateTimeField()
    joined_at = models.DateTimeField(null=True, blank=True)
    last_login = None

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        ordering = ["full_name", "username"]
        constraints = [
            models.CheckConstraint(condition=~Q(username=""), name="person_has_a_name_to_sign_in"),
            models.CheckConstraint(condition=~Q(full_name=""), name="person_has_a_full_name"),
        ]

    def __str__(self) -> str:
        return self.username


class Appointment(models.Model):
    """An office held from a day until, but not including, another; open where nobody knows yet."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="appointments")
    role = models.CharField(max_length=20, choices=Role)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    made_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["since", "role"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="appointment_ends_no_earlier_than_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(role__in=["SECRETARIAT", "ADMINISTRATOR"]),
                name="appointment_is_to_a_known_role",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role} from {self.since} until {self.until or 'open'}"


class Way(models.TextChoices):
    """How an invitation reaches whom it is for."""

    PAPER = "PAPER", _("Printed, and handed over in person")
    MAIL = "MAIL", _("Sent by mail")


class Invitation(models.Model):
    """The right of one person to set, once, how they will sign in.

    One that goes by mail is handed to the mail server, or given up, or still on its way.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="invitations")
    token = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    how = models.CharField(max_length=5, choices=Way, default=Way.PAPER)
    mailed_at = models.DateTimeField(null=True, blank=True)
    mail_failed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(how="PAPER", mailed_at__isnull=True, mail_failed_at__isnull=True)
                | Q(how="MAIL", mailed_at__isnull=True)
                | Q(how="MAIL", mail_failed_at__isnull=True),
                name="invitation_by_mail_is_mailed_or_given_up",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at")), name="invitation_expires_after_it_is_made"
            ),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True) | Q(withdrawn_at__isnull=True),
                name="invitation_is_accepted_or_withdrawn_not_both",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} until {self.expires_at:%Y-%m-%d}"


class OneTimeLink(models.Model):
    """A way in for the demonstration: printed on the machine, good once, on that machine only."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="links")
    token = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(used_at__isnull=True) | Q(used_at__gte=F("made_at")),
                name="link_is_used_after_it_is_made",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {'used' if self.used_at else 'unused'}"


class Session(models.Model):
    """One browser, signed in or about to. The cookie's digest is the key; the cookie is not kept.

    `data` holds what a page must remember between two requests: a challenge, a notice.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    key = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey(User, models.CASCADE, null=True, blank=True, related_name="sessions")
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    renew = models.BooleanField(default=False)
    by_link = models.BooleanField(default=False)
    device = models.CharField(max_length=200, blank=True, default="")
    data = models.JSONField(default=dict)

    class Meta:
        ordering = ["-seen_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True) | Q(user__isnull=False),
                name="session_is_confirmed_by_somebody",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id or 'nobody'} since {self.began_at:%Y-%m-%d %H:%M}"


class SignedBy(models.TextChoices):
    """What stands behind a signature, the strongest first."""

    PASSKEY = "PASSKEY", _("By passkey")
    CODE = "CODE", _("By a fresh code, which is weaker")
    DEMONSTRATION = "DEMONSTRATION", _("In the demonstration, without a device")


class Signature(models.Model):
    """A person's signature under the digest of a text. Never changed.

    By a passkey it holds everything by which anybody can check it later, the public key too; all
    binary values in hexadecimal. By a code nothing but our word stands behind it.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    signer = models.ForeignKey(User, models.PROTECT, related_name="+")
    label = models.CharField(max_length=40)
    """Which kind of text it is, so that no signature can be moved to another kind."""
    digest = models.CharField(max_length=64)
    nonce = models.CharField(max_length=64)
    way = models.CharField(max_length=20, choices=SignedBy)
    evidence = models.JSONField(default=dict, blank=True)
    signed_at = models.DateTimeField()

    class Meta:
        ordering = ["signed_at"]

    def __str__(self) -> str:
        return f"{self.label} {self.digest[:8]} by {self.signer_id}"
