"""One word for each confidential text, found nowhere else; and who may come to read which."""

from random import Random
from string import ascii_lowercase

from django.apps import apps
from django.db import models

CONFIDENTIAL = (
    *("proceedings", "intake", "visits", "findings", "reports", "dialogue", "publication"),
)
NOTHING: tuple[str, ...] = ()
"""Says nothing that somebody typed: a code of our own, or a digest."""

CHECKED = ("speaker", "outlet", "claimed", "quoted", "source", "link", "recorded")
"""Of a claim check. In the walk it stays a draft: releasing takes another of the Secretariat."""

FIELDS = {
    "proceedings.Election.candidates": ("candidate",),
    "proceedings.Election.elected": NOTHING,  # a public fact, copied to the Committee's page
    "intake.Original.sha256": NOTHING,
    "intake.Original.content": ("information",),
    "intake.Item.name": ("file",),
    "intake.Item.media": NOTHING,
    "intake.Item.notes": NOTHING,
    "intake.Item.title": ("information", "put_right"),
    "intake.Item.publisher": ("information", "outlet"),
    "intake.Item.language": NOTHING,
    "intake.Item.published": NOTHING,
    "intake.Reading.pieces": ("information",),
    "intake.Reading.judged": ("information",),
    "intake.Reading.by_hand": ("put_right", "outlet"),
    "intake.Reading.read_by": NOTHING,
    "intake.Event.title": ("information",),
    "intake.Claim.span": ("information",),
    "intake.Claim.claimant": ("information",),
    "intake.Claim.claimant_key": NOTHING,
    "intake.Claim.chain": ("information",),
    "intake.Claim.reported_by": ("information",),
    "intake.Claim.attribution": NOTHING,
    "intake.Claim.matter": NOTHING,
    "intake.Claim.subject": NOTHING,
    "intake.Claim.asserted": NOTHING,
    "intake.Claim.polarity": NOTHING,
    "intake.Claim.hedge": ("information",),
    "intake.Claim.value": ("information",),
    "intake.Claim.unit": ("information",),
    "intake.Claim.names": NOTHING,
    "intake.Claim.proposed": ("information",),
    "intake.Watch.matter": NOTHING,
    "intake.Watch.speaker_key": NOTHING,
    "intake.Watch.words": ("information",),
    "visits.Visit.reason": ("reason",),
    "visits.Visit.reason_for_fewer": ("fewer",),
    "visits.Delegate.full_name": ("delegate",),
    "visits.Authority.name": ("authority",),
    "visits.Authority.address": ("address",),
    "visits.Notification.text": ("delegate", "authority", "address"),
    "visits.Notification.digest": NOTHING,
    "visits.Stop.place": ("place",),
    "visits.Stop.refused": NOTHING,
    "findings.Finding.text": ("finding",),
    "reports.Report.title": ("title",),
    "reports.Report.language": NOTHING,
    "reports.Paragraph.text": ("paragraph", "removed", "consenting", "asked"),
    "reports.Adoption.text": ("title", "paragraph", "removed", "consenting", "asked"),
    "reports.Adoption.digest": NOTHING,
    "dialogue.Transmission.text": ("title", "paragraph", "removed", "consenting", "asked"),
    "dialogue.Transmission.digest": NOTHING,
    "dialogue.Response.text": ("general", "answer"),
    "dialogue.Response.digest": NOTHING,
    "dialogue.Assessment.note": ("note",),
    "publication.Request.checked_digest": NOTHING,
    "publication.Passage.words": ("removed", "consenting"),
    "publication.Passage.consent": ("consent",),
    "publication.Release.text": ("title", "paragraph", "consenting", "asked", "general", "answer"),
    "publication.Release.digest": NOTHING,
    "publication.Release.pdf": ("title", "paragraph", "consenting", "asked", "general", "answer"),
    "publication.Outbox.reason": ("withdrawal",),
    "publication.ClaimCheck.speaker_en": ("speaker",),
    "publication.ClaimCheck.speaker_fr": ("speaker",),
    "publication.ClaimCheck.outlet": ("outlet",),
    "publication.ClaimCheck.said_on": NOTHING,
    "publication.ClaimCheck.claim_en": ("claimed",),
    "publication.ClaimCheck.claim_fr": ("claimed",),
    "publication.ClaimCheck.quotation": ("quoted",),
    "publication.ClaimCheck.source": ("source",),
    "publication.ClaimCheck.link": ("link",),
    "publication.ClaimCheck.record_en": ("recorded",),
    "publication.ClaimCheck.record_fr": ("recorded",),
    "publication.ClaimCheck.acts": NOTHING,
    "publication.ClaimCheck.provision": NOTHING,
    "publication.ClaimCheck.checked_digest": NOTHING,
    "publication.CheckRelease.text": CHECKED,
    "publication.CheckRelease.digest": NOTHING,
    "publication.CheckOutbox.reason": ("withdrawal",),
}
"""Every field of the confidential parts that can hold a text, and the words that enter it."""

BESIDES = ("stray",)
"""What no field holds: asked for where nothing is."""
NAMES = sorted({name for names in FIELDS.values() for name in names} | {*BESIDES})

PUBLISHED = {"title", "paragraph", "consenting", "asked", "general", "answer"}
SENT = {"delegate", "authority", "address"}
REPORT = {"title", "paragraph", "removed", "consenting", "asked"}

MAY_READ: dict[str, dict[str, set[str]]] = {
    "planned": {"Carla": {"candidate"}},
    "drafted": {"Carla": {"candidate"}, "Dan": SENT},
    "answered": {
        "Carla": {"candidate", "general", "answer", "note"} | REPORT,
        "Dan": {"general", "answer"} | SENT | REPORT,
    },
    "published": {
        "Carla": {"candidate", "general", "answer", "note"} | REPORT,
        "Dan": {"general", "answer"} | SENT | REPORT,
        "Eve": PUBLISHED,
    },
    "withdrawn": {
        "Carla": {"candidate", "general", "answer", "note"} | REPORT,
        "Dan": {"general", "answer"} | SENT | REPORT,
        "Eve": set(),
    },
}
"""By how far the visit is: all that each may find. Femi may find nothing, ever."""


def canaries(seed: str) -> dict[str, str]:
    """Small letters only: no check of what was typed takes them for a name or a number."""
    chance = Random(seed)  # noqa: S311 no secret, only rare
    return {
        name: "canary" + "".join(chance.choice(ascii_lowercase) for _ in range(14))
        for name in NAMES
    }


def fields_that_hold_text() -> set[str]:
    """Asked of the models, so that a new field fails until it is listed here."""
    kinds = (models.CharField, models.TextField, models.JSONField, models.BinaryField)
    return {
        f"{app}.{model.__name__}.{field.name}"
        for app in CONFIDENTIAL
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.get_fields()
        if isinstance(field, (*kinds, models.FileField)) and not field.choices
    }
