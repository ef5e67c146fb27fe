"""Terms and offices begin and end. The election behind a term is in camera, and recorded there."""

from datetime import date

from django.db import transaction

from visita.committee.history import past_visits
from visita.committee.models import Ending, Member, Office, PastVisit, Post, Term
from visita.treaties.models import State


class SeatTaken(Exception):
    """A member elected in respect of this State is in office on one of these days."""


class EndsBeforeItBegins(Exception):
    """The last day lies before the first."""


class NotInOffice(Exception):
    """The member's term does not cover the day."""


class PostTaken(Exception):
    """Somebody is President on one of these days, or the member is in the Bureau already."""


@transaction.atomic
def begin_term(*, full_name: str, state: State, since: date, until: date) -> Member:
    """Record the term of a person elected in respect of a State.

    Raises:
        SeatTaken: one seat for each State (ECPT 4(1)).
        EndsBeforeItBegins: as the name says.
    """
    if until <= since:
        raise EndsBeforeItBegins
    locked = State.objects.select_for_update().get(pk=state.pk)
    others = Term.objects.filter(member__state=locked, since__lt=until, until__gt=since)
    if others.exists():
        raise SeatTaken
    member, _ = Member.objects.get_or_create(full_name=full_name, state=locked)
    Term.objects.create(member=member, since=since, until=until)
    return member


@transaction.atomic
def end_term(*, member: Member, on: date, ending: Ending) -> Term:
    """End the running term before its time: *on* is the first day out of office.

    What the member held in the Bureau ends with it.

    Raises:
        NotInOffice: no term began before that day and lasts beyond it.
    """
    Member.objects.select_for_update().get(pk=member.pk)
    running = Term.objects.filter(member=member, since__lt=on, until__gt=on).first()
    if running is None:
        raise NotInOffice
    running.planned_until = running.planned_until or running.until
    running.until, running.ending = on, ending
    running.save(update_fields=["until", "planned_until", "ending"])
    Office.objects.filter(member=member, since__gte=on).delete()
    Office.objects.filter(member=member, until__gt=on).update(until=on)
    return running


@transaction.atomic
def begin_office(*, member: Member, post: Post, since: date, until: date) -> Office:
    """Put a member into the Bureau. It ends with the term at the latest.

    Raises:
        NotInOffice: the member's term does not cover the first day.
        PostTaken: there is one President, and one person holds one of these offices.
        EndsBeforeItBegins: as the name says.
    """
    if until <= since:
        raise EndsBeforeItBegins
    list(Member.objects.select_for_update().order_by("pk").values_list("pk"))
    term = Term.objects.filter(member=member, since__lte=since, until__gt=since).first()
    if term is None:
        raise NotInOffice
    until = min(until, term.until)
    held = Office.objects.filter(since__lt=until, until__gt=since)
    if held.filter(member=member).exists():
        raise PostTaken
    if post == Post.PRESIDENT and held.filter(post=Post.PRESIDENT).exists():
        raise PostTaken
    return Office.objects.create(member=member, post=post, since=since, until=until)


@transaction.atomic
def load_history() -> int:
    """Load the public history of visits; twice is once. Returns how many visits it knows.

    A State that the record does not hold would be refused by the database: the history is loaded
    after the record.
    """
    rows = list(past_visits())
    changing = [field.name for field in PastVisit._meta.fields if field.name not in {"id", "key"}]
    PastVisit.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["id"], update_fields=changing
    )
    return len(rows)
