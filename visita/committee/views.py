"""The page of the Committee: public."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from visita.committee.queries import seats_filled


@require_safe
def members(request: HttpRequest) -> HttpResponse:
    today = localdate()
    seats = seats_filled(today)
    context = {
        "seats": seats,
        "today": today,
        "fiction": any(seat.state.is_fictional for seat in seats),
    }
    return render(request, "committee/members.html", context)
