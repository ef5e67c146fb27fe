"""Two visits that went otherwise: one that Arland refused, one that was moved."""

from datetime import datetime, timedelta
from uuid import UUID, uuid5

from visita.accounts.models import User
from visita.committee.models import Member
from visita.proceedings.actions import Votes
from visita.site.arland import turn_words as words
from visita.site.story import MOVED, NO_ENTRY
from visita.treaties.models import State
from visita.visits.actions import (
    consulting,
    excluding,
    objecting,
    planning,
    receiving,
    refusing,
    telling,
)
from visita.visits.actions.planning import NewDelegate, Plan
from visita.visits.models import (
    Aim,
    Capacity,
    Channel,
    Exclusion,
    FileKind,
    Ground,
    Kind,
    Refused,
    Representation,
    Role,
    Side,
    Visit,
)
from visita.visits.rulings import Objection

DAY = timedelta(days=1)
VOTES = Votes(members=47, present=33, votes_for=31, abstentions=1)


def is_told() -> bool:
    return Visit.objects.filter(pk=NO_ENTRY).exists()


def turns(people: dict[str, User], at: datetime) -> None:
    """Both visits, up to *at*."""
    told = _Telling(people)
    told.refused(at - 560 * DAY)
    told.moved(at)


class _Telling:
    """Ana, Boris and Dan act; everything they say is in `turn_words`."""

    def __init__(self, people: dict[str, User]) -> None:
        self.ana, self.boris, self.dan = (people[name] for name in ("ana", "boris", "dan"))

    def refused(self, at: datetime) -> None:
        visit = self._notified(NO_ENTRY, words.WHY_FIRST, starts=at + 12 * DAY, at=at)
        word = refusing.Word(
            Refused.VISIT,
            (at + 2 * DAY).date(),
            self.dan.full_name,
            Channel.HERE,
            words.REFUSED,
        )
        refusing.refuse(
            key=_key(visit, "refused"), visit=visit.pk, word=word, by=self.dan, at=at + 2 * DAY
        )
        self._log(visit, words.AFTER_REFUSAL, at + 3 * DAY)

    def moved(self, at: datetime) -> None:
        told = at - 10 * DAY
        visit = self._notified(MOVED, words.WHY_SECOND, starts=at + 20 * DAY, at=told)
        made = self._objected(visit, told + DAY)
        self._log(visit, words.CONSULTED, told + DAY)
        arranged = told + 4 * DAY + timedelta(hours=6)
        self._informed(made, told + DAY, days=4)
        starts = (at + 40 * DAY).date()
        consulting.arrange(
            visit=visit.pk,
            version=_fresh(visit).version,
            representation=made.pk,
            agreed=consulting.Agreed(words.AGREED, True, (starts, starts + 5 * DAY)),
            by=self.ana,
            at=arranged,
        )
        self._informed(made, arranged + DAY, days=4, begin=4)
        self._excluded(visit, arranged + 2 * DAY)
        self._sent(visit, at - 2 * DAY)

    def _notified(self, key: UUID, reason: str, *, starts: datetime, at: datetime) -> Visit:
        before = at - 20 * DAY
        first = starts.date()
        plan = Plan(State.objects.get(pk="ZZ"), Kind.AD_HOC, first, first + 4 * DAY, reason)
        visit = planning.plan_visit(key=key, plan=plan, by=self.ana, at=before)
        for delegate in self._delegation():
            planning.name_delegate(
                visit=key,
                version=_fresh(visit).version,
                delegate=delegate,
                by=self.ana,
                on=before.date(),
                at=before,
            )
        planning.decide_visit(
            visit=key,
            version=_fresh(visit).version,
            votes=VOTES,
            held_on=before.date(),
            reason_for_fewer="",
            by=self.ana,
            at=before,
        )
        telling.notify_government(visit=key, version=_fresh(visit).version, by=self.ana, at=at)
        notification = _fresh(visit).notification
        telling.acknowledge(notification=notification, by=self.dan, at=at + timedelta(hours=5))
        return _fresh(visit)

    def _delegation(self) -> list[NewDelegate]:
        head, second = (Member.objects.get(full_name=name) for name in ("Boris", "Viktor Hald"))
        return [
            NewDelegate(Capacity.HEAD, "Boris", user=self.boris, member=head),
            NewDelegate(Capacity.MEMBER, "Viktor Hald", member=second),
            NewDelegate(Capacity.EXPERT, words.EXPERT),
            NewDelegate(Capacity.INTERPRETER, "Tove Brand"),
        ]

    def _objected(self, visit: Visit, at: datetime) -> Representation:
        return objecting.represent(
            key=_key(visit, "objected"),
            notification=visit.notification,
            objection=Objection(
                Ground.MEDICAL_CONDITION, Aim.TIME, words.OBJECTED, persons=("P.",)
            ),
            by=self.dan,
            at=at,
        )

    def _log(self, visit: Visit, entries: tuple[words.Entry, ...], at: datetime) -> None:
        for number, entry in enumerate(entries):
            side = Side(entry.side)
            consulting.write(
                key=_key(visit, f"log {number}"),
                visit=visit.pk,
                side=side,
                text=entry.text,
                is_internal=entry.is_internal,
                by=self.dan if side == Side.STATE else self.ana,
                at=at + timedelta(hours=3 * (number + 1)),
            )

    def _informed(self, made: Representation, at: datetime, *, days: int, begin: int = 0) -> None:
        person = made.persons.get()
        for number in range(begin, begin + days):
            day = at + (number - begin) * DAY
            consulting.inform(
                key=_key(made.visit, f"informed {number}"),
                person=person,
                day=day.date(),
                whereabouts=words.WARD,
                text=words.STATE_OF_P[min(number, len(words.STATE_OF_P) - 1)],
                by=self.dan,
                at=day,
            )

    def _excluded(self, visit: Visit, at: datetime) -> None:
        key = _key(visit, "excluded")
        excluding.exclude(
            key=key,
            notification=_fresh(visit).notification,
            declared=excluding.Declaration(words.EXPERT, True, words.EXCEPTIONAL),
            by=self.dan,
            at=at,
        )
        excluding.answer_exclusion(
            exclusion=Exclusion.objects.get(pk=key).pk,
            visit=visit.pk,
            version=_fresh(visit).version,
            replacement=NewDelegate(Capacity.EXPERT, words.INSTEAD),
            by=self.ana,
            on=at.date(),
            at=at + DAY,
        )

    def _sent(self, visit: Visit, at: datetime) -> None:
        notification = _fresh(visit).notification
        content = words.LIST_OF_PLACES.encode()
        upload = receiving.Upload(FileKind.PLACES, "places-arland.txt", content, words.NOTE)
        file = receiving.receive_file(notification=notification, upload=upload, by=self.dan, at=at)
        receiving.keep_text(file=file.pk, text=words.LIST_OF_PLACES, refusal="", at=at)
        receiving.propose(
            key=_key(visit, "named"),
            notification=notification,
            named=receiving.Named(Role.OFFICER, *words.OFFICER),
            by=self.dan,
            at=at,
        )


def _key(visit: Visit, what: str) -> UUID:
    return uuid5(visit.pk, what)


def _fresh(visit: Visit) -> Visit:
    return Visit.objects.get(pk=visit.pk)
