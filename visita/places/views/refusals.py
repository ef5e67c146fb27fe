"""Why something cannot be recorded of a place now, and what to do."""

from django.utils.translation import gettext_lazy as _

from visita.places.actions.facts import EndsBefore, Overlaps
from visita.places.actions.guarding import Impossible, SentBefore, Stale
from visita.places.actions.happening import Circle, OtherState
from visita.places.actions.register import DayMissing, NothingNew

REFUSED = (
    *(Stale, SentBefore, Impossible, Circle, OtherState, NothingNew, DayMissing, Overlaps),
    EndsBefore,
)


def why(refusal: Exception) -> str:
    """One sentence or two, in the language of the page."""
    return str(_SENTENCES[type(refusal)])


_SENTENCES = {
    Stale: _(
        "Somebody changed this place since you opened the page, so nothing was recorded. What you "
        "typed is still here: open the place in another window, compare, and load this page anew."
    ),
    SentBefore: _(
        "This form was sent before with something else in it, and what was recorded first stays. "
        "What you typed is still here: copy it, and open the form anew."
    ),
    Impossible: _(
        "This does not fit the history of the place: what is closed cannot close, what is open "
        "cannot open, and nothing happens before the place opened. Look at its history."
    ),
    Circle: _(
        "The places would lead back to each other: this one is the other, holds it, or took it in "
        "before. Choose another place, or look at the history of both."
    ),
    OtherState: _("The other place is in another State. Only places of one State become one."),
    NothingNew: _("The register says this already, so nothing was recorded."),
    DayMissing: _("Say since when the place is called or used otherwise, be it only the year."),
    Overlaps: _(
        "Some of these days are taken: the register says who had it then. A place is under one "
        "jurisdiction and in one effective control at a time. End the earlier entry first."
    ),
    EndsBefore: _("The end must lie after the beginning. Check the day."),
}
