"""Telling the public: prepared by one, released by another."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment
from visita.programme import access
from visita.programme.actions import announcing
from visita.programme.forms import PrepareForm
from visita.programme.queries import years as queries
from visita.programme.views.refusals import REFUSED, why
from visita.programme.views.weighing import FORM, page_of
from visita.publication.tasks import hand_down

NOTHING_ELSE = _("Only the names of States and the year go out: no day, no place, no number.")


@require_http_methods(FORM)
@denied
def prepare(request: SignedInRequest, year: str) -> HttpResponse:
    found = access.year_for(request.user, year, day(request))
    form = PrepareForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        typed = form.cleaned_data
        announcing.prepare(
            key=typed["key"],
            year=found.pk,
            version=typed["version"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Prepare the announcement of %(year)s") % {"year": found.year},
        lead=queries.states_told(queries.announced_states(found)),
        button=_("Prepare it"),
        consequences=(
            str(NOTHING_ELSE),
            _("Another person who is cleared releases it."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The announcement is prepared. Another person releases it."),
        otherwise=page_of(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
@confirmed_recently
def release(request: SignedInRequest, year: str, announcement: UUID) -> HttpResponse:
    found = access.year_for(request.user, year, day(request))
    held = access.proposal_for(found, announcement)
    form = PrepareForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        announcing.release(proposal=held.pk, by=request.user, at=moment(request))
        hand_down.enqueue()

    step = steps.Step(
        form=form,
        title=_("Release the announcement of %(year)s") % {"year": found.year},
        lead=queries.states_told(queries.states_of(held)),
        button=_("Release it"),
        consequences=(
            str(NOTHING_ELSE),
            _("An earlier announcement of the same year is taken back."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The announcement goes out."),
        otherwise=page_of(found),
    )
    return steps.take(request, step)
