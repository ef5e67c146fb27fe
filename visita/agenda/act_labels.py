"""What the codes of the ledger's acts mean, in words. Whoever adds an act adds its line here."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

LABELS: Mapping[str, object] = {
    "access.denied": _("A page was refused"),
    "account.appointed": _("An office was given"),
    "account.appointment_ended": _("An office was ended"),
    "account.codes_set": _("Somebody set a password and an app's codes"),
    "account.confirmed": _("Somebody showed again who they are"),
    "account.demo_link_used": _("Somebody entered by a link of the demonstration"),
    "account.demo_links_made": _("Links of the demonstration were made"),
    "account.invited": _("Somebody was invited"),
    "account.joined": _("Somebody took up an invitation"),
    "account.means_withdrawn": _("Every means of signing in was taken from a person"),
    "account.passkey_added": _("Somebody added a passkey"),
    "account.passkey_removed": _("Somebody removed a passkey"),
    "account.recovery_codes_made": _("Somebody made new recovery codes"),
    "account.session_ended": _("A session was ended"),
    "account.signed_in": _("Somebody signed in"),
    "account.signed_out_everywhere": _("Every session of a person was ended"),
    "ledger.checkpoint_made": _("A checkpoint of the ledger was made"),
    "treaty.act_recorded": _("An act was added to the treaty record"),
}

FACTS: Mapping[str, object] = {
    "corrects": _("Corrects"),
    "days": _("Valid for how many days"),
    "instrument": _("Instrument"),
    "key": _("Short name"),
    "kind": _("Kind"),
    "method": _("Method of the request"),
    "role": _("Office"),
    "root": _("Root"),
    "sessions": _("Sessions"),
    "sha256": "SHA-256",
    "since": _("Since"),
    "size": _("Entries"),
    "state": _("State"),
    "until": _("Until"),
    "way": _("Way of signing in"),
    "withdraws": _("Takes an act out"),
}
"""Names of the facts that entries state in clear."""


def label(act: str) -> str:
    """The meaning of a code; the code itself where nobody has written one."""
    return str(LABELS.get(act, act))


def fact_label(name: str) -> str:
    return str(FACTS.get(name, name))
