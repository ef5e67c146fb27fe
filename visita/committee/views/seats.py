"""The seats of the Committee on a day, and one member."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from visita.committee.queries import seats
from visita.committee.views.downloads import as_csv
from visita.rules.ecpt.membership import owes_all_duties
from visita.rules.ecpt.proceedings import decision
from visita.treaties.queries.pages import instrument_of
from visita.treaties.views.asked import Asked, asked

COLUMNS = (
    *("state", "invented", "seat", "filling", "member", "term", "since", "until"),
    *("offices", "claim", "claim_by"),
)


@require_safe
def members(request: HttpRequest) -> HttpResponse:
    wanted, chambers = _asked(request)
    return render(
        request,
        "committee/members.html",
        {
            "form": wanted.form,
            "on": wanted.on,
            "chambers": [(chamber, _ruling(chamber)) for chamber in chambers],
            "duties": owes_all_duties(is_party=True),
            "fiction": bool(chambers) and all(chamber.is_fictional for chamber in chambers),
        },
        status=wanted.status,
    )


@require_safe
def seats_csv(request: HttpRequest) -> HttpResponse:
    _, chambers = _asked(request)
    return as_csv(seats.csv_rows(chambers), columns=COLUMNS, name="seats.csv")


@require_safe
def member(request: HttpRequest, member: UUID) -> HttpResponse:
    found = seats.member_of_id(member)
    if not found:
        raise Http404
    page = seats.member_page(found)
    context = {"page": page, "today": localdate(), "fiction": found.state.is_fictional}
    return render(request, "committee/member.html", context)


def _asked(request: HttpRequest) -> tuple[Asked, list[seats.Chamber]]:
    convention = instrument_of("ETS126")
    wanted = asked(request, opened_on=convention.opened_on if convention else None)
    if convention is None:
        return wanted, []
    return wanted, seats.chambers(instrument=convention, on=max(wanted.on, convention.opened_on))


def _ruling(chamber: seats.Chamber) -> object:
    """The smallest vote that decides, as a ruling that says why."""
    if not chamber.thresholds:
        return None
    needed = chamber.thresholds[0]
    return decision(
        members=needed.members, present=needed.quorum, votes_for=needed.smallest_passing
    )
