"""One word for each confidential text, found nowhere else; and who may come to read which."""

from random import Random
from string import ascii_lowercase

from django.apps import apps
from django.db import models

CONFIDENTIAL = (
    *("proceedings", "intake", "visits", "findings", "reports", "dialogue", "publication"),
    *("programme", "places"),
)

NOTHING: tuple[str, ...] = ()
"""Says nothing that somebody typed: a code of our own, or a digest."""

CHECKED = ("speaker", "outlet", "claimed", "quoted", "source", "link", "recorded")
"""Of a claim check. In the walk it stays a draft: releasing takes another of the Secretariat."""

FIELDS = {
    "proceedings.Election.candidates": ("candidate",),
    "proceedings.Election.elected": NOTHING,
    "proceedings.Candidate.full_name": ("candidate",),
    "proceedings.Candidate.nationalities": NOTHING,
    "proceedings.Candidate.note": ("candidate",),
    "proceedings.Meeting.place": ("room",),
    "proceedings.Meeting.members_reason": ("seats",),
    "proceedings.Item.text": ("agenda",),
    "proceedings.Decision.text": ("wording",),
    "proceedings.Decision.ruling": NOTHING,
    "proceedings.SelfAssessment.answers": ("judged",),
    "proceedings.Commission.name": ("commission",),
    "proceedings.Determination.text": ("determined",),
    "proceedings.Determination.reason": ("grounds",),
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
    "visits.Visit.reason_while_unknown": ("unsure",),
    "visits.Visit.theme": ("theme",),
    "visits.Visit.called_off_because": ("off",),
    "visits.Visit.mandate": NOTHING,
    "visits.Visit.tags": NOTHING,
    "visits.Visit.decided_by": NOTHING,
    "visits.Counterpart.name_en": NOTHING,
    "visits.Counterpart.name_fr": NOTHING,
    "visits.Counterpart.agreement": NOTHING,
    "visits.Counterpart.source": NOTHING,
    "visits.Talks.with_whom": ("met",),
    "visits.Talks.purpose": ("purpose",),
    "visits.Talks.procedure": ("procedure",),
    "visits.Talks.outcome": ("came_of_it",),
    "visits.Participant.full_name": ("speaks",),
    "visits.Delegate.full_name": ("delegate", "stand_in"),
    "visits.Authority.name": ("authority",),
    "visits.Authority.address": ("address",),
    "visits.Notification.text": (
        "delegate",
        "stand_in",
        "authority",
        "address",
    ),
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
    "dialogue.Correspondence.title": ("thread",),
    "dialogue.Correspondence.with_body": ("friend",),
    "dialogue.Correspondence.outcome": ("outcome",),
    "dialogue.Letter.addressee": ("addressee",),
    "dialogue.Letter.text": ("letter", "replied"),
    "dialogue.Letter.digest": NOTHING,
    "dialogue.Enclosure.name": ("enclosed_as",),
    "dialogue.Enclosure.sha256": NOTHING,
    "dialogue.Enclosure.content": ("enclosed",),
    "dialogue.Enclosure.text": ("enclosed",),
    "dialogue.Enclosure.note": NOTHING,
    "publication.Request.checked_digest": NOTHING,
    "publication.Passage.words": ("removed", "consenting"),
    "publication.Passage.consent": ("consent",),
    "publication.Release.text": ("title", "paragraph", "consenting", "asked", "general", "answer"),
    "publication.Release.digest": NOTHING,
    "publication.Release.pdf": ("title", "paragraph", "consenting", "asked", "general", "answer"),
    "publication.Outbox.reason": ("withdrawal",),
    "publication.Announcement.states": NOTHING,
    "publication.Announcement.digest": NOTHING,
    "programme.Weight.criterion": NOTHING,
    "programme.Weight.text": ("meant",),
    "programme.Judgement.candidate": NOTHING,
    "programme.Judgement.reason": ("judged",),
    "programme.Draw.seed": NOTHING,
    "programme.Draw.seed_from": ("thrown",),
    "programme.Draw.pool_rule": NOTHING,
    "programme.Draw.pool": NOTHING,
    "programme.Draw.drawn": NOTHING,
    "programme.Draw.reason": ("drawn_again",),
    "programme.Change.what": NOTHING,
    "programme.Change.before": NOTHING,
    "programme.Change.after": NOTHING,
    "programme.Change.reason": ("judged", "weighed", "chosen"),
    "programme.Proposal.states": NOTHING,
    "programme.SealedPlan.commitment": NOTHING,
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
    "visits.Representation.other_ground": ("other_ground",),
    "visits.Representation.places": ("place_they_mean",),
    "visits.Representation.text": ("objection",),
    "visits.Concerned.code": ("concerned",),
    "visits.Information.whereabouts": ("whereabouts",),
    "visits.Information.text": ("told_of",),
    "visits.Exchange.text": ("exchange", "internal"),
    "visits.Arrangement.text": ("arranged",),
    "visits.Arrangement.place": ("place_they_mean",),
    "visits.Arrangement.transfer": ("transfer",),
    "visits.Refusal.said_by": ("refuser",),
    "visits.Refusal.reason": ("refusal",),
    "visits.Refusal.lifted_text": ("lifted",),
    "visits.Postponement.reason": ("lifted",),
    "visits.Interruption.reason": ("stopped",),
    "visits.Exclusion.full_name": ("delegate",),
    "visits.Exclusion.reason": ("exceptional",),
    "visits.SentFile.name": ("sent_name",),
    "visits.SentFile.note": ("sent_note",),
    "visits.SentFile.content": ("sent_text",),
    "visits.SentFile.sha256": NOTHING,
    "visits.FileText.text": ("sent_text",),
    "visits.FileText.refusal": NOTHING,
    "visits.Proposal.name": ("named",),
    "visits.Proposal.function": ("function",),
    "visits.Proposal.contact": ("contact",),
    "visits.SubTeam.letter": NOTHING,
    "visits.LetterTemplate.language": NOTHING,
    "visits.LetterTemplate.words": ("wording",),
    "visits.Stop.received_by": ("receiver",),
    "visits.Stop.received_name": ("receiver",),
    "visits.Stop.units": ("unit",),
    "visits.Correction.reason": ("hours",),
    "visits.Incident.refused": ("obstruction",),
    "visits.Incident.invoked": ("plea",),
    "visits.Incident.by_whom": ("obstructing",),
    "visits.Incident.resolution": ("ending",),
    "visits.PersonMet.organisation": ("organisation",),
    "visits.PersonMet.function": ("official",),
    "visits.PersonMet.name": ("official",),
    "visits.ClosingTalk.points": ("points",),
    "visits.Concern.code_word": ("codeword",),
    "visits.Concern.seen": ("noticed",),
    "visits.Concern.steps": ("protecting",),
    "visits.FollowUp.outcome": ("outcome",),
    "visits.Observation.text": ("observed", "measure", "authority", "address"),
    "visits.Observation.digest": NOTHING,
    "visits.Reply.text": ("reply",),
    "visits.Reply.digest": NOTHING,
    "proceedings.Interest.text": ("interest",),
    "proceedings.Profile.full_name": NOTHING,
    "proceedings.Profile.nationalities": NOTHING,
    "proceedings.Profile.professions": NOTHING,
    "proceedings.Profile.languages": NOTHING,
    "proceedings.Profile.expertise": ("interest",),
    "places.Place.name": ("prison", "listed"),
    "places.Place.folded": ("prison", "listed"),
    "places.Place.whereabouts": ("town", "region"),
    "places.Place.run_by": ("ministry", "runner"),
    "places.Place.authority": ("ministry",),
    "places.Place.operator": ("runner",),
    "places.Place.address": ("street",),
    "places.Place.town": ("town",),
    "places.Place.region": ("region",),
    "places.Place.postcode": ("post",),
    "places.Place.opened": NOTHING,
    "places.Place.closed": NOTHING,
    "places.Place.code": ("code",),
    "places.Place.source": ("told_by",),
    "places.Name.text": ("prison", "also", "listed"),
    "places.Name.folded": ("prison", "also", "listed"),
    "places.Name.language": NOTHING,
    "places.Name.since": NOTHING,
    "places.Name.until": NOTHING,
    "places.Name.source": ("told_by",),
    "places.Happening.day": NOTHING,
    "places.Happening.note": ("happened",),
    "places.Happening.source": ("told_by",),
    "places.Figure.day": NOTHING,
    "places.Figure.source": ("told_by",),
    "places.Hold.held_by": ("holder",),
    "places.Hold.source": ("told_by",),
    "places.Scope.source": ("told_by",),
    "places.OtherVisits.source": ("told_by",),
    "places.SavedView.name": ("kept_view",),
    "places.SavedView.filters": ("prison",),
    "places.PlaceList.name": ("list_name",),
    "places.PlaceList.sha256": NOTHING,
    "places.PlaceList.notes": NOTHING,
    "places.PlaceList.headings": ("heading",),
    "places.PlaceList.targets": NOTHING,
    "places.PlaceList.types": ("kind",),
    "places.PlaceList.authority": ("ministry",),
    "places.PlaceList.middle": NOTHING,
    "places.PlaceList.source": ("told_by",),
    "places.PlaceList.day": NOTHING,
    "places.ListText.content": ("listed",),
    "places.ListText.text": ("listed", "kind", "heading", "fault"),
    "places.ListRow.facts": ("listed",),
    "places.ListRow.faults": ("fault",),
    "places.ListRow.fingerprint": NOTHING,
    "places.ListRow.reason": NOTHING,
    "places.ColumnNames.name": ("kept_names",),
    "places.ColumnNames.headings": NOTHING,
    "places.ColumnNames.targets": ("heading",),
    "places.ColumnNames.types": ("kind",),
    "places.ColumnNames.authority": ("ministry",),
}
"""Every field of the confidential parts that can hold a text, and the words that enter it."""

BESIDES = ("stray",)
"""What no field holds: asked for where nothing is."""

NAMES = sorted({name for names in FIELDS.values() for name in names} | {*BESIDES})

PUBLISHED = {"title", "paragraph", "consenting", "asked", "general", "answer"}

SENT = {
    *("delegate", "stand_in", "authority", "address"),
    *("other_ground", "place_they_mean", "objection", "concerned", "whereabouts", "told_of"),
    *("exchange", "arranged", "transfer", "exceptional", "sent_name", "sent_note"),
    *("named", "function", "contact"),
}
"""What a State was sent, and what it said itself."""

ANSWERED = {"thread", "letter", "replied", "enclosed_as", "enclosed"}
"""Letters to the State, and its answer."""

LETTERS = {"addressee", *ANSWERED}
"""The same on the side of the Committee, which keeps to whom each went."""

REGISTER = {
    *("prison", "also", "listed", "code", "street", "post", "town", "region"),
    *("ministry", "runner", "holder", "happened", "told_by"),
}
"""Where persons are held: what every member may read of the register, and nobody may write."""

IN_CAMERA = {
    *REGISTER,
    *("candidate", "room", "seats", "agenda", "wording", "friend", "outcome"),
    *LETTERS,
}
"""What every member may read."""

OBSERVED = {"observed", "measure"}

REPORT = {"title", "paragraph", "removed", "consenting", "asked"}

MAY_READ: dict[str, dict[str, set[str]]] = {
    "planned": {"Carla": IN_CAMERA, "Dan": ANSWERED},
    "drafted": {"Carla": IN_CAMERA, "Dan": SENT | OBSERVED | ANSWERED},
    "answered": {
        "Carla": {"general", "answer", "note"} | IN_CAMERA | REPORT,
        "Dan": {"general", "answer", "reply"} | SENT | OBSERVED | ANSWERED | REPORT,
    },
    "published": {
        "Carla": {"general", "answer", "note"} | IN_CAMERA | REPORT,
        "Dan": {"general", "answer", "reply"} | SENT | OBSERVED | ANSWERED | REPORT,
        "Eve": PUBLISHED,
    },
    "withdrawn": {
        "Carla": {"general", "answer", "note"} | IN_CAMERA | REPORT,
        "Dan": {"general", "answer", "reply"} | SENT | OBSERVED | ANSWERED | REPORT,
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
