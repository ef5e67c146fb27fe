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
    "authority.named": _("The authority of a State was kept"),
    "committee.voted": _("The Committee voted"),
    "finding.recorded": _("A finding was recorded"),
    "finding.replaced": _("A finding was replaced by a better one"),
    "ledger.checkpoint_made": _("A checkpoint of the ledger was made"),
    "liaison.named": _("A liaison officer was named"),
    "member.elected": _("A member was elected"),
    "member.signs_in": _("A member was given a way to sign in"),
    "notification.acknowledged": _("A State said that it had read a notification"),
    "notification.opened": _("A notification was opened by the State"),
    "publication.checked": _("A text was checked for personal data"),
    "publication.opened": _("A publication was opened"),
    "publication.released": _("A report was released to the public"),
    "publication.request_taken_back": _("A State took its request for publication back"),
    "publication.requested": _("A State asked for publication"),
    "publication.settled": _("Personal data were settled"),
    "publication.withdrawn": _("A published report was withdrawn"),
    "recommendation.assessed": _("It was assessed how far a recommendation is carried out"),
    "report.adopted": _("A report was adopted"),
    "report.begun": _("A report was begun"),
    "report.circulated": _("A report was put before the Committee"),
    "report.opened": _("A report was opened"),
    "report.rewritten": _("A paragraph was changed"),
    "report.struck": _("A paragraph was taken out"),
    "report.taken_back": _("A report was taken back into the draft"),
    "report.transmitted": _("A report was sent to the State"),
    "report.written": _("A paragraph was written"),
    "response.received": _("A State answered"),
    "transmission.opened": _("What was sent to a State was opened"),
    "treaty.act_recorded": _("An act was added to the treaty record"),
    "visit.arrived": _("A delegation came to a place"),
    "visit.concluded": _("A visit was ended"),
    "visit.decided": _("A visit was decided"),
    "visit.delegate_named": _("Somebody was named to a delegation"),
    "visit.delegate_removed": _("Somebody was taken off a delegation"),
    "visit.left_place": _("A delegation left a place"),
    "visit.notified": _("A Government was notified of a visit"),
    "visit.opened": _("The file of a visit was opened"),
    "visit.planned": _("The file of a visit was begun"),
}

FACTS: Mapping[str, object] = {
    "abstentions": _("Abstentions"),
    "access": _("Access"),
    "basis": _("How it is known"),
    "capacity": _("Function"),
    "corrects": _("Corrects"),
    "days": _("Valid for how many days"),
    "digest": _("Digest of the text"),
    "done": _("How far"),
    "edition": _("Edition"),
    "instrument": _("Instrument"),
    "key": _("Short name"),
    "kind": _("Kind"),
    "members": _("Members in office"),
    "method": _("Method of the request"),
    "number": _("Paragraph"),
    "outcome": _("What becomes of them"),
    "passed": _("Passed"),
    "present": _("Members present"),
    "refused": _("Letters of Article 8(2) not granted"),
    "response_due_on": _("Answer asked by"),
    "role": _("Office"),
    "root": _("Root"),
    "sessions": _("Sessions"),
    "sha256": "SHA-256",
    "since": _("Since"),
    "size": _("Entries"),
    "state": _("State"),
    "until": _("Until"),
    "votes": _("Votes"),
    "votes_for": _("Votes in favour"),
    "way": _("Way of signing in"),
    "withdraws": _("Takes an act out"),
}
"""Names of the facts that entries state in clear."""


def label(act: str) -> str:
    """The meaning of a code; the code itself where nobody has written one."""
    return str(LABELS.get(act, act))


def fact_label(name: str) -> str:
    return str(FACTS.get(name, name))
