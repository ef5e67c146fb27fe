"""Viktor joins the Bureau; any two of its three can recover the key of the first visit.

Made beforehand, like the keys (`kit/arland_recovery.js`).
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from visita.accounts.actions.links import DemoPerson, demo_person
from visita.accounts.models import User
from visita.committee.models import Member, Post
from visita.field.actions.recovering import prepare
from visita.field.recovery_access import set_of
from visita.proceedings.actions import give_seat
from visita.proceedings.actions.offices import join_bureau
from visita.sealing.actions import NewKey, NewWrap
from visita.sealing.actions.identities import keep_key
from visita.sealing.models import Way
from visita.site.arland.keys import LABEL
from visita.site.story import FIRST
from visita.visits.models import Visit

VIKTOR = DemoPerson("viktor", "Viktor Hald", None, "member, of the Bureau")
"""Nobody plays him: the story needs a third who could."""
MADE = Path(__file__).parent / "data" / "recovery.json"


def is_told() -> bool:
    return set_of(Visit.objects.get(pk=FIRST)) is not None


def recovery(people: Mapping[str, User], at: datetime) -> None:
    made = json.loads(MADE.read_text(encoding="utf-8"))
    _viktor(people["ana"], made["viktor"], at)
    prepare(
        visit=Visit.objects.get(pk=FIRST),
        generation=1,
        threshold=made["threshold"],
        keepers=made["keepers"],
        envelopes=made["envelopes"],
        by=people["boris"],
        on=at.date(),
        at=at,
    )


def _viktor(ana: User, made: Mapping[str, Any], at: datetime) -> None:
    viktor = demo_person(VIKTOR, on=at.date(), at=at)
    member = Member.objects.get(full_name="Viktor Hald", state__is_fictional=True)
    began = at - timedelta(days=200)
    give_seat(member=member, user=viktor, by=ana, at=began)
    join_bureau(member=member, post=Post.VICE_PRESIDENT, since=began.date(), by=ana, at=began)
    key = NewKey(made["recipient"], made["verify_key"], proof="")
    wrap = NewWrap(Way.PASSPHRASE, LABEL, made["wrap"])
    keep_key(by=viktor, made=key, wraps=[wrap], at=at)
