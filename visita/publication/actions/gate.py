"""Asking for publication, settling personal data, releasing, withdrawing."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import QuerySet

from visita.accounts.models import User
from visita.dialogue.models import Transmission
from visita.ledger.actions import record
from visita.ledger.digests import digest_of
from visita.proceedings.actions import NotAllowed
from visita.publication.models import Outbox, Outcome, Passage, Release, Request, Way
from visita.publication.printing import edition_pdf
from visita.publication.queries import gate as queries


class Stale(Exception):
    """Somebody changed the file since the form was opened: nothing was done."""


class NotInTheText(Exception):
    """These words stand nowhere in what would be published."""


class NoConsentNamed(Exception):
    """Consent must be express, and the file must say where it is kept (Article 11(3))."""


class NotChecked(Exception):
    """Nobody has said yet that every paragraph of this text was read for personal data."""


class SamePerson(Exception):
    """Whoever checked the text does not release it: two people look."""


class NotOut(Exception):
    """There is no edition before the public."""


@transaction.atomic
def request_publication(*, transmission: Transmission, by: User, at: datetime) -> Request:
    """The State asks that the report be published (ECPT 11(2)). Twice is once."""
    made, is_new = Request.objects.get_or_create(
        transmission=transmission, defaults={"asked_at": at, "asked_by": by}
    )
    asked = _held(made.pk)
    if not is_new and asked.taken_back_at is None:
        return asked
    if not is_new:
        asked.taken_back_at, asked.asked_at, asked.asked_by = None, at, by
        _changed(asked, "taken_back_at", "asked_at", "asked_by")
    _record("publication.requested", asked, by, at)
    return asked


@transaction.atomic
def take_back_request(*, request: UUID, by: User, at: datetime) -> Request:
    """The State no longer wants publication; what is out already stays out. Twice is once."""
    found = _held(request)
    if found.taken_back_at:
        return found
    found.taken_back_at = at
    _changed(found, "taken_back_at")
    _record("publication.request_taken_back", found, by, at)
    return found


@transaction.atomic
def settle(
    *,
    request: UUID,
    version: int,
    words: str,
    outcome: Outcome,
    consent: str,
    by: User,
    at: datetime,
) -> Passage:
    """Say what becomes of words that may tell who somebody is. The check must be made anew.

    Raises:
        Stale, NotInTheText, NoConsentNamed: what the names say.
    """
    found = _locked(request, version)
    if outcome == Outcome.EXPRESS_CONSENT and not consent:
        raise NoConsentNamed
    if not queries.outgoing(found).holds(words):
        raise NotInTheText
    passage, _ = Passage.objects.update_or_create(
        request=found, words=words, defaults={"outcome": outcome, "consent": consent}
    )
    _unchecked(found)
    facts = {"outcome": outcome.value}
    subject = f"request:{request}"
    record(act="publication.settled", subject=subject, by=str(by.pk), at=at, facts=facts)
    return passage


@transaction.atomic
def confirm_check(*, request: UUID, version: int, by: User, at: datetime) -> Request:
    """Say that every paragraph was read, and that everything that tells of somebody is settled.

    Raises:
        Stale: what the name says.
        NotAllowed: something is not settled, or a person does not consent.
    """
    found = _locked(request, version)
    ruling = queries.may_be_published(found)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    found.checked_at, found.checked_by = at, by
    found.checked_digest = queries.digest_now(found)
    _changed(found, *CHECK)
    _record("publication.checked", found, by, at)
    return found


@transaction.atomic
def release(*, request: UUID, version: int, by: User, at: datetime) -> Release:
    """Let the report go out, as it was checked (ECPT 11(2), 11(3)). The job hands it down.

    Earlier editions go: what a new one no longer says would still stand in them.

    Raises:
        Stale, NotChecked, SamePerson: what the names say.
        NotAllowed: a condition is no longer met.
    """
    found = _locked(request, version)
    if found.checked_by is None or not queries.is_checked(found):
        raise NotChecked
    if found.checked_by == by:
        raise SamePerson
    ruling = queries.may_be_published(found)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    made = _released(found, found.checked_by, by, at)
    _changed(found)
    facts: dict[str, str | int] = {"digest": made.digest, "edition": made.number}
    subject = f"request:{request}"
    record(act="publication.released", subject=subject, by=str(by.pk), at=at, facts=facts)
    return made


def _released(request: Request, checked_by: User, by: User, at: datetime) -> Release:
    before = queries.latest_release(request)
    text = queries.outgoing(request).without(queries.removed_words(request))
    made = Release.objects.create(
        request=request,
        document=before.document if before else uuid4(),
        number=before.number + 1 if before else 1,
        text=text,
        digest=digest_of(text),
        pdf=edition_pdf(request.transmission, text, at=at),
        checked_by=checked_by,
        released_by=by,
        released_at=at,
    )
    _take_back(request.releases.exclude(pk=made.pk), "", at)
    Outbox.objects.create(release=made, way=Way.OUT, made_at=at)
    return made


def _take_back(releases: QuerySet[Release], reason: str, at: datetime) -> None:
    for each in releases.defer("pdf", "text"):
        Outbox.objects.get_or_create(
            release=each, way=Way.BACK, defaults={"made_at": at, "reason": reason}
        )


@transaction.atomic
def withdraw(*, request: UUID, version: int, reason: str, by: User, at: datetime) -> Release:
    """Take the latest edition back, because a consent was withdrawn or something was overlooked.

    Raises:
        Stale, NotOut: what the names say.
    """
    found = _locked(request, version)
    latest = queries.latest_release(found)
    if latest is None or queries.is_withdrawn(latest):
        raise NotOut
    _take_back(found.releases.all(), reason, at)
    _unchecked(found)
    subject = f"request:{request}"
    private = {"reason": reason}
    record(act="publication.withdrawn", subject=subject, by=str(by.pk), at=at, private=private)
    return latest


@transaction.atomic
def open_request(*, request: UUID, by: User, at: datetime) -> None:
    """Somebody reads what waits at the gate."""
    record(act="publication.opened", subject=f"request:{request}", by=str(by.pk), at=at)


def _locked(request: UUID, version: int) -> Request:
    found = _held(request)
    if found.version != version:
        raise Stale
    return found


def _held(request: UUID) -> Request:
    """The request, for this transaction alone."""
    return Request.objects.select_for_update().get(pk=request)


CHECK = ("checked_at", "checked_by", "checked_digest")


def _unchecked(request: Request) -> None:
    request.checked_at = request.checked_by = None
    request.checked_digest = ""
    _changed(request, *CHECK)


def _changed(request: Request, *fields: str) -> None:
    request.version += 1
    request.save(update_fields=[*fields, "version"])


def _record(act: str, request: Request, by: User, at: datetime) -> None:
    record(act=act, subject=f"request:{request.pk}", by=str(by.pk), at=at)
