"""Why a claim check goes no further, and what to do."""

from django.utils.translation import gettext_lazy as _

from visita.publication.actions.checks import (
    BegunBefore,
    NotConfirmed,
    NotInTheRecord,
    NotTheirWords,
    Protected,
    TooManyWords,
    WrongVoice,
)
from visita.publication.actions.gate import NotChecked, NotOut, SamePerson, Stale


def why(refusal: Exception) -> str:
    return str(_SENTENCES[type(refusal)])


_SENTENCES: dict[type[Exception], object] = {
    Stale: _(
        "Somebody changed this claim check since you opened the page, so nothing was recorded. "
        "What you typed is still here: load its page anew and compare."
    ),
    BegunBefore: _(
        "Somebody has begun a check of this claim. You find it under Claim checks; nothing of "
        "yours was kept."
    ),
    NotConfirmed: _(
        "Nobody has confirmed that the item says so, or somebody has rejected it since. Judge the "
        "claim first."
    ),
    Protected: _(
        "Whoever handed the item in does not want it told, or quoted, outside. A claim for inside "
        "only goes nowhere; of one that may not be quoted leave the quotation out."
    ),
    WrongVoice: _(
        "Who says it must be as the item has it: what an outlet says in its own voice names "
        "nobody else, and what somebody says names them. Correct the claim if that is wrong."
    ),
    NotTheirWords: _(
        "These words do not stand in the claim. Copy them from it, or leave the quotation out; a "
        "note of our own holds no words of theirs."
    ),
    TooManyWords: _(
        "That is too long. The claim has at most forty words of ours, a quotation twenty of theirs."
    ),
    NotInTheRecord: _(
        "An act it cites is not in the record any more. Write the check anew, by the record of "
        "today."
    ),
    NotChecked: _(
        "Nobody has confirmed this text yet, or the record has changed since. Somebody else than "
        "you must compare it with the item and with the record first."
    ),
    SamePerson: _(
        "You have confirmed the check yourself, and two people must look. Ask a colleague to "
        "release it."
    ),
    NotOut: _("It is not before the public, so nothing can be withdrawn."),
}
REFUSED = tuple(_SENTENCES)
