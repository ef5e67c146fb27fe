"""Why an act typed into a form is refused, in the words of the form and not of a file."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from visita.treaties.act_files import Fault
from visita.treaties.days import day_text

SENTENCES: Mapping[str, object] = {
    "no_day": _(
        "No day is given. Write the day, or if it is unknown the first or the last day on which "
        "it can have happened."
    ),
    "bounds_contradict": _("The day and its bounds contradict each other. Correct one of them."),
    "before_opening": _(
        "The instrument was opened for signature on %(day)s only. Look for a misprint in the year."
    ),
    "in_the_future": _(
        "This day is in the future. The record holds what has happened; to look ahead, suppose "
        "the act on the State's public page."
    ),
    "effect_alone": _("Give the day of effect and where it comes from together, or neither."),
    "effect_before_act": _(
        "The day of effect lies before the act, which cannot have happened before %(day)s."
    ),
    "known_in_the_future": _("Nobody knows it yet: choose today or an earlier day."),
    "known_before_act": _(
        "It cannot have been known before it happened, which was not before %(day)s."
    ),
    "other_territory": _("This territory does not belong to the State. Choose another, or none."),
    "no_end_by_leaving": _(
        "Leaving the Council of Europe does not end this instrument: the State remains a Party. "
        "Choose another kind of act."
    ),
    "protocol_closed": _(
        "Since %(day)s nobody consents to a Protocol apart. Choose “Consent to the text as "
        "amended”."
    ),
    "signature_of_members": _(
        "Only member States of the Council of Europe may sign the Convention (Article 18), and "
        "this State was none then. Look for a wrong State or day."
    ),
    "consent_of_members": _(
        "Before %(day)s only member States of the Council of Europe could consent (Article 18), "
        "and this State was none then. Look for a wrong State or day."
    ),
    "corrected_already": _(
        "Somebody has corrected this act already. Open the State's page and correct the correction."
    ),
    "held_already": _(
        "The record already holds this act, or one whose day may be the same. To change it, open "
        "the State's page and choose “Correct it” beside it."
    ),
    "deprives_another": _(
        "With this act another act of the record would change nothing. Look for a wrong day or "
        "State."
    ),
    "idle_signature": _("The State has signed or consented already."),
    "idle_consent": _(
        "The State has consented already. To change that act, open the State's page and choose "
        "“Correct it” beside it."
    ),
    "idle_succession": _(
        "The State has consented already. To change that act, open the State's page and choose "
        "“Correct it” beside it."
    ),
    "idle_denunciation_received": _(
        "On that day the State is no Party, or has denounced already. Look for a wrong day or "
        "State."
    ),
    "idle_denunciation_withdrawn": _(
        "On that day no denunciation is pending. Look for a wrong day or State."
    ),
    "idle_membership_ended": _("On that day the State is no Party. Look for a wrong day or State."),
}
"""By the code of a fault. What a form cannot send has none."""


def sentence(fault: Fault) -> str:
    """The refusal in the language of the page; the record's own words where it has no other."""
    values = {name: day_text(day) for name, day in fault.values.items()}
    found = SENTENCES.get(fault.code)
    return str(found) % values if found else fault.reason
