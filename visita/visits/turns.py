"""When a visit took which turn after its notification, in words."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from visita.visits.models import (
    Aim,
    Arrangement,
    Exclusion,
    Interruption,
    Postponement,
    Refusal,
    Representation,
    SentFile,
    Visit,
)

Turn = tuple[datetime | None, str]


def turns_of(visit: Visit) -> list[Turn]:
    """Every letter, and everything that came between the first and the end of the visit."""
    return [
        *_letters(visit),
        *_objections(visit),
        *_moves(visit),
        *_refusals(visit),
        *_interruptions(visit),
        *_exclusions(visit),
        *((at, _("File of the State received")) for at in _sent(visit)),
    ]


def _moves(visit: Visit) -> Iterator[Turn]:
    for moved in Postponement.objects.filter(visit=visit):
        yield moved.at, _("Visit moved to other days")


def _letters(visit: Visit) -> Iterator[Turn]:
    for sent in visit.notifications.select_related("acknowledgement").order_by("number"):
        first = sent.number == 1
        read = getattr(sent, "acknowledgement", None)
        yield read.at if read else None, _("Read by the State")
        yield sent.sent_at, _("Government notified") if first else _("Government notified anew")


def _objections(visit: Visit) -> Iterator[Turn]:
    for made in Representation.objects.filter(visit=visit):
        yield made.at, _objection(made)
    for arranged in Arrangement.objects.filter(representation__visit=visit):
        yield arranged.at, _("Arrangement with the State")


def _objection(made: Representation) -> str:
    if not made.is_valid:
        return _("Representation that the law does not know")
    if made.aim == Aim.TIME:
        return _("Representation on the time of the visit")
    return _("Representation on a particular place")


def _refusals(visit: Visit) -> Iterator[Turn]:
    for refusal in Refusal.objects.filter(visit=visit):
        yield refusal.recorded_at, _("Refused by the State")
        yield refusal.lifted_at, _("Refusal over")


def _interruptions(visit: Visit) -> Iterator[Turn]:
    for each in Interruption.objects.filter(visit=visit):
        yield each.began_at, _("Visit interrupted")
        yield each.ended_at, _("Visit goes on")


def _exclusions(visit: Visit) -> Iterator[Turn]:
    for each in Exclusion.objects.filter(visit=visit):
        yield each.at, _("Somebody excluded by the State")
        yield each.answered_at, _("Decided who goes after the exclusion")


def _sent(visit: Visit) -> list[datetime]:
    return list(SentFile.objects.filter(visit=visit).values_list("at", flat=True))
