"""What is found inside an item and becomes an item of its own: second stories, attachments."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256

from visita.incoming.extract import Attachment
from visita.intake.actions.receiving import LARGEST_READ, kept, plain_name
from visita.intake.models import Channel, Item, Reading, Stage, Standing
from visita.intake.reading.documents import SecondStory
from visita.intake.reading.written import storable


def keep_second_stories(item: Item, stories: Sequence[SecondStory], *, at: datetime) -> list[Item]:
    """One item for each story, in their order. Found again at the same line, it is the same item.

    What was found before and is no more goes, unless a person has worked on it.
    """
    before = {each.lines[0]: each for each in parts_with_lines(item)}
    found = []
    for story in stories:
        there = before.pop(story.first, None)
        found.append(there.item if there else _part(item, story, at))
    for each in before.values():
        if not _is_worked_on(each.item):
            each.item.delete()
    return found


class PartWithLines:
    """A second story and the lines of the item around it where it stands."""

    def __init__(self, item: Item, lines: tuple[int, int]) -> None:
        self.item, self.lines = item, lines


def parts_with_lines(item: Item) -> list[PartWithLines]:
    """The second stories that the latest reading of the item found."""
    reading = Reading.objects.filter(pk=item.pk).first()
    listed = reading.judged.get("second_stories", ()) if reading else ()
    parts = {str(each.pk): each for each in item.parts.filter(channel=Channel.PART)}
    return [
        PartWithLines(parts[pk], (first, last))
        for _, first, last, pk in (each for each in listed if len(each) > 3)
        if pk in parts
    ]


def _is_worked_on(item: Item) -> bool:
    """Was a claim decided, a line moved, a value put right, or is anything inside it?"""
    decided = item.claims.exclude(standing=Standing.PROPOSED, by_hand=False, decided_at=None)
    by_hand = Reading.objects.filter(pk=item.pk).exclude(by_hand={})
    return decided.exists() or by_hand.exists() or item.parts.exists()


def _part(item: Item, story: SecondStory, at: datetime) -> Item:
    return Item.objects.create(
        original_id=item.original_id,
        name=item.name,
        media=item.media,
        channel=Channel.PART,
        protection=item.protection,
        received_on=item.received_on,
        received_at=item.received_at,
        received_by_id=item.received_by_id,
        within=item,
        title=storable(story.title)[:300],
        publisher=item.publisher,
        day=item.day,
    )


def keep_attachments(item: Item, attachments: Iterable[Attachment]) -> list[Item]:
    """Each attachment of a mail is an item, once for the same bytes."""
    by_digest = {sha256(each.content).hexdigest(): each for each in attachments}
    there = set(item.parts.filter(channel=Channel.MAIL).values_list("original_id", flat=True))
    # always in one order, so that two mails with the same attachments cannot wait for each other
    new = [each for digest, each in sorted(by_digest.items()) if digest not in there]
    return [_attached(item, each) for each in new]


def _attached(item: Item, attachment: Attachment) -> Item:
    size = len(attachment.content)
    fits = 0 < size <= LARGEST_READ
    return Item.objects.create(
        original=kept(attachment.content),
        name=plain_name(attachment.name),
        channel=Channel.MAIL,
        protection=item.protection,
        received_on=item.received_on,
        received_at=item.received_at,
        received_by_id=item.received_by_id,
        within=item,
        day=item.day,
        stage=Stage.WAITING if fits else Stage.UNREADABLE,
        notes=[] if fits else ["too_large" if size else "empty"],
    )
