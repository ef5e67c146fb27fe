"""Reads for the pages on which a State acts about a visit, and for the body's page beside them."""

from datetime import date

from visita.rules.ruling import Ruling
from visita.visits.dossiers import dossier_of_the_body, dossier_of_the_state, letters_about
from visita.visits.matters import GOING_ON, accounted_for, last_day_in
from visita.visits.models import Capacity, Notification, Representation, Stage, Visit
from visita.visits.queries import acknowledgement_of, people_in
from visita.visits.rulings import GROUNDS, on_arrangement, on_exclusion


def latest_about(sent: Notification) -> Notification:
    """The notification in force for the same visit."""
    return sent.visit.notification


def notification_page(sent: Notification, on: date) -> dict[str, object]:
    """What a State may read on the page of one of its notifications."""
    letters = letters_about(sent.visit)
    current = next(each for each in letters if each.notification.pk == sent.pk)
    in_force = letters[0].notification.pk == sent.pk
    return {
        "notification": sent,
        "letter": current,
        "latest": letters[0].notification,
        "in_force": in_force,
        "people": people_in(sent),
        "acknowledgement": acknowledgement_of(sent),
        "dossier": dossier_of_the_state(sent.visit, on),
        "grounds_exist": bool(GROUNDS[sent.visit.mandate]),
        "fiction": sent.visit.state.is_fictional,
    }


def side_page(visit: Visit, on: date) -> dict[str, object]:
    """What the body may read of the State's side, and what can be done next."""
    return {
        "dossier": dossier_of_the_body(visit, on),
        "may_postpone": visit.stage in {Stage.NOTIFIED, Stage.CONSULTATION} and not visit.begun_at,
        "may_be_refused": visit.stage in GOING_ON,
        "is_refused": visit.stage == Stage.REFUSED,
        "may_interrupt": visit.stage == Stage.IN_PROGRESS,
        "may_resume": visit.stage == Stage.INTERRUPTED,
        "may_arrange": visit.stage in GOING_ON,
        "may_meet": visit.begun_at is not None,
    }


def exclusion_of(sent: Notification, full_name: str, *, exceptional: bool) -> Ruling | None:
    """May the State keep out this person, whom the latest notification names?"""
    people = sent.visit.notification.text["people"]
    capacity = next((each["capacity"] for each in people if each["name"] == full_name), None)
    if capacity is None:
        return None
    return on_exclusion(sent.visit, Capacity(capacity), exceptional=exceptional)


def arrangement_ruling(about: Representation, *, lets_work: bool | None, on: date) -> Ruling:
    last = last_day_in(about.visit.notification)
    return on_arrangement(lets_work=lets_work, accounted_for=accounted_for(about, last=last, on=on))


def days_form(visit: Visit) -> dict[str, object]:
    """What a form for other days begins with."""
    return {"version": visit.version, "starts_on": visit.starts_on, "ends_on": visit.ends_on}
