"""Who reads which letters: those inside the body; a State what was sent to it, and its answers."""

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from visita.accounts.models import User
from visita.dialogue.models import Correspondence, Direction, Enclosure, Letter, Nature
from visita.proceedings.access import attends
from visita.visits.access import speaks_for


def correspondence_open_to(user: User, on: date) -> QuerySet[Correspondence]:
    """The Secretariat and members in office."""
    every = Correspondence.objects.all()
    return every if attends(user, on) else every.none()


def correspondence_for(user: User, correspondence: UUID, on: date) -> Correspondence:
    """The thread, or 404."""
    open_ = correspondence_open_to(user, on).select_related("about", "with_state")
    found = open_.filter(pk=correspondence).first()
    if not found:
        raise Http404
    return found


def letter_sent_in(correspondence: Correspondence, letter: UUID) -> Letter:
    """A letter that was sent in this thread, which the caller has opened, or 404."""
    among = correspondence.letters.filter(direction=Direction.SENT)
    found = among.select_related("correspondence__about", "recorded_by").filter(pk=letter).first()
    if not found:
        raise Http404
    return found


def enclosure_for(user: User, enclosure: UUID, on: date) -> Enclosure:
    """A file in a letter that the person may read, or 404."""
    inside = correspondence_open_to(user, on)
    among = Enclosure.objects.filter(letter__correspondence__in=inside)
    sent = letters_to_ones_state(user, on)
    ours = Enclosure.objects.filter(Q(letter__in=sent) | Q(letter__answers__in=sent))
    found = among.filter(pk=enclosure).first() or ours.filter(pk=enclosure).first()
    if not found:
        raise Http404
    return found


def letters_to_ones_state(user: User, on: date) -> QuerySet[Letter]:
    """What was sent to the States the person speaks for: not what others wrote about them."""
    return Letter.objects.filter(
        direction=Direction.SENT,
        correspondence__with_state__in=speaks_for(user, on).values("state"),
    )


def letter_to_ones_state(user: User, letter: UUID, on: date) -> Letter:
    """The letter, or 404."""
    among = letters_to_ones_state(user, on).select_related("correspondence__with_state")
    found = among.filter(pk=letter).first()
    if not found:
        raise Http404
    return found


def owed_by(user: User, on: date) -> QuerySet[Letter]:
    """Letters to the person's State that ask for an answer and have none in substance."""
    answered = Letter.objects.filter(answers=OuterRef("pk"), nature=Nature.SUBSTANCE)
    asked = letters_to_ones_state(user, on).filter(~Exists(answered), answer_by__isnull=False)
    open_ = asked.filter(correspondence__closed_on=None)
    return open_.select_related("correspondence__about").order_by("answer_by")
