"""The words of letters, language by language, for the Secretariat to put right."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, denied, moment, only
from visita.visits import wording
from visita.visits.actions import writing
from visita.visits.actions.guarding import Stale
from visita.visits.languages import is_language, language_name
from visita.visits.letter_forms import LanguageForm, LetterForm
from visita.visits.letters import shipped
from visita.visits.printing import example_pdf
from visita.visits.views.papers import body, pdf_answer
from visita.visits.views.refusals import why

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
@only(is_secretariat)
def letters(request: SignedInRequest) -> HttpResponse:
    """Every language there are words of, and a way to begin another."""
    form = LanguageForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("visits:letter-words", form.cleaned_data["language"])
    lines = wording.lines(get_language() or "en")
    status = 400 if form.errors else 200
    return render(request, "visits/letters.html", {"lines": lines, "form": form}, status=status)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def letter_words(request: SignedInRequest, language: str) -> HttpResponse:
    form = _form(request, language)

    def act() -> None:
        writing.keep_words(
            language=language,
            version=form.cleaned_data["version"],
            words=form.words(),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Words of letters: %(language)s")
        % {"language": language_name(language, get_language() or "en")},
        lead=_(
            "Each text stands under its English one. What stands in braces is filled in. "
            "A place has no braces, and no letter names one."
        ),
        button=_("Keep these words"),
        act=act,
        refused=(Stale,),
        told=why,
        done=_("The words are kept. Letters that were sent stay as they were."),
        otherwise=reverse("visits:letters"),
        checked_first=False,
        page="visits/letter_words.html",
        context={"language": language},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def preview(request: SignedInRequest, language: str) -> HttpResponse:
    """The letter of an invented visit: in what is kept, or in what was just typed."""
    form = _form(request, language)
    if form.is_bound and not form.is_valid():
        return letter_words(request, language)
    words = form.words() if form.is_bound else form.initial
    mandate, at = settings.PROFILE, moment(request)
    return pdf_answer(
        request,
        "letter-example.pdf",
        lambda: example_pdf(
            words,
            mandate=mandate,
            body=body(),
            by=request.user.full_name,
            at=at,
            language=language,
        ),
    )


def _form(request: SignedInRequest, language: str) -> LetterForm:
    """Begins with what is kept, what is brought along, or English to translate."""
    if not is_language(language):
        raise Http404
    mandate = settings.PROFILE
    english = shipped("en", mandate) or {}
    words = {**english, **(wording.words_in(language, mandate) or {})}
    initial = {"version": wording.version_of(language), **words}
    return LetterForm(request.POST or None, english=english, mandate=mandate, initial=initial)
