"""Letters to a State, and its answers: for its liaison officers."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.dialogue import letter_access as access
from visita.dialogue.actions import letters as actions
from visita.dialogue.letter_forms import StateAnswerForm
from visita.dialogue.queries import letters as queries
from visita.dialogue.views.letter_refusals import REFUSED, why
from visita.visits.access import is_liaison_officer


@require_safe
@only(is_liaison_officer)
def post(request: SignedInRequest) -> HttpResponse:
    """What the State was sent."""
    lines = queries.post_of(access.letters_to_ones_state(request.user, day(request)))
    context = {
        "lines": lines,
        "fiction": any(each.correspondence.about.is_fictional for each, _ in lines),
    }
    return render(request, "dialogue/post.html", context)


@require_safe
@denied
def letter(request: SignedInRequest, letter: UUID) -> HttpResponse:
    found = access.letter_to_ones_state(request.user, letter, day(request))
    actions.open_letter(letter=found.pk, by=request.user, at=moment(request))
    context = {
        "letter": found,
        "enclosures": queries.enclosed(found),
        "answers": queries.answers_to(found),
        "is_closed": found.correspondence.closed_on is not None,
        "fiction": found.correspondence.about.is_fictional,
    }
    return render(request, "dialogue/post_letter.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@denied
def answer(request: SignedInRequest, letter: UUID) -> HttpResponse:
    found = access.letter_to_ones_state(request.user, letter, day(request))
    form = StateAnswerForm(request.POST or None, request.FILES or None)

    def act() -> None:
        actions.answer_for_the_state(
            key=form.cleaned_data["key"],
            letter=found,
            text=form.cleaned_data["text"],
            files=form.enclosed(),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Answer the letter"),
        lead=found.correspondence.title,
        button=_("Send the answer"),
        consequences=(_("The Committee reads it at once. It cannot be changed afterwards."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The answer is sent."),
        otherwise=reverse("dialogue:post-letter", args=[found.pk]),
        checked_first=False,
        context={"fiction": found.correspondence.about.is_fictional},
    )
    return steps.take(request, step)
