"""A plenary meeting of the Committee: three items, who is there, and a decision that is signed."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from visita.accounts.models import SignedBy, User
from visita.accounts.signing import Proof
from visita.proceedings.access import member_of
from visita.proceedings.actions import meetings, voting
from visita.proceedings.actions.meetings import NewMeeting, Present
from visita.proceedings.actions.voting import Motion
from visita.proceedings.models import ItemMatter, Majority, Meeting, MeetingKind
from visita.proceedings.queries.meetings import members_on
from visita.proceedings.queries.voting import Votes
from visita.site.arland import words

KEY = UUID("a1b63e0e-52f7-4c0e-9a5e-7d1f5b0c9a11")
NUMBER = 120
MEMBERS = 47
UNNAMED = 30
BEFORE = timedelta(days=15)


def is_told() -> bool:
    return Meeting.objects.filter(pk=KEY).exists()


def plenary(*, ana: User, boris: User, at: datetime) -> None:
    """It met two weeks ago for three days, adopted a working method and rejected another text."""
    began = at - BEFORE
    first = began.date()
    new = NewMeeting(
        kind=MeetingKind.PLENARY,
        number=NUMBER,
        starts_on=first,
        ends_on=first + timedelta(days=2),
        members=MEMBERS,
        members_reason=words.MEMBERS_REASON,
        place=words.MEETING_PLACE,
    )
    meetings.open_meeting(key=KEY, new=new, by=ana, at=began)
    for text in words.AGENDA:
        meetings.add_item(
            meeting=KEY, version=_version(), matter=ItemMatter.GENERAL, text=text, by=ana, at=began
        )
    presiding = member_of(boris, first)
    present = Present(list(members_on(first)), UNNAMED, presiding)
    meetings.record_attendance(meeting=KEY, version=_version(), present=present, by=ana, at=began)
    _decide(
        words.ADOPTED,
        Votes(MEMBERS, 33, 29, 1, 3),
        by=ana,
        signer=boris if presiding else None,
        at=began,
    )
    _decide(words.REJECTED, Votes(MEMBERS, 33, 15, 2, 16), by=ana, signer=None, at=began)
    meetings.close_meeting(
        meeting=KEY, version=_version(), by=ana, at=began + timedelta(days=2, hours=8)
    )


def _decide(text: str, votes: Votes, *, by: User, signer: User | None, at: datetime) -> None:
    motion = Motion(text, Majority.PRESENT, votes, at.date())
    made = voting.decide_in_meeting(
        key=uuid4(), meeting=KEY, version=_version(), motion=motion, by=by, at=at
    )
    if signer:
        proof = Proof(SignedBy.DEMONSTRATION, uuid4().hex, {})
        voting.sign_decision(decision=made.pk, proof=proof, by=signer, on=at.date(), at=at)


def _version() -> int:
    return Meeting.objects.get(pk=KEY).version
