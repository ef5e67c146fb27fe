"""Why something was not done with a letter, in words."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from visita.dialogue.actions import letters

SENTENCES: Mapping[type[Exception], Callable[[], str]] = {
    letters.Stale: lambda: _(
        "Somebody changed the correspondence since you opened this form. Nothing was done. Open it "
        "again."
    ),
    letters.Closed: lambda: _("The correspondence is closed. Begin another one."),
    letters.SentBefore: lambda: _(
        "This form was sent before with something else in it. What was recorded first stays; open "
        "the form again."
    ),
    letters.WrongDay: lambda: _(
        "These days cannot be: no letter comes from the future, none is answered before it was "
        "sent, and no answer is asked by a day before that. Check the days."
    ),
    letters.NotTheirs: lambda: _("The letter that is answered was not sent in this thread."),
    letters.TooMany: lambda: _("These are more files than a letter holds. Send them in two."),
}
REFUSED = tuple(SENTENCES)


def why(refusal: Exception) -> str:
    return SENTENCES[type(refusal)]()
