"""Why something cannot be sent, answered or assessed now, and what to do."""

from django.utils.translation import gettext_lazy

from visita.accounts.steps import unmet
from visita.dialogue.actions import AlreadyAnswered, AlreadySent, NotALaterVisit, NotAsked
from visita.proceedings.actions import NotAllowed

REFUSED = (NotAllowed, AlreadySent, AlreadyAnswered, NotAsked, NotALaterVisit)


def why(refusal: Exception) -> str:
    if isinstance(refusal, NotAllowed):
        return unmet(refusal.ruling)
    return str(_SENTENCES[type(refusal)])


_SENTENCES = {
    AlreadySent: gettext_lazy(
        "This report was sent before, and a report is sent once. Open it to see when."
    ),
    AlreadyAnswered: gettext_lazy(
        "An answer was received before. It stays as it is; write what you want to add in a letter."
    ),
    NotAsked: gettext_lazy(
        "No paragraph of this number asks for anything. Go back to the list and choose one there."
    ),
    NotALaterVisit: gettext_lazy(
        "Only a visit to the same State that began after the report was sent can prove anything. "
        "Choose such a visit, or say that you rely on the State's word."
    ),
}
