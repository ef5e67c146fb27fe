"""What the codes of notes mean, in words. Whoever adds a note of the reading adds its line here."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visita.incoming.limits import CPU_SECONDS, MEGABYTE, MOST_BYTES
from visita.incoming.notes import NOTES, REFUSALS

OF_THE_READING: Mapping[str, object] = {
    "no_story": gettext_lazy("No story was found among the lines. Look through those left out."),
    "no_grammar": gettext_lazy(
        "The program does not look for claims in this language. Read the text yourself."
    ),
    "too_long": gettext_lazy("The text is very long: claims were sought in its beginning only."),
}
LIMITS = {
    "megabytes": MOST_BYTES // MEGABYTE,
    "seconds": CPU_SECONDS,
    "package": "bubblewrap",
}


def in_words(codes: Iterable[str]) -> list[str]:
    return [_in_words(code) for code in codes]


def _in_words(code: str) -> str:
    """The code itself where nobody has written what it means."""
    if sentence := REFUSALS.get(code) or NOTES.get(code):
        return _(sentence) % LIMITS
    unknown = _("The program left a note that it cannot put into words: %(code)s.") % {"code": code}
    return str(OF_THE_READING.get(code, unknown))
