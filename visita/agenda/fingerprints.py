"""What an act of the treaty record says, as one hash that stands in the ledger."""

from hashlib import sha256

from visita.ledger.leaves import canonical
from visita.treaties.queries.acts import KnownAct

OCCURRED = {True: "yes", False: "no", None: "unknown"}


def fingerprint(act: KnownAct, *, corrects: str) -> str:
    """SHA-256 of all that was recorded, so that a later change of the row can be told."""
    days = (act.not_before, act.not_after, act.effect_on, act.known_on)
    texts = (
        *(act.key, act.state, act.territory or "", act.instrument, act.kind, act.track, act.form),
        *(act.date, *(day.isoformat() if day else "" for day in days), act.effect_source),
        *(OCCURRED[act.occurred], act.source, act.flag, act.note_en, act.note_fr, corrects),
    )
    return sha256(canonical({f"{place:02}": text for place, text in enumerate(texts)})).hexdigest()
