"""Leaks as somebody might build them in, one for each surface. They live in the tests alone."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse

from visita.committee.queries import seats
from visita.publication.tasks import hand_down
from visita.reports import queries as reports
from visita.site import middleware, navigation
from visita.visits import access, queries
from visita.visits.actions import planning
from visita.visits.actions.guarding import changed
from visita.visits.models import Delegate, Stop, Visit

Patch = pytest.MonkeyPatch


def a_count_on_every_page(patch: Patch) -> None:
    asked = navigation.menu

    def menu(path: str) -> list[navigation.Link]:
        return [*asked(path), navigation.Link(f"{Visit.objects.count()} visits", "/")]

    patch.setattr(navigation, "menu", menu)


def an_etag_of_the_latest_visit(patch: Patch) -> None:
    answer = middleware.SecurityHeaders.__call__

    def tagged(self: middleware.SecurityHeaders, request: HttpRequest) -> HttpResponse:
        response = answer(self, request)
        latest = Visit.objects.order_by("-opened_at").first()
        response.headers["ETag"] = f'"{latest.pk if latest else 0}"'
        return response

    patch.setattr(middleware.SecurityHeaders, "__call__", tagged)


def a_mail_when_a_visit_is_planned(patch: Patch) -> None:
    plan = planning.plan_visit

    def telling(**named: Any) -> Visit:
        made = plan(**named)
        mail.send_mail("A visit", "Keep the days free.", None, ["all@example.org"])
        return made

    patch.setattr(planning, "plan_visit", telling)


def members_in_the_order_of_their_use(patch: Patch) -> None:
    """A list that begins with whoever was chosen last."""
    asked = seats.chambers

    def by_use(**about: Any) -> list[seats.Chamber]:
        used = list(Delegate.objects.values_list("full_name", flat=True))

        def uses(seat: seats.Seat) -> int:
            return -used.count(seat.member.full_name if seat.member else "")

        return [replace(each, seats=tuple(sorted(each.seats, key=uses))) for each in asked(**about)]

    patch.setattr(seats, "chambers", by_use)


def a_line_with_an_id(patch: Patch) -> None:
    change = changed

    def noting(visit: Visit, *fields: str) -> None:
        change(visit, *fields)
        logging.getLogger("visita.visits").error("%s", visit.pk, extra={"subject": visit.pk})

    patch.setattr(planning, "changed", noting)


def _before_a_visit_is_found(patch: Patch, act: Callable[[], object]) -> None:
    asked = access.visit_for

    def finding(user: Any, visit: Any, on: Any) -> Visit:
        if Visit.objects.filter(pk=visit).exists():
            act()
        return asked(user, visit, on)

    patch.setattr(access, "visit_for", finding)


def a_query_more_where_there_is_something(patch: Patch) -> None:
    _before_a_visit_is_found(patch, Delegate.objects.count)


def another_answer_where_there_is_something(patch: Patch) -> None:
    def refuse() -> None:
        raise SuspiciousOperation

    _before_a_visit_is_found(patch, refuse)


def a_job_where_there_is_something(patch: Patch) -> None:
    _before_a_visit_is_found(patch, hand_down.enqueue)


def places_in_what_the_state_reads(patch: Patch) -> None:
    """Dan may read who comes, not where they have been."""
    asked = queries.people_in

    def and_where(notification: Any) -> list[tuple[str, str]]:
        stops = Stop.objects.filter(visit=notification.visit_id)
        return [*asked(notification), *((stop.place, "") for stop in stops)]

    patch.setattr("visita.visits.state_queries.people_in", and_where)


def the_delegation_in_what_members_read(patch: Patch) -> None:
    """Carla may read the report, not who helped to write it."""
    asked = reports.reference_of

    def and_who(report: Any) -> str:
        names = Delegate.objects.filter(visit=report.visit).values_list("full_name", flat=True)
        return asked(report) + ", ".join(sorted(names))

    patch.setattr(reports, "reference_of", and_who)


LEAKS: dict[Callable[[Patch], None], str] = {
    a_count_on_every_page: "body",
    an_etag_of_the_latest_visit: "headers",
    a_mail_when_a_visit_is_planned: "mails",
    members_in_the_order_of_their_use: "body",
    a_line_with_an_id: "lines",
    a_query_more_where_there_is_something: "queries",
    another_answer_where_there_is_something: "status",
    a_job_where_there_is_something: "jobs",
    places_in_what_the_state_reads: "body",
    the_delegation_in_what_members_read: "body",
}
"""Each with the surface on which it must be found."""
