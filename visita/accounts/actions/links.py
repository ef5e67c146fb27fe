"""The way in for the demonstration: links that are printed on the machine and good once."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Greatest

from visita.accounts.models import Appointment, OneTimeLink, Role, User
from visita.accounts.tokens import digest, new_token
from visita.ledger.actions import record


class NotADemonstration(Exception):
    """Such links exist only while VISITA_DEMO says that this is the demonstration."""


class NotGood(Exception):
    """The link was used before, or never was: which, is not said."""


@dataclass(frozen=True)
class DemoPerson:
    """Somebody of the story who signs in."""

    username: str
    full_name: str
    role: Role | None
    is_shown_as: str


PEOPLE = (
    DemoPerson("ana", "Ana", Role.SECRETARIAT, "secretariat"),
    DemoPerson("boris", "Boris", None, "head of the delegation to Arland"),
    DemoPerson("carla", "Carla", None, "member, not on the delegation"),
    DemoPerson("dan", "Dan", None, "liaison officer of Arland"),
    DemoPerson("femi", "Femi", Role.ADMINISTRATOR, "administrator, sees no substance"),
)
"""Eve, the public, does not sign in."""


@transaction.atomic
def make_demo_links(*, on: date, at: datetime) -> list[tuple[DemoPerson, str]]:
    """A new link for each person of the story; earlier ones are void.

    Raises:
        NotADemonstration: the links would open a real installation, or a real person's account.
    """
    if not settings.VISITA_DEMO:
        raise NotADemonstration
    OneTimeLink.objects.filter(used_at=None).delete()
    made = []
    there = demo_people(on=on, at=at)
    for person in PEOPLE:
        token = new_token()
        user = there[person.username]
        OneTimeLink.objects.create(user=user, token=digest(token), made_at=at)
        made.append((person, token))
    record(act="account.demo_links_made", subject="installation:demonstration", by=None, at=at)
    return made


def demo_people(*, on: date, at: datetime) -> dict[str, User]:
    """The people of the story by the name they sign in with, made where they are not there yet.

    Raises:
        NotADemonstration: this is a real installation, or a real person bears such a name.
    """
    return {person.username: demo_person(person, on=on, at=at) for person in PEOPLE}


def demo_person(person: DemoPerson, *, on: date, at: datetime) -> User:
    """One of them, or somebody else of the story who needs an account, and no link.

    Raises:
        NotADemonstration: as above.
    """
    if not settings.VISITA_DEMO:
        raise NotADemonstration
    user, is_new = User.objects.get_or_create(
        username=person.username,
        defaults={
            "full_name": person.full_name,
            "is_invented": True,
            "invited_at": at,
            "joined_at": at,
        },
    )
    if not user.is_invented:
        raise NotADemonstration
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
        if person.role:
            Appointment.objects.create(user=user, role=person.role, since=on)
    return user


def person_of_link(token: str) -> User | None:
    """Whose link it is, if it can still be used."""
    if not settings.VISITA_DEMO:
        return None
    found = OneTimeLink.objects.filter(token=digest(token), used_at=None)
    link = found.select_related("user").first()
    return link.user if link else None


@transaction.atomic
def use_link(*, token: str, at: datetime) -> User:
    """Use the link up.

    Raises:
        NotADemonstration: this is a real installation.
        NotGood: it was used, or never was.
    """
    if not settings.VISITA_DEMO:
        raise NotADemonstration
    unused = OneTimeLink.objects.filter(token=digest(token), used_at=None)
    used = unused.update(used_at=Greatest("made_at", Value(at)))  # the clock may have been set back
    if not used:
        raise NotGood
    user = User.objects.get(links__token=digest(token))
    record(act="account.demo_link_used", subject=f"person:{user.pk}", by=str(user.pk), at=at)
    return user
