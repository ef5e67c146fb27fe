"""The words acts are recorded in: kinds, tracks, forms, flags."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Track(models.TextChoices):
    """Two timelines of one decision. Only the international one changes a status."""

    INTERNATIONAL = "international", _("International")
    DOMESTIC = "domestic", _("Domestic")


class Kind(models.TextChoices):
    """What was done. The first group moves a status; the domestic group never does."""

    SIGNATURE = "signature", _("Signature")
    CONSENT = "consent", _("Consent to be bound")
    SUCCESSION = "succession", _("Succession")
    CONSENT_TO_AMENDED_TEXT = "consent_to_amended_text", _("Consent to the text as amended")
    DENUNCIATION_RECEIVED = "denunciation_received", _("Denunciation received")
    DENUNCIATION_WITHDRAWN = "denunciation_withdrawn", _("Denunciation withdrawn")
    MEMBERSHIP_ENDED = "membership_ended", _("End of membership")
    TERRITORIAL_APPLICATION = "territorial_application", _("Territorial application")
    TERRITORIAL_WITHDRAWAL = "territorial_withdrawal", _("Withdrawal of a territory")
    DECLARATION = "declaration", _("Declaration")
    DECLARATION_WITHDRAWN = "declaration_withdrawn", _("Declaration withdrawn")
    AUTOMATIC_PUBLICATION = "automatic_publication", _("Standing authorisation to publish")
    NOTIFICATION_SENT = "notification_sent", _("Notification sent")
    GOVERNMENT_PROPOSAL = "government_proposal", _("Proposal of the Government")
    BILL_TABLED = "bill_tabled", _("Bill tabled")
    LOWER_CHAMBER_ADOPTED = "lower_chamber_adopted", _("Adopted by the lower chamber")
    UPPER_CHAMBER_ADOPTED = "upper_chamber_adopted", _("Adopted by the upper chamber")
    LAW_SIGNED = "law_signed", _("Law signed")
    LAW_PUBLISHED = "law_published", _("Law published")
    DOMESTIC_RATIFICATION_ACT = "domestic_ratification_act", _("Domestic act of ratification")


DOMESTIC_KINDS = frozenset(
    {
        Kind.NOTIFICATION_SENT,
        Kind.GOVERNMENT_PROPOSAL,
        Kind.BILL_TABLED,
        Kind.LOWER_CHAMBER_ADOPTED,
        Kind.UPPER_CHAMBER_ADOPTED,
        Kind.LAW_SIGNED,
        Kind.LAW_PUBLISHED,
        Kind.DOMESTIC_RATIFICATION_ACT,
    }
)
"""Steps inside a State. Sending a notification is one too: only its receipt counts (D5)."""

ONCE = frozenset(
    {
        Kind.SIGNATURE,
        Kind.CONSENT,
        Kind.SUCCESSION,
        Kind.CONSENT_TO_AMENDED_TEXT,
        Kind.DENUNCIATION_RECEIVED,
        Kind.DENUNCIATION_WITHDRAWN,
        Kind.MEMBERSHIP_ENDED,
        Kind.TERRITORIAL_APPLICATION,
        Kind.TERRITORIAL_WITHDRAWAL,
        Kind.AUTOMATIC_PUBLICATION,
        Kind.DOMESTIC_RATIFICATION_ACT,
    }
)
"""Kinds of which a State does one at a time: two whose days may be the same are one act. A law can
pass a chamber, and a declaration be made, twice in a year."""


class Form(models.TextChoices):
    """How consent or signature was expressed, as exactly as the source says."""

    RATIFICATION = "ratification", _("ratification")
    ACCEPTANCE = "acceptance", _("acceptance")
    APPROVAL = "approval", _("approval")
    ACCESSION = "accession", _("accession")
    SUCCESSION = "succession", _("succession")
    NOT_DISTINGUISHED = "not_distinguished", _("not distinguished in the source")
    SIGNATURE_WITHOUT_RESERVATION = (
        "signature_without_reservation",
        _("signature without reservation as to ratification"),
    )


class Flag(models.TextChoices):
    """What a reader must know of an act before leaning on it."""

    SUCCESSION = "succession", _("succession: the formula for entry into force does not apply")
    KIND_CONFLICTS = (
        "kind_conflicts_with_18_1",
        _("the source prints a way of consenting that Article 18 does not know"),
    )
    RECEIPT_NOT_FOUND = (
        "receipt_not_found",
        _("neither the sending nor the receipt of a notification was found"),
    )
    CORRECTED_MISPRINT = "corrected_misprint", _("the source prints an impossible day, put right")


class EffectSource(models.TextChoices):
    """Where a day of effect comes from."""

    PRINTED = "printed", _("printed in the source")
    COMPUTED = "computed", _("computed by the rule")
    COLLECTIVE = "collective", _("the same day for all Parties")


class Verdict(models.TextChoices):
    """What the record says to a claim. Only the last but one says that it is wrong."""

    AGREES = "AGREES", _("agrees with the record")
    IMPRECISE = "IMPRECISE", _("imprecise")
    TWO_TRACKS = "TWO_TRACKS", _("mixes two tracks")
    CONTRADICTS = "CONTRADICTS", _("contradicts the record")
    NOT_SAID = "NOT_SAID", _("the record does not say")
