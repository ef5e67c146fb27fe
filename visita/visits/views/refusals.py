"""Why something cannot be done to a visit now, and what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visita.accounts.steps import unmet
from visita.proceedings.actions import NotAllowed
from visita.rules.counts import ImpossibleCount
from visita.visits.actions.consulting import NothingOpen, NotOfTheirs, NotOwed
from visita.visits.actions.excluding import NotComing
from visita.visits.actions.going import Impossible
from visita.visits.actions.guarding import OutOfOrder, SentBefore, Stale
from visita.visits.actions.planning import AlreadyNamed, CannotBeThere, CannotGo, SameState
from visita.visits.actions.receiving import AlreadySent, TooLarge
from visita.visits.actions.renotifying import ImpossibleDays
from visita.visits.actions.replanning import DaysFollowFromParts, OverlappingParts

REFUSED = (
    *(Stale, OutOfOrder, SentBefore, NotAllowed, AlreadyNamed, CannotGo, Impossible),
    *(ImpossibleCount, CannotBeThere, SameState, DaysFollowFromParts, OverlappingParts),
    ImpossibleDays,
    NothingOpen,
    NotOwed,
    NotOfTheirs,
    NotComing,
    AlreadySent,
    TooLarge,
)


def why(refusal: Exception) -> str:
    """One sentence or two, in the language of the page."""
    if isinstance(refusal, NotAllowed):
        return unmet(refusal.ruling)
    if isinstance(refusal, OutOfOrder):
        return _(
            "This step does not come now: the visit stands at “%(stage)s”. Somebody may have "
            "done it already. Open the file of the visit to see what comes next."
        ) % {"stage": refusal.stage.label}
    return str(_SENTENCES[type(refusal)])


_SENTENCES = {
    CannotBeThere: gettext_lazy("That visit was to another State. Choose one to this State."),
    SameState: gettext_lazy("One operation joins visits to several States, one to each."),
    DaysFollowFromParts: gettext_lazy(
        "This visit is carried out in parts, and its days follow from them. Change the parts."
    ),
    OverlappingParts: gettext_lazy(
        "Two parts share a day, or one ends before it starts. A day belongs to one part: change "
        "one of them."
    ),
    Stale: gettext_lazy(
        "Somebody changed this visit since you opened the page, so nothing was recorded. What you "
        "typed is still here: open the visit in another window, compare, and load this page anew."
    ),
    SentBefore: gettext_lazy(
        "This form was sent before with something else in it, and what was recorded first stays. "
        "What you typed is still here: copy it, and open the form anew."
    ),
    CannotGo: gettext_lazy(
        "This person cannot go like this: a member goes as a member, and nobody goes who speaks "
        "for a State or runs the machine. Choose another function or another person."
    ),
    AlreadyNamed: gettext_lazy(
        "The delegation names this person already, or has a head. Check the list."
    ),
    Impossible: gettext_lazy(
        "The hour must lie after the notification or the arrival, and not in the future. A place "
        "that was not entered cannot be left."
    ),
    ImpossibleCount: gettext_lazy(
        "These numbers cannot be: no more members are present than are in office, and no more vote "
        "than are present. Check them."
    ),
    ImpossibleDays: gettext_lazy(
        "The visit cannot be on these days: the first comes before the last, none of them is past, "
        "and they differ from the days it has. Choose others."
    ),
    NothingOpen: gettext_lazy(
        "Nothing is under consultation now, so there is no log to write in. Open the page anew."
    ),
    NotOwed: gettext_lazy(
        "Information is given for days from the representation until today, and not after the "
        "delegation has met the person. Choose such a day."
    ),
    NotOfTheirs: gettext_lazy(
        "Only a place that the State itself named in this representation can be arranged."
    ),
    NotComing: gettext_lazy(
        "This person is no longer among those who come. Open the latest notification."
    ),
    AlreadySent: gettext_lazy("The same file was sent for this visit before, and is kept once."),
    TooLarge: gettext_lazy("The file is larger than what is taken here. Send it in parts."),
}


def why_to_the_state(refusal: Exception) -> str:
    """The same for a State, to which nobody says where the visit stands."""
    if isinstance(refusal, OutOfOrder):
        return _(
            "This cannot be recorded on this visit now, so nothing was. What you typed is still "
            "here: copy it, and write to the Committee."
        )
    return why(refusal)
