"""Things that belong to a visit or a notification which the caller has opened, or 404."""

from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.http import Http404

from visita.visits.models import (
    Concerned,
    Exclusion,
    Proposal,
    Representation,
    SentFile,
    Visit,
)

Found = TypeVar("Found", bound=Model)


def _one(among: QuerySet[Found], key: UUID) -> Found:
    found = among.filter(pk=key).first()
    if not found:
        raise Http404
    return found


def representation_in(visit: Visit, key: UUID) -> Representation:
    return _one(Representation.objects.select_related("visit").filter(visit=visit), key)


def person_in(visit: Visit, key: UUID) -> Concerned:
    """Somebody of whom the State must inform, in a valid representation."""
    persons = Concerned.objects.select_related("representation").filter(
        representation__visit=visit, representation__is_valid=True
    )
    return _one(persons, key)


def exclusion_in(visit: Visit, key: UUID) -> Exclusion:
    return _one(Exclusion.objects.filter(visit=visit), key)


def file_in(visit: Visit, key: UUID) -> SentFile:
    """A file without its bytes."""
    files = SentFile.objects.defer("content").select_related("reading")
    return _one(files.filter(visit=visit), key)


def proposal_in(visit: Visit, key: UUID) -> Proposal:
    return _one(Proposal.objects.filter(visit=visit), key)


def bytes_of(file: SentFile) -> bytes:
    return bytes(SentFile.objects.values_list("content", flat=True).get(pk=file.pk))
