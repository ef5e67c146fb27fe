"""Telling the story, each chapter once: a later version's chapters come to an older story."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import transaction

from visita.accounts.actions.links import demo_people
from visita.accounts.models import User
from visita.site.arland import (
    field,
    flight,
    keys,
    letters,
    plenary,
    press,
    profiles,
    records,
    recovery,
    register,
    registers,
    seats,
    turns,
    year,
)
from visita.site.arland.mechanism import tell_of_the_mechanism
from visita.site.arland.people import TERM_BEGAN, cast, cast_again
from visita.site.arland.visits import first_visit, follow_up
from visita.visits.models import Visit

People = dict[str, User]


def is_told() -> bool:
    return Visit.objects.filter(state__is_fictional=True).exists()


def _visits(at: datetime) -> None:
    """Everybody comes on stage long before the first visit."""
    who = cast(at)
    profiles.profiles(demo_people(on=at.date(), at=at), at=at - TERM_BEGAN)
    before = first_visit(who, at)
    follow_up(who, before, at)


CHAPTERS: tuple[tuple[Callable[[], bool], Callable[[People, datetime], object]], ...] = (
    (profiles.are_told, lambda people, at: profiles.profiles(people, at=at - TERM_BEGAN)),
    (
        field.is_told,
        lambda people, at: field.field(ana=people["ana"], boris=people["boris"], dan=people["dan"]),
    ),
    (turns.is_told, turns.turns),
    (
        flight.is_told,
        lambda people, at: flight.fly(ana=people["ana"], boris=people["boris"], at=at),
    ),
    (
        plenary.is_told,
        lambda people, at: plenary.plenary(ana=people["ana"], boris=people["boris"], at=at),
    ),
    (seats.is_told, lambda people, at: seats.seats(ana=people["ana"], at=at)),
    (register.is_told, lambda people, at: register.keep_register(ana=people["ana"], at=at)),
    (year.is_told, lambda people, at: year.year(cast_again(at), at=at)),
    (letters.is_told, lambda people, at: letters.letters(cast_again(at), at=at)),
    (
        press.is_told,
        lambda people, at: press.press(ana=people["ana"], boris=people["boris"], at=at),
    ),
    (keys.are_told, keys.keys),
    (records.is_told, records.records),
    (registers.are_told, registers.registers),
    (recovery.is_told, recovery.recovery),
)
"""Whether a chapter is told already, and how it is told, in their order."""


@transaction.atomic
def tell(*, at: datetime) -> None:
    """Bring everybody on stage and let them act, up to *at*. Told once, it stays.

    Raises:
        NotADemonstration: this is a real installation.
        OtherStory: the database holds the story of another body.
    """
    refuse_another_story()
    morning = min(at, at.replace(hour=8, minute=0, second=0, microsecond=0))
    if settings.PROFILE == "NPM":
        if not is_told():
            tell_of_the_mechanism(morning)
        return
    if not is_told():
        _visits(morning)
    people = demo_people(on=morning.date(), at=morning)
    for told, chapter in CHAPTERS:
        if not told():
            chapter(people, morning)


class OtherStory(Exception):
    """The database holds the story of another body: a Committee, or a mechanism."""


def refuse_another_story() -> None:
    """One database, one body.

    Raises:
        OtherStory: what the name says.
    """
    if Visit.objects.exclude(mandate=settings.PROFILE).exists():
        raise OtherStory
