"""Why the gate stays shut, and what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visita.accounts.steps import unmet
from visita.paper.plain import TooLong
from visita.paper.typesetting import CannotSet, TooMuchToSet
from visita.proceedings.actions import NotAllowed
from visita.publication.actions.gate import (
    NoConsentNamed,
    NotChecked,
    NotInTheText,
    NotOut,
    SamePerson,
    Stale,
)

REFUSED = (
    *(Stale, NotInTheText, NoConsentNamed, NotAllowed, NotChecked, SamePerson, NotOut),
    *(CannotSet, TooMuchToSet, TooLong),
)


def why(refusal: Exception) -> str:
    if isinstance(refusal, NotAllowed):
        return unmet(refusal.ruling)
    if isinstance(refusal, CannotSet):
        return _(
            "These characters cannot be printed: %(characters)s. Have the text corrected, or "
            "remove the words that hold them."
        ) % {"characters": " ".join(refusal.characters)}
    return str(_SENTENCES[type(refusal)])


_SENTENCES = {
    Stale: gettext_lazy(
        "Somebody changed this file since you opened the page, so nothing was recorded. What you "
        "typed is still here: load the page of the publication anew and compare."
    ),
    NotInTheText: gettext_lazy(
        "These words stand nowhere in what would be published. Copy them from the text."
    ),
    NoConsentNamed: gettext_lazy(
        "Consent must be express (Article 11, paragraph 3): say where it is kept."
    ),
    NotChecked: gettext_lazy(
        "Nobody has confirmed yet that every paragraph was read for personal data. Somebody who "
        "works on the visit must do so first."
    ),
    SamePerson: gettext_lazy(
        "You have checked the text yourself, and two people must look. Ask a colleague to release "
        "it."
    ),
    TooMuchToSet: gettext_lazy(
        "The text is far longer than a report, so no file of it can be made. Nothing was released."
    ),
    TooLong: gettext_lazy(
        "With these words removed a title or heading is too long to be printed. Settle longer "
        "words: whole names, not single letters."
    ),
    NotOut: gettext_lazy("There is no edition before the public, so nothing can be withdrawn."),
}
