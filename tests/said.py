"""A claim about Arland by an invented outlet, and the claim check that is made of it."""

from datetime import date
from hashlib import sha256
from typing import Any
from uuid import uuid4

from tests.conftest import NOON, TODAY
from visita.accounts.models import User
from visita.intake.models import Channel, Claim, Item, Original, Protection, Stage, Standing
from visita.publication.actions import checks
from visita.publication.actions.checks import Draft
from visita.publication.models import CheckRelease, ClaimCheck
from visita.treaties.models import Instrument, State
from visita.treaties.vocabulary import Verdict

SPAN = "Arland has been out of the treaty since Friday, the minister told us."
WORDS = "out of the treaty since Friday"
CONSENT = "zz-ets126-consent"


def an_item(text: str = SPAN, **changes: Any) -> Item:
    content = text.encode()
    original, _ = Original.objects.get_or_create(
        pk=sha256(content).hexdigest(), defaults={"size": len(content), "content": content}
    )
    fields: dict[str, Any] = {
        "channel": Channel.PASTED,
        "protection": Protection.NONE,
        "received_on": TODAY,
        "received_at": NOON,
        "stage": Stage.READ,
        "title": "Out for good",
        "publisher": "Tarnholm Courier",
        "language": "en",
        "day": date(2026, 11, 20),
    }
    return Item.objects.create(original=original, **{**fields, **changes})


def a_claim(item: Item | None = None, **changes: Any) -> Claim:
    """Confirmed, and said by a minister, unless the changes say otherwise."""
    fields: dict[str, Any] = {
        "start": 0,
        "end": len(SPAN),
        "span": SPAN,
        "claimant": "Minister of Justice of Arland",
        "reported_by": "Tarnholm Courier",
        "attribution": "indirect_speech",
        "matter": "ECPT.denunciation.effect",
        "subject": "state:ZZ",
        "state_id": "ZZ",
        "polarity": "asserts",
        "said_on": date(2026, 11, 20),
        "standing": Standing.CONFIRMED,
    }
    return Claim.objects.create(item=item or an_item(), **{**fields, **changes})


def in_its_own_voice(item: Item | None = None) -> Claim:
    return a_claim(item, claimant="", attribution="outlet_voice")


WRITTEN = {
    "speaker_en": "Minister of Justice of Arland",
    "speaker_fr": "Ministre de la Justice de l\u2019Arlande",
    "outlet": "Tarnholm Courier",
    "said_on": "2026-11-20",
    "claim_en": "The Convention stopped binding Arland on Friday.",
    "claim_fr": "La Convention a cessé de lier l\u2019Arlande vendredi.",
    "quotation": WORDS,
    "source": "Tarnholm Courier, 20 November 2026",
    "link": "",
    "record_en": "Arland is a Party; no denunciation has been received.",
    "record_fr": "L\u2019Arlande est Partie ; aucune dénonciation n\u2019a été reçue.",
    "provision": "ECPT 22(2)",
}


def a_draft(**changes: Any) -> Draft:
    fields: dict[str, Any] = {
        "state": State.objects.get(pk="ZZ"),
        "instrument": Instrument.objects.get(pk="ETS126"),
        "verdict": Verdict.CONTRADICTS,
        "acts": [CONSENT],
        **WRITTEN,
    }
    return Draft(**{**fields, **changes})


def begun(by: User, claim: Claim | None = None, **changes: Any) -> ClaimCheck:
    return checks.begin_check(
        key=uuid4(),
        claim=(claim or a_claim()).pk,
        draft=a_draft(**changes),
        by=by,
        on=TODAY,
        at=NOON,
    )


def confirmed(check: ClaimCheck, by: User) -> ClaimCheck:
    version = again(check).version
    return checks.confirm_claim_check(check=check.pk, version=version, by=by, on=TODAY, at=NOON)


def released(check: ClaimCheck, by: User) -> CheckRelease:
    version = again(check).version
    return checks.release_check(check=check.pk, version=version, by=by, on=TODAY, at=NOON)


def withdrawn(check: ClaimCheck, by: User, reason: str = "A name was wrong.") -> CheckRelease:
    version = again(check).version
    return checks.withdraw_check(check=check.pk, version=version, reason=reason, by=by, at=NOON)


def again(check: ClaimCheck) -> ClaimCheck:
    return ClaimCheck.objects.get(pk=check.pk)
