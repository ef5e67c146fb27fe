"""Why something of the field cannot be recorded, and what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visita.visits.actions import going, linking, meeting, observing, obstructing, reprisals
from visita.visits.actions.copying import RowRefused
from visita.visits.actions.fieldwork import NotOfThisVisit
from visita.visits.views import refusals

_SENTENCES = {
    going.NotRefused: gettext_lazy(
        "Access was given at once, so nothing was refused at the gate. Choose another kind of "
        "access, or record an obstruction."
    ),
    linking.CannotBeThere: gettext_lazy(
        "This place of the register lies in another State. Choose one in the State visited."
    ),
    NotOfThisVisit: gettext_lazy("This belongs to another visit. Choose one of this visit."),
    obstructing.AlreadyResolved: gettext_lazy(
        "Somebody has said meanwhile how it ended, in other words, and that stays. What you typed "
        "is still here: compare it with the file of the visit."
    ),
    meeting.ImpossibleDay: gettext_lazy(
        "The day must not lie before the notification or in the future. Check it."
    ),
    meeting.Nameless: gettext_lazy(
        "No name is known, so none can be printed. Record the person with the name."
    ),
    reprisals.CodeWordTaken: gettext_lazy(
        "Another concern of this visit goes by this code word. Choose another word."
    ),
    reprisals.AlreadyClosed: gettext_lazy(
        "Somebody has said meanwhile what came of it, in other words, and that stays. What you "
        "typed is still here: compare it with the page of the concern."
    ),
    reprisals.NotYet: gettext_lazy(
        "The day must not lie before the concern was recorded, or in the future. Check it."
    ),
    observing.DueBeforeSent: gettext_lazy(
        "The day by which an answer is asked for is over. Choose a later one."
    ),
    observing.AlreadyAnswered: gettext_lazy(
        "Your State has answered this, and what was sent stays. What you typed is still here: "
        "send what more there is to say as a letter."
    ),
}

REFUSED: tuple[type[Exception], ...] = (*refusals.REFUSED, *_SENTENCES)


def why(refusal: Exception) -> str:
    """One sentence or two, in the language of the page."""
    if isinstance(refusal, RowRefused):
        return why(refusal.why)
    if isinstance(refusal, IndexError):
        return _("That line of the stops is empty.")
    if type(refusal) in _SENTENCES:
        return str(_SENTENCES[type(refusal)])
    return refusals.why(refusal)
