"""Pages of what happens in camera: elections."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment, only
from visita.accounts.queries import person_by_name
from visita.committee.actions import SeatTaken
from visita.proceedings import access, actions, queries
from visita.proceedings.forms import ElectionForm, SeatForm
from visita.proceedings.queries.profiles import candidate_lists
from visita.rules.counts import ImpossibleCount
from visita.rules.ruling import Ruling

FORM = ["GET", "HEAD", "POST"]


@require_safe
@only(access.attends)
def elections(request: SignedInRequest) -> HttpResponse:
    on = day(request)
    lines = queries.election_lines(access.elections_open_to(request.user, on))
    context = {
        "lines": lines,
        "lists": candidate_lists(),
        "may_record": is_secretariat(request.user, on),
        "fiction": any(line.election.state.is_fictional for line in lines),
    }
    return render(request, "proceedings/elections.html", context)


@require_http_methods(FORM)
@only(is_secretariat)
@confirmed_recently
def elect(request: SignedInRequest) -> HttpResponse:
    form = ElectionForm(request.POST or None, on=day(request))

    def act() -> None:
        typed = form.cleaned_data
        actions.elect(
            state=typed["state"],
            ballot=form.ballot(),
            held_on=typed["held_on"],
            since=typed["since"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Record an election"),
        lead=_("As the Committee of Ministers has reported it (Convention, Article 5)."),
        button=_("Record the election"),
        ruling=lambda: _ruling(form),
        consequences=(
            _("The term is public from now on. It ends by itself after four years."),
            _("The list and the votes stay in camera."),
        ),
        act=act,
        refused=(actions.NotAllowed, SeatTaken, ImpossibleCount),
        told=_why,
        done=_("The election is recorded, and the term begins on its day."),
        otherwise=reverse("proceedings:elections"),
    )
    return steps.take(request, step)


def _ruling(form: ElectionForm) -> Ruling | None:
    if not form.is_bound:
        return None
    typed = form.cleaned_data
    return actions.ruling_on_election(typed["state"], form.ballot(), on=typed["held_on"])


def _why(refusal: Exception) -> str:
    if isinstance(refusal, actions.NotAllowed):
        return steps.unmet(refusal.ruling)
    if isinstance(refusal, SeatTaken):
        return _(
            "A member elected in respect of this State is in office on one of these days, and each "
            "State has one seat (Article 4, paragraph 1). Check the State and the first day."
        )
    return _("There cannot be more votes for the elected than votes. Check both numbers.")


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def give_seat(request: SignedInRequest, election: UUID) -> HttpResponse:
    found = access.election_for(request.user, election, day(request))
    form = SeatForm(request.POST or None)

    def act() -> None:
        user = person_by_name(form.cleaned_data["username"])
        if user is None:
            raise LookupError
        actions.give_seat(member=found.member, user=user, by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("%(member)s signs in as") % {"member": found.member.full_name},
        button=_("Give the seat to this person"),
        act=act,
        refused=(LookupError, actions.SeatElsewhere, actions.RunsTheMachine),
        told=_why_not_seated,
        done=_("The seat is given."),
        otherwise=reverse("proceedings:elections"),
        consequences=(
            _("The person may read every report before the Committee, as long as the term lasts."),
        ),
    )
    return steps.take(request, step)


def _why_not_seated(refusal: Exception) -> str:
    if isinstance(refusal, actions.SeatElsewhere):
        return _("This person holds another seat. One person is one member.")
    if isinstance(refusal, actions.RunsTheMachine):
        return _("An administrator sees nothing of the substance, and so holds no seat.")
    return _(
        "Nobody signs in under this name. The administrator must invite the person first; check "
        "the spelling too."
    )
