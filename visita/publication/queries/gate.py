"""Reads for the pages of the gate, and the ruling that opens it."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from visita.dialogue.models import Transmission
from visita.dialogue.queries import response_to, text_sent
from visita.findings.personal_data import candidates, parts
from visita.ledger.digests import digest_of
from visita.publication.models import Outbox, Outcome, Passage, Release, Request, Way
from visita.publication.text import Outgoing, covers, cut, stands_alone
from visita.rules.ecpt.confidentiality import (
    Datum,
    personal_data_are_cleared,
    publication_is_complete,
)
from visita.rules.ecpt.publication_steps import (
    PublicationFacts,
    PublicationState,
    publication_step,
)
from visita.rules.ruling import Ruling

DATA = {
    Outcome.UNKNOWN: Datum.UNKNOWN,
    Outcome.EXPRESS_CONSENT: Datum.EXPRESS_CONSENT,
    Outcome.NO_CONSENT: Datum.NO_CONSENT,
    Outcome.REMOVED: Datum.REMOVED,
}
"""What the law calls it. Words that tell of nobody are no personal data."""


def request_about(transmission: Transmission) -> Request | None:
    return Request.objects.filter(transmission=transmission).select_related("checked_by").first()


def requests_about(transmissions: Collection[UUID]) -> dict[UUID, Request]:
    """The requests about many transmissions, each by its transmission."""
    asked = Request.objects.filter(transmission__in=transmissions)
    return {each.transmission_id: each for each in asked}


def latest_releases(requests: Collection[UUID]) -> dict[UUID, Release]:
    """The latest release for each of many requests, by its request."""
    releases = Release.objects.filter(request__in=requests).defer("pdf", "text")
    found = releases.prefetch_related("handed").order_by("number")
    return {each.request_id: each for each in found}


def outgoing(request: Request) -> Outgoing:
    """Everything that would go out, nothing removed yet."""
    report, response = text_sent(request.transmission), response_to(request.transmission)
    if response is None:
        return Outgoing(report, general="", answers={})
    return Outgoing(report, response.text["general"], response.text["answers"])


def unsettled(request: Request) -> list[str]:
    """Words that may tell who somebody is and that nobody has decided about.

    Where a name is removed, its parts must not be left standing somewhere else.
    """
    gone = removed_words(request)
    kept = [each.words for each in request.passages.all() if each.words not in gone]
    left = [cut(text, gone) for text in outgoing(request).texts()]
    names = dict.fromkeys(name for words in gone for name in parts(words))
    alone = [name for name in names if any(stands_alone(name, text) for text in left)]
    return [
        words
        for words in (*candidates(left), *alone)
        if not any(covers(decided, words) for decided in kept)
    ]


def removed_words(request: Request) -> list[str]:
    return [each.words for each in request.passages.all() if each.outcome == Outcome.REMOVED]


def facts_of(request: Request) -> PublicationFacts:
    """What the file says, in the words of the law."""
    passages: list[Passage] = list(request.passages.all())
    data = {
        str(each.pk): DATA[Outcome(each.outcome)]
        for each in passages
        if each.outcome != Outcome.NOT_PERSONAL
    }
    data |= dict.fromkeys(unsettled(request), Datum.UNKNOWN)
    return PublicationFacts(
        requested=request.taken_back_at is None,
        complete=publication_is_complete(
            party_commented=response_to(request.transmission) is not None, comments_included=True
        ),
        personal_data=personal_data_are_cleared(data),
    )


def is_checked(request: Request) -> bool:
    """Has somebody read the very text that would go out now?"""
    return request.checked_by_id is not None and request.checked_digest == digest_now(request)


def digest_now(request: Request) -> str:
    return digest_of(preview(request))


def may_be_published(request: Request) -> Ruling:
    """May it go out, as it stands now?"""
    return publication_step(
        start=PublicationState.PERSONAL_DATA_CHECK,
        end=PublicationState.PUBLISHED,
        facts=facts_of(request),
    )


def latest_release(request: Request) -> Release | None:
    return request.releases.defer("pdf", "text").order_by("-number").first()


def is_out(request: Request) -> bool:
    """Is there an edition before the public?"""
    latest = latest_release(request)
    return latest is not None and not is_withdrawn(latest)


def is_withdrawn(release: Release) -> bool:
    return withdrawal_of(release) is not None


def withdrawal_of(release: Release) -> Outbox | None:
    """When and why it was taken back."""
    return next((each for each in release.handed.all() if each.way == Way.BACK), None)


def passages(request: Request) -> list[Passage]:
    return list(request.passages.order_by("words"))


def preview(request: Request) -> dict[str, Any]:
    """The text as it would go out now."""
    return outgoing(request).without(removed_words(request))
