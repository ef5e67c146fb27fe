"""Why something cannot be done to a report now, and what to do."""

from django.utils.translation import gettext as _

from visita.accounts.steps import unmet
from visita.proceedings.actions import NotAllowed
from visita.reports.actions import AlreadyBegun, OutOfOrder, Stale
from visita.rules.counts import ImpossibleCount
from visita.visits.actions.guarding import OutOfOrder as VisitOutOfOrder
from visita.visits.actions.guarding import SentBefore
from visita.visits.views.refusals import why as visit_why

REFUSED = (
    Stale,
    OutOfOrder,
    AlreadyBegun,
    VisitOutOfOrder,
    SentBefore,
    NotAllowed,
    ImpossibleCount,
)


def why(refusal: Exception) -> str:
    if isinstance(refusal, NotAllowed):
        return unmet(refusal.ruling)
    if isinstance(refusal, Stale):
        return _(
            "Somebody changed this report since you opened the page, so nothing was recorded. What "
            "you typed is still here: open the report in another window, compare, and load this "
            "page anew."
        )
    if isinstance(refusal, AlreadyBegun):
        return _(
            "Somebody began this report under another title or in another language. Open the file "
            "of the visit and go on with that draft."
        )
    if isinstance(refusal, OutOfOrder):
        return _(
            "This step does not come now: the report stands at “%(stage)s”. Somebody may have "
            "done it already. Open the report to see what comes next."
        ) % {"stage": refusal.stage.label}
    return visit_why(refusal)
