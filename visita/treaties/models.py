"""The treaty record: what each State did, when, and how we know.

Nothing is overwritten. A correction is a new act that supersedes an older one, so that the record
can be asked what was *known on* an earlier day as well as what was *valid on* it. Days are kept
as exactly as the source gives them.
"""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from visita.treaties.vocabulary import EffectSource, Flag, Form, Kind, Track, Verdict


class State(models.Model):
    """A State or an entity treated like one by the record, under its ISO 3166 code."""

    iso2 = models.CharField(max_length=2, primary_key=True)
    iso3 = models.CharField(max_length=3, unique=True)
    numeric = models.CharField(max_length=3, blank=True, default="")
    name_en = models.CharField(max_length=100, unique=True)
    name_fr = models.CharField(max_length=100)
    aliases = models.JSONField(default=list)
    coe_member_since = models.DateField(null=True, blank=True)
    coe_member_until = models.DateField(null=True, blank=True)
    is_fictional = models.BooleanField(default=False)
    note_en = models.TextField(blank=True, default="")
    note_fr = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["name_en"]

    def __str__(self) -> str:
        return self.name_en


class Territory(models.Model):
    """A part of a State that an act names apart, or an area a declaration says it cannot reach."""

    class Nature(models.TextChoices):
        TERRITORY = "territory", "Territory"
        OUTSIDE_CONTROL = "area_outside_control", "Area outside effective control"

    key = models.SlugField(max_length=60, primary_key=True)
    state = models.ForeignKey(State, models.PROTECT, related_name="territories")
    name_en = models.CharField(max_length=120)
    name_fr = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=Nature)
    note_en = models.TextField(blank=True, default="")
    note_fr = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.name_en


class Instrument(models.Model):
    """A treaty. `has_rules` says whether Visita can compute effects under it."""

    key = models.CharField(max_length=10, primary_key=True)
    number = models.CharField(max_length=40, unique=True)
    aliases = models.JSONField(default=list)
    title_en = models.CharField(max_length=250)
    title_fr = models.CharField(max_length=250)
    opened_on = models.DateField()
    in_force_on = models.DateField()
    depositary_en = models.CharField(max_length=120)
    depositary_fr = models.CharField(max_length=120)
    has_rules = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)
    source = models.TextField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(in_force_on__gte=F("opened_on")),
                name="instrument_opens_before_it_is_in_force",
            )
        ]

    def __str__(self) -> str:
        return self.number


class Act(models.Model):
    """One dated, sourced act of a State, or a correction of one.

    `date` is partial: "1998", "1998-05", "1998-05-05", or empty where the day is unknown and
    `not_before` and `not_after` bound it. `occurred` is null when nobody knows whether it happened.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    key = models.SlugField(max_length=80, unique=True)
    state = models.ForeignKey(State, models.PROTECT, related_name="acts")
    territory = models.ForeignKey(
        Territory, models.PROTECT, null=True, blank=True, related_name="acts"
    )
    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="acts")
    kind = models.CharField(max_length=30, choices=Kind)
    track = models.CharField(max_length=13, choices=Track)
    form = models.CharField(max_length=30, choices=Form, blank=True, default="")
    date = models.CharField(max_length=10, blank=True, default="")
    not_before = models.DateField(null=True, blank=True)
    not_after = models.DateField(null=True, blank=True)
    effect_on = models.DateField(null=True, blank=True)
    effect_source = models.CharField(max_length=10, choices=EffectSource, blank=True, default="")
    occurred = models.BooleanField(null=True, default=True)
    known_on = models.DateField()
    source = models.TextField()
    flag = models.CharField(max_length=40, choices=Flag, blank=True, default="")
    note_en = models.TextField(blank=True, default="")
    note_fr = models.TextField(blank=True, default="")
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=150)

    class Meta:
        ordering = ["instrument", "state", "date", "not_before", "key"]
        constraints = [
            models.CheckConstraint(condition=~Q(source=""), name="act_has_a_source"),
            models.CheckConstraint(
                condition=Q(not_before__isnull=True)
                | Q(not_after__isnull=True)
                | Q(not_after__gte=F("not_before")),
                name="act_bounds_in_order",
            ),
            models.CheckConstraint(
                condition=Q(effect_on__isnull=True, effect_source="")
                | Q(effect_on__isnull=False) & ~Q(effect_source=""),
                name="act_effect_and_its_source_together",
            ),
        ]
        indexes = [models.Index(fields=["instrument", "state"], name="act_by_instrument_and_state")]

    def __str__(self) -> str:
        return self.key


class Coverage(models.Model):
    """Of which States an instrument's record is complete, and up to which day.

    Without a row the absence of an act says nothing: the status is unknown, not none.
    """

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="coverage")
    state = models.ForeignKey(State, models.PROTECT, null=True, blank=True, related_name="coverage")
    complete_to = models.DateField()
    signatures_complete = models.BooleanField()
    known_on = models.DateField()
    source = models.TextField()
    note_en = models.TextField(blank=True, default="")
    note_fr = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["instrument", "state"],
                name="coverage_once_for_each_state",
                nulls_distinct=False,
            )
        ]

    def __str__(self) -> str:
        return f"{self.instrument_id} {self.state_id or 'all States'} to {self.complete_to}"


class PublicStatement(models.Model):
    """A public statement of the Committee under Article 10(2).

    Kept apart from acts: the Secretary General notifies States of acts under the Convention, but
    not of statements (Article 23(d)).
    """

    date = models.CharField(max_length=10)
    state = models.ForeignKey(State, models.PROTECT, related_name="statements")
    reference = models.CharField(max_length=60, blank=True, default="")
    ground_en = models.TextField(blank=True, default="")
    ground_fr = models.TextField(blank=True, default="")
    source = models.TextField()

    class Meta:
        ordering = ["-date"]

    def __str__(self) -> str:
        return f"{self.date} {self.state_id}"


class RecordCheck(models.Model):
    """One comparison of the days of effect the sources print with those the rules compute."""

    at = models.DateTimeField()
    compared = models.PositiveIntegerField()
    disagreements = models.JSONField(default=list)

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}: {self.compared} compared"


class PublishedCheck(models.Model):
    """One edition of a claim check: what somebody said of a State, beside what the record says.

    A claim, never a fact of the record: nothing is computed from it. A correction is a new edition
    of the same `claim_check`. Of a withdrawn edition only this row is left, without text.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    claim_check = models.UUIDField()
    number = models.PositiveSmallIntegerField()
    state = models.ForeignKey(State, models.PROTECT, related_name="checks")
    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="checks")
    speaker_en = models.CharField(max_length=200, blank=True, default="")
    """Empty where the outlet says it in its own voice, and nobody else is named."""
    speaker_fr = models.CharField(max_length=200, blank=True, default="")
    outlet = models.CharField(max_length=200, blank=True, default="")
    said_on = models.CharField(max_length=10, blank=True, default="")
    claim_en = models.TextField(blank=True, default="")
    claim_fr = models.TextField(blank=True, default="")
    quotation = models.TextField(blank=True, default="")
    """A few words of the source itself, in its own language."""
    quotation_language = models.CharField(max_length=10, blank=True, default="")
    source = models.TextField(blank=True, default="")
    link = models.URLField(max_length=500, blank=True, default="")
    verdict = models.CharField(max_length=12, choices=Verdict)
    record_en = models.TextField(blank=True, default="")
    record_fr = models.TextField(blank=True, default="")
    acts = models.JSONField(default=list)
    """Of the record, each with its day and source, as they were known on `known_on`."""
    provision = models.CharField(max_length=60, blank=True, default="")
    known_on = models.DateField()
    digest = models.CharField(max_length=64, blank=True, default="")
    released_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-said_on", "-released_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim_check", "number"], name="check_is_numbered_once"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True)
                | Q(claim_en="", claim_fr="", quotation="", record_en="", record_fr="")
                & Q(speaker_en="", speaker_fr="", outlet="", source="", link="", digest=""),
                name="check_withdrawn_keeps_no_text",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=False)
                | ~Q(claim_en="") & ~Q(record_en="") & ~Q(source="") & ~Q(outlet=""),
                name="check_says_what_and_where_from",
            ),
        ]
        indexes = [models.Index(fields=["state", "instrument"], name="check_by_state")]

    def __str__(self) -> str:
        return f"{self.claim_check} {self.number}"
