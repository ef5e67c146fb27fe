"""Who is a member on a day, and who may see what happens in camera."""

from datetime import date
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from visita.accounts.access import is_administrator, is_secretariat
from visita.accounts.models import User
from visita.accounts.once import once
from visita.committee.access import bureau_on, members_in_office
from visita.committee.models import Member
from visita.proceedings.models import (
    OF_THE_WHOLE,
    Absence,
    Attendance,
    CandidateList,
    Decision,
    Election,
    Holder,
    Interest,
    Item,
    ItemMatter,
    Matter,
    Meeting,
    Profile,
    SelfAssessment,
    SignedAs,
)


@once
def member_of(user: User, on: date) -> Member | None:
    """The member this person is, while the term lasts. It ends by itself.

    An administrator sees nothing of the substance, whatever else the person is.
    """
    if is_administrator(user, on):
        return None
    held = Holder.objects.filter(user=user, member__in=members_in_office(on))
    found = held.select_related("member").first()
    return found.member if found else None


def is_member(user: User, on: date) -> bool:
    return member_of(user, on) is not None


def attends(user: User, on: date) -> bool:
    """Members and their secretariat are in the room; nobody else is."""
    return is_secretariat(user, on) or is_member(user, on)


def holders_in_office(on: date) -> QuerySet[Holder]:
    """The members in office who sign in, with their persons."""
    held = Holder.objects.filter(member__in=members_in_office(on))
    return held.select_related("user", "member__state").order_by("member__full_name")


def in_the_bureau(on: date) -> list[User]:
    """The persons of the Bureau on the day, as far as they sign in and run no machine."""
    held = Holder.objects.filter(member__in=bureau_on(on)).select_related("user")
    people = [each.user for each in held.order_by("member__full_name")]
    return [each for each in people if not is_administrator(each, on)]


def elections_open_to(user: User, on: date) -> QuerySet[Election]:
    return Election.objects.all() if attends(user, on) else Election.objects.none()


def election_for(user: User, election: UUID, on: date) -> Election:
    """The election, or 404."""
    open_ = elections_open_to(user, on).select_related("member")
    found = open_.filter(pk=election).first()
    if not found:
        raise Http404
    return found


def list_for(user: User, candidates: UUID, on: date) -> CandidateList:
    """The list of candidates, or 404."""
    lists = CandidateList.objects.select_related("state", "election__member")
    found = lists.filter(pk=candidates).first() if attends(user, on) else None
    if not found:
        raise Http404
    return found


def member_for(user: User, member: UUID, on: date) -> Member:
    """A member for the Secretariat, who records terms and offices; or 404."""
    found = Member.objects.filter(pk=member).first() if is_secretariat(user, on) else None
    if not found:
        raise Http404
    return found


def profiles_open_to(user: User, on: date) -> QuerySet[Profile]:
    """The Secretariat sees every profile; everybody else at most their own.

    An administrator sees nothing of the substance, whatever else the person is.
    """
    if is_administrator(user, on):
        return Profile.objects.none()
    return Profile.objects.all() if is_secretariat(user, on) else Profile.objects.filter(user=user)


def profile_for(user: User, profile: UUID, on: date) -> Profile:
    """The profile, or 404."""
    open_ = profiles_open_to(user, on).select_related("member__state", "nominated_by")
    found = open_.filter(pk=profile).first()
    if not found:
        raise Http404
    return found


def own_profile(user: User, on: date) -> Profile:
    """The person's own, or 404."""
    found = profiles_open_to(user, on).filter(user=user).first()
    if not found:
        raise Http404
    return found


@once
def has_profile(user: User, on: date) -> bool:
    return profiles_open_to(user, on).filter(user=user).exists()


def absence_for(profile: Profile, absence: UUID) -> Absence:
    """Days on which this person is away, or 404."""
    found = profile.absences.filter(pk=absence).first()
    if not found:
        raise Http404
    return found


def interest_for(profile: Profile, interest: UUID) -> Interest:
    """What this person declared, or 404."""
    found = profile.interests.filter(pk=interest).first()
    if not found:
        raise Http404
    return found


def meets(user: User, on: date) -> bool:
    """Who sees meetings. A national mechanism has none in law: its people decide otherwise."""
    return settings.PROFILE != "NPM" and attends(user, on)


def meetings_open_to(user: User, on: date) -> QuerySet[Meeting]:
    """The Secretariat and members; a meeting of the Bureau only for those who were there."""
    if settings.PROFILE == "NPM":
        return Meeting.objects.none()
    if is_secretariat(user, on):
        return Meeting.objects.all()
    member = member_of(user, on)
    if not member:
        return Meeting.objects.none()
    was_there = Exists(Attendance.objects.filter(meeting=OuterRef("pk"), member=member))
    return Meeting.objects.filter(Q(kind__in=OF_THE_WHOLE) | was_there)


def meeting_for(user: User, meeting: UUID, on: date) -> Meeting:
    """The meeting, or 404."""
    found = meetings_open_to(user, on).filter(pk=meeting).first()
    if not found:
        raise Http404
    return found


def decisions_open_to(user: User, on: date) -> QuerySet[Decision]:
    """A decision on a visit is never shown to members here: they may not know of the visit.

    Whoever knows of the visit finds it in the visit's file.
    """
    if is_secretariat(user, on):
        return Decision.objects.all()
    meetings = meetings_open_to(user, on)
    return Decision.objects.filter(meeting__in=meetings).exclude(matter=Matter.VISIT)


def items_open_to(user: User, on: date) -> QuerySet[Item]:
    """The same for what stands on an agenda."""
    if is_secretariat(user, on):
        return Item.objects.all()
    meetings = meetings_open_to(user, on)
    return Item.objects.filter(meeting__in=meetings).exclude(matter=ItemMatter.VISIT)


def decision_for(user: User, decision: UUID, on: date) -> Decision:
    """The decision, or 404."""
    found = decisions_open_to(user, on).select_related("meeting").filter(pk=decision).first()
    if not found:
        raise Http404
    return found


def signing_capacity(user: User, decision: Decision, on: date) -> SignedAs | None:
    """As what this person may sign the decision: who presided, a member, the Secretariat."""
    member = member_of(user, on)
    if member and decision.meeting and decision.meeting.presiding_id == member.pk:
        return SignedAs.PRESIDING
    if member:
        return SignedAs.MEMBER
    return SignedAs.SECRETARIAT if is_secretariat(user, on) else None


def item_for(user: User, meeting: UUID, item: UUID, on: date) -> Item:
    """The item of this meeting's agenda, or 404."""
    found = items_open_to(user, on).filter(meeting=meeting, pk=item).first()
    if not found:
        raise Http404
    return found


def assessment_for(user: User, assessment: UUID, on: date) -> SelfAssessment:
    """A version of the self-assessment, or 404."""
    if not attends(user, on):
        raise Http404
    found = SelfAssessment.objects.filter(pk=assessment).first()
    if not found:
        raise Http404
    return found
