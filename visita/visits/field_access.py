"""Things recorded on a visit which the caller has opened, or 404; and what was sent to a State."""

from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.http import Http404

from visita.accounts.models import User
from visita.places.models import Place
from visita.visits.access import speaks_for
from visita.visits.models import Concern, FollowUp, Incident, Observation, PersonMet, Visit

Found = TypeVar("Found", bound=Model)


def _one(among: QuerySet[Found], key: UUID) -> Found:
    found = among.filter(pk=key).first()
    if not found:
        raise Http404
    return found


def incident_in(visit: Visit, key: UUID) -> Incident:
    return _one(visit.incidents.select_related("stop"), key)


def person_met_in(visit: Visit, key: UUID) -> PersonMet:
    return _one(visit.people_met.all(), key)


def concern_in(visit: Visit, key: UUID) -> Concern:
    return _one(visit.concerns.select_related("stop"), key)


def follow_up_in(visit: Visit, key: UUID) -> FollowUp:
    tasks = FollowUp.objects.select_related("concern").filter(concern__visit=visit)
    return _one(tasks, key)


def observation_in(visit: Visit, key: UUID) -> Observation:
    sent = visit.observations.select_related("reply", "sent_by", "visit__state")
    return _one(sent, key)


def entry_in(visit: Visit, key: UUID) -> Place:
    """A place of the register in the State visited."""
    return _one(Place.objects.filter(state=visit.state_id), key)


def observations_open_to(user: User, on: date) -> QuerySet[Observation]:
    """What was sent before a report to the States this person speaks for."""
    states = speaks_for(user, on).values("state")
    sent = Observation.objects.select_related("reply", "visit__state", "sent_by")
    return sent.filter(visit__state__in=states)


def observation_for(user: User, observation: UUID, on: date) -> Observation:
    """The observation, or 404."""
    return _one(observations_open_to(user, on), observation)
