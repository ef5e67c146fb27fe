"""What the press says of Arland's wish to leave, and of a real exit: received, judged, answered.

The reader may or may not find what Ana confirms here: what it found she puts right, what it missed
she adds.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import uuid4

from visita.accounts.models import User
from visita.intake.actions import grouping, judging
from visita.intake.actions.own_notes import load_notes
from visita.intake.actions.reading import keep_reading
from visita.intake.actions.receiving import receive
from visita.intake.models import Channel, Claim, Event, Item, Protection, Stage, Standing
from visita.intake.queries.queue import file_of
from visita.intake.reading.pool import Reader
from visita.intake.reading.written import layer_of
from visita.publication.actions import checks
from visita.publication.actions.checks import Draft
from visita.publication.handing import empty_outbox
from visita.publication.models import ClaimCheck
from visita.site.arland import press_words as words
from visita.site.arland.press_words import Answer, Paper, Said
from visita.treaties.models import Instrument, State
from visita.treaties.vocabulary import Verdict


def is_told() -> bool:
    return ClaimCheck.objects.exists()


def press(*, ana: User, boris: User, at: datetime) -> None:
    """Five pages about Arland come in, and two claims about a real exit are answered in public."""
    load_notes(at=at - timedelta(days=30))
    items = [_received(ana, paper, at) for paper in words.PAPERS]
    _put_together(ana, items, at)
    for paper, item in zip(words.PAPERS, items, strict=True):
        for said in paper.said:
            _judged(ana, said, item, at)
    for answer in words.ANSWERS:
        _answered(ana, boris, answer, at)
    empty_outbox(at=at)


def _received(ana: User, paper: Paper, at: datetime) -> Item:
    came = at - timedelta(days=paper.days)
    item = receive(
        name=paper.name,
        content=paper.text.encode(),
        channel=Channel.UPLOADED,
        protection=Protection.NONE,
        received_on=came.date(),
        by=ana,
        at=came,
    )
    _read(item, came)
    for part in Item.objects.filter(within=item, stage=Stage.WAITING):
        _read(part, came)
    return Item.objects.get(pk=item.pk)


def _read(item: Item, at: datetime) -> None:
    file = file_of(item.pk)
    with Reader() as reader:
        found = reader.read(file)
    if found.document is None or found.layer is None:
        raise AssertionError(f"The story's own text was not read: {found.note}")
    keep_reading(
        item=item.pk, document=found.document, layer=found.layer, extract=found.extract, at=at
    )


def _put_together(ana: User, items: Sequence[Item], at: datetime) -> None:
    """One story, whether or not the program saw it."""
    event = items[0].event_id
    if event is None:
        return
    for item in (Item.objects.get(pk=each.pk) for each in items[1:]):
        if item.event_id != event:
            grouping.move_item(item=item.pk, version=item.version, to=event, by=ana, at=at)
    version = Event.objects.get(pk=event).version
    grouping.rename_event(event=event, version=version, title=words.TITLE, by=ana, at=at)


def _judged(ana: User, said: Said, item: Item, at: datetime) -> Claim:
    """Put right what the program proposed at these words, or add what it missed."""
    text = layer_of(item.reading.pieces).text
    start = text.index(said.words)
    end = start + len(said.words)
    fields = {
        "claimant": said.claimant,
        "claimant_key": "",
        "attribution": said.attribution,
        "matter": said.matter,
        "subject": "state:ZZ",
        "asserted": said.asserted,
        "polarity": "asserts",
        "value": said.value,
        "unit": said.unit,
        "start": start,
        "end": end,
    }
    found = _proposed(item, start, end)
    if found:
        return judging.correct(claim=found.pk, version=found.version, changes=fields, by=ana, at=at)
    return judging.add_by_hand(key=uuid4(), item=item.pk, said=fields, by=ana, at=at)


def _proposed(item: Item, start: int, end: int) -> Claim | None:
    """The proposal that has most of these words, if it has more than half of its own or theirs."""
    proposed = Claim.objects.filter(item=item, standing=Standing.PROPOSED)
    shares = [
        (min(end, each.end) - max(start, each.start), each)
        for each in proposed.filter(start__lt=end, end__gt=start)
    ]
    most = max(shares, key=lambda share: share[0], default=None)
    if most and 2 * most[0] > min(end - start, most[1].end - most[1].start):
        return most[1]
    return None


def _answered(ana: User, boris: User, answer: Answer, at: datetime) -> None:
    """Ana writes it; Boris compares it; Ana lets it go."""
    claim = Claim.objects.get(
        item__name=answer.item, matter=answer.matter, standing=Standing.CONFIRMED
    )
    on = at.date()
    begun = checks.begin_check(
        key=uuid4(), claim=claim.pk, draft=_draft(answer, claim), by=ana, on=on, at=at
    )
    if answer.is_released:
        confirmed = checks.confirm_claim_check(
            check=begun.pk, version=begun.version, by=boris, on=on, at=at
        )
        checks.release_check(check=begun.pk, version=confirmed.version, by=ana, on=on, at=at)


def _draft(answer: Answer, claim: Claim) -> Draft:
    return Draft(
        state=State.objects.get(pk=answer.state),
        instrument=Instrument.objects.get(pk="ETS126"),
        speaker_en=answer.speaker[0],
        speaker_fr=answer.speaker[1],
        outlet=answer.outlet,
        said_on=answer.said_on or claim.said_on.isoformat(),
        claim_en=answer.claim[0],
        claim_fr=answer.claim[1],
        quotation="",
        source=answer.source,
        link="",
        verdict=Verdict.CONTRADICTS,
        record_en=answer.record[0],
        record_fr=answer.record[1],
        acts=list(answer.acts),
        provision=answer.provision,
    )
