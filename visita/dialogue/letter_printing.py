"""A letter on paper."""

from datetime import UTC, datetime, time

from django.utils.translation import gettext as _
from django.utils.translation import override

from visita.dialogue.models import Letter
from visita.paper import letters as paper
from visita.treaties.days import day_text
from visita.visits.printing import labels


def letter_as_pdf(letter: Letter, *, body: str, language: str) -> bytes:
    """The letter as it was sent, in a frame of one of the languages of the interface.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    thread = letter.correspondence
    asked = letter.answer_by
    with override(language):
        paragraphs = [letter.text]
        if asked:
            paragraphs.append(_("An answer is asked by %(day)s.") % {"day": day_text(asked)})
        return paper.letter_pdf(
            paper.Letter(
                sender=body,
                addressee=letter.addressee,
                address="",
                place_and_day=day_text(letter.day),
                reference=letter.digest[:12],
                subject=thread.title,
                salutation=_("Sir, Madam,"),
                paragraphs=tuple(paragraphs),
                lists=(),
                closing=_("Yours faithfully,"),
                signature=letter.recorded_by.full_name,
                language=language,
                invented=thread.about.is_fictional,
                made_at=datetime.combine(letter.day, time(), tzinfo=UTC),
                confidential=True,
                labels=labels(),
            )
        )
