"""Why something cannot be done in a meeting now, and what to do."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visita.accounts.steps import unmet
from visita.proceedings.actions import meetings, voting
from visita.rules.counts import ImpossibleCount

REFUSED = (
    *(meetings.Stale, meetings.Closed, meetings.NumberTaken, meetings.SentBefore),
    *(meetings.NotCalled, meetings.NotInOffice, ImpossibleCount),
    *(voting.MoreThanAttended, voting.NotOfThisMeeting, voting.NotPassed),
    *(voting.SignedBefore, voting.MayNotSign),
)


def why(refusal: Exception) -> str:
    """One sentence or two, in the language of the page."""
    if isinstance(refusal, meetings.NotCalled):
        return unmet(refusal.ruling)
    if isinstance(refusal, voting.MoreThanAttended):
        return _(
            "%(present)s members are recorded as present at this meeting; no more can have been "
            "in the room for the vote. Correct the attendance first, or the number."
        ) % {"present": refusal.present}
    return str(_SENTENCES[type(refusal)])


def refuse(request: HttpRequest, refusal: Exception, back: str) -> HttpResponse:
    """For a button that is no form: say why on the page it stands on."""
    messages.error(request, why(refusal))
    return redirect(back)


_SENTENCES = {
    meetings.Stale: gettext_lazy(
        "Somebody changed this meeting since you opened the page, so nothing was recorded. What "
        "you typed is still here: open the meeting in another window, compare, and load this page "
        "anew."
    ),
    meetings.Closed: gettext_lazy(
        "This meeting was closed, and stays as it is. What comes later belongs to another meeting."
    ),
    meetings.NumberTaken: gettext_lazy(
        "A plenary meeting with this number is recorded already. Check the number."
    ),
    meetings.SentBefore: gettext_lazy(
        "This form was sent before with something else in it, and what was recorded first stays. "
        "What you typed is still here: copy it, and open the form anew."
    ),
    meetings.NotInOffice: gettext_lazy(
        "Somebody on this list is no member on the first day of the meeting, or presides without "
        "being present. Check the list."
    ),
    ImpossibleCount: gettext_lazy(
        "These numbers cannot be: no more members are present than are in office, and no more vote "
        "than are present. Check them."
    ),
    voting.NotOfThisMeeting: gettext_lazy(
        "The day of the vote is none of the days of this meeting. Check the day."
    ),
    voting.NotPassed: gettext_lazy("This was not adopted, and only what was adopted is signed."),
    voting.SignedBefore: gettext_lazy("You have signed this decision; one signature is enough."),
    voting.MayNotSign: gettext_lazy(
        "Only members in office and the Secretariat sign what the Committee decided."
    ),
}
