"""Claim checks: drafted from a confirmed claim, checked by one person, released by another.

The claim is never shown as a fact: its speaker, or that there is none, is held to what the item
says in every step, so that nobody's words end up in another's mouth.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from visita.accounts.models import User
from visita.intake.models import Channel, Claim, Protection, Standing
from visita.intake.reading.documents import Attribution
from visita.ledger.actions import record
from visita.ledger.digests import digest_of
from visita.publication.actions.gate import NotChecked, NotOut, SamePerson, Stale
from visita.publication.brevity import CLAIM_WORDS, QUOTED_WORDS, count, stands_in
from visita.publication.models import CheckOutbox, CheckRelease, ClaimCheck, Way
from visita.publication.queries import checks as queries
from visita.treaties.models import Instrument, State
from visita.treaties.vocabulary import Verdict


class NotConfirmed(Exception):
    """Nobody has confirmed that the claim was made so, or somebody has rejected it since."""


class Protected(Exception):
    """Whoever handed the item in does not want it told, or quoted, outside."""


class WrongVoice(Exception):
    """The speaker is not the claim's: somebody is named for an outlet's own words, or nobody is."""


class NotTheirWords(Exception):
    """The quotation does not stand in the claim, or the item is a note of our own."""


class TooManyWords(Exception):
    """The claim is longer than `CLAIM_WORDS`, or its quotation than `QUOTED_WORDS`."""


class NotInTheRecord(Exception):
    """An act it cites is not, or no longer, in the record: hold the claim against it anew."""


class BegunBefore(Exception):
    """Somebody began a check of this claim: `check` is its id."""

    def __init__(self, check: UUID) -> None:
        self.check = check


@dataclass(frozen=True)
class Draft:
    """What is written of a claim: theirs in our words, and what the record says."""

    state: State
    instrument: Instrument
    speaker_en: str
    speaker_fr: str
    outlet: str
    said_on: str
    claim_en: str
    claim_fr: str
    quotation: str
    source: str
    link: str
    verdict: Verdict
    record_en: str
    record_fr: str
    acts: list[str]
    provision: str


@transaction.atomic
def begin_check(
    *, key: UUID, claim: UUID, draft: Draft, by: User, on: date, at: datetime
) -> ClaimCheck:
    """Hold a confirmed claim against the record as it is known on the day. Twice is once.

    Raises:
        BegunBefore, NotConfirmed, Protected, WrongVoice, NotTheirWords, TooManyWords,
        NotInTheRecord: what the names say.
    """
    held = Claim.objects.select_for_update().get(pk=claim)
    there = ClaimCheck.objects.filter(claim=held).first()
    if there and there.pk == key:
        return there
    if there:
        raise BegunBefore(there.pk)
    made = ClaimCheck(pk=key, claim=held, known_on=on, begun_at=at, begun_by=by, **_fields(draft))
    _must_stand(made, on)
    made.save(force_insert=True)
    _record("publication.check_begun", made, by, at)
    return made


@transaction.atomic
def rewrite_check(
    *, check: UUID, version: int, draft: Draft, by: User, on: date, at: datetime
) -> ClaimCheck:
    """Write it anew, by the record of the day. It must be checked again before it goes out.

    Raises:
        Stale, NotConfirmed, Protected, WrongVoice, NotTheirWords, TooManyWords, NotInTheRecord:
            what the names say.
    """
    found = _locked(check, version)
    fields = _fields(draft)
    for name, value in fields.items():
        setattr(found, name, value)
    found.known_on = on
    _must_stand(found, on)
    _unchecked(found, *fields, "known_on")
    _record("publication.check_rewritten", found, by, at)
    return found


@transaction.atomic
def confirm_claim_check(
    *, check: UUID, version: int, by: User, on: date, at: datetime
) -> ClaimCheck:
    """Say that claim, speaker, source and record were compared with the item and agree.

    Raises:
        Stale, NotConfirmed, Protected, WrongVoice, NotTheirWords, TooManyWords, NotInTheRecord:
            what the names say.
    """
    found = _locked(check, version)
    _must_stand(found, on)
    found.checked_at, found.checked_by = at, by
    found.checked_digest = digest_of(queries.text_of(found))
    _changed(found, *CHECK)
    _record("publication.check_confirmed", found, by, at)
    return found


@transaction.atomic
def release_check(*, check: UUID, version: int, by: User, on: date, at: datetime) -> CheckRelease:
    """Let it go out as it was checked. The job puts it on the State's page; earlier editions go.

    Raises:
        Stale, NotChecked, SamePerson, NotConfirmed, Protected, WrongVoice, NotTheirWords,
        TooManyWords, NotInTheRecord: what the names say.
    """
    found = _locked(check, version)
    text = queries.text_of(found)
    if found.checked_by is None or found.checked_digest != digest_of(text):
        raise NotChecked
    if found.checked_by == by:
        raise SamePerson
    _must_stand(found, on)
    made = CheckRelease.objects.create(
        claim_check=found,
        number=found.releases.count() + 1,
        text=text,
        digest=found.checked_digest,
        checked_by=found.checked_by,
        released_by=by,
        released_at=at,
    )
    _take_back(found.releases.exclude(pk=made.pk), "", at)
    CheckOutbox.objects.create(release=made, way=Way.OUT, made_at=at)
    _changed(found)
    facts: dict[str, str | int] = {"digest": made.digest, "edition": made.number}
    subject = f"check:{check}"
    record(act="publication.check_released", subject=subject, by=str(by.pk), at=at, facts=facts)
    return made


@transaction.atomic
def withdraw_check(
    *, check: UUID, version: int, reason: str, by: User, at: datetime
) -> CheckRelease:
    """Take it off the State's page, because something in it was wrong.

    Raises:
        Stale, NotOut: what the names say.
    """
    found = _locked(check, version)
    latest = queries.latest_check_release(found)
    if latest is None or queries.check_withdrawal(latest):
        raise NotOut
    _take_back(found.releases.all(), reason, at)
    _unchecked(found)
    subject = f"check:{check}"
    private = {"reason": reason}
    act = "publication.check_withdrawn"
    record(act=act, subject=subject, by=str(by.pk), at=at, private=private)
    return latest


@transaction.atomic
def open_check(*, check: UUID, by: User, at: datetime) -> None:
    """Somebody reads a claim that is not before the public, or not yet."""
    record(act="publication.check_opened", subject=f"check:{check}", by=str(by.pk), at=at)


def _take_back(releases: QuerySet[CheckRelease], reason: str, at: datetime) -> None:
    for each in releases:
        CheckOutbox.objects.get_or_create(
            release=each, way=Way.BACK, defaults={"made_at": at, "reason": reason}
        )


def _must_stand(check: ClaimCheck, on: date) -> None:
    """Refuse what is not, or no longer, fit to be told outside."""
    claim = Claim.objects.select_related("item").get(pk=check.claim_id)
    if claim.standing != Standing.CONFIRMED:
        raise NotConfirmed
    protected = claim.item.protection
    if protected == Protection.INSIDE or (check.quotation and protected != Protection.NONE):
        raise Protected
    own_voice = claim.attribution == Attribution.OUTLET_VOICE
    if own_voice is bool(check.speaker_en):
        raise WrongVoice
    _must_be_theirs(check, claim)
    if max(count(check.claim_en), count(check.claim_fr)) > CLAIM_WORDS:
        raise TooManyWords
    if set(check.acts) - {act["key"] for act in queries.acts_on(check, on)}:
        raise NotInTheRecord


def _must_be_theirs(check: ClaimCheck, claim: Claim) -> None:
    """A quotation is short and stands in the item; a note of ours holds no words of theirs."""
    if not check.quotation:
        return
    if count(check.quotation) > QUOTED_WORDS:
        raise TooManyWords
    ours = claim.item.channel == Channel.OWN_NOTE
    if ours or not stands_in(check.quotation, claim.span):
        raise NotTheirWords


def _fields(draft: Draft) -> dict[str, object]:
    return dict(vars(draft))


CHECK = ("checked_at", "checked_by", "checked_digest")


def _unchecked(check: ClaimCheck, *fields: str) -> None:
    check.checked_at = check.checked_by = None
    check.checked_digest = ""
    _changed(check, *CHECK, *fields)


def _locked(check: UUID, version: int) -> ClaimCheck:
    """The check, for this transaction alone."""
    found = ClaimCheck.objects.select_for_update().get(pk=check)
    if found.version != version:
        raise Stale
    return found


def _changed(check: ClaimCheck, *fields: str) -> None:
    check.version += 1
    check.save(update_fields=[*fields, "version"])


def _record(act: str, check: ClaimCheck, by: User, at: datetime) -> None:
    record(act=act, subject=f"check:{check.pk}", by=str(by.pk), at=at)
