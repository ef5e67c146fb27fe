"""Terms that end before their time, and the Bureau: public facts, recorded by the Secretariat."""

from datetime import date, datetime

from django.db import transaction

from visita.accounts.models import User
from visita.committee import actions as committee
from visita.committee.models import Ending, Member, Office, Post, Term
from visita.ledger.actions import record
from visita.proceedings.models import Profile
from visita.rules.ecpt.procedure import officer_term_ends


@transaction.atomic
def leave_office(*, member: Member, on: date, ending: Ending, by: User, at: datetime) -> Term:
    """Record that a member resigned, died, or left for another reason. The seat is vacant then.

    Raises:
        NotInOffice: the member's term does not cover the day.
    """
    ended = committee.end_term(member=member, on=on, ending=ending)
    profile = Profile.objects.filter(member=member).first()
    if profile and profile.since <= on:
        profile.until = on
        profile.version += 1
        profile.save(update_fields=["until", "version"])
    record(
        act="member.left",
        subject=f"member:{member.pk}",
        by=str(by.pk),
        at=at,
        facts={"ending": ending.value},
    )
    return ended


@transaction.atomic
def join_bureau(*, member: Member, post: Post, since: date, by: User, at: datetime) -> Office:
    """Record who was elected President or Vice-President: two years, or until the term ends.

    Raises:
        NotInOffice, PostTaken: what the names say.
    """
    held = committee.begin_office(
        member=member, post=post, since=since, until=officer_term_ends(since)
    )
    record(
        act="member.joined_bureau",
        subject=f"member:{member.pk}",
        by=str(by.pk),
        at=at,
        facts={"post": Post(post).value},
    )
    return held
