"""What is known of States: earlier visits, what they owe, what is said of them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.conf import settings
from django.db.models import Count, Max

from visita.committee.models import PastVisit
from visita.dialogue.models import Assessment, Transmission
from visita.dialogue.queries import open_recommendations
from visita.intake.models import Claim
from visita.intake.models import Standing as ClaimStanding
from visita.programme.scoring import Known
from visita.rules.partial_date import PartialDate
from visita.visits.models import Access, Stage, Stop, Visit

YEARS_OF_REFUSALS = 5
DAYS_OF_SIGNALS = 365


@dataclass(frozen=True)
class Facts:
    """Counts by State, each by one question to the database."""

    last: Mapping[str, date] = field(default_factory=dict)
    in_public_history: frozenset[str] = frozenset()
    """Those whose last visit known is one of the public history, which has gaps."""
    refusals: Mapping[str, int] = field(default_factory=dict)
    recommendations: Mapping[str, int] = field(default_factory=dict)
    answers: Mapping[str, int] = field(default_factory=dict)
    signals: Mapping[str, int] = field(default_factory=dict)

    def of(self, state: str, *, by_hand: int | None, on: date) -> Known:
        last = self.last.get(state)
        return Known(
            visited=True if last else None,
            months_since=months_between(last, on) if last else None,
            may_be_less=state in self.in_public_history,
            refusals=self.refusals.get(state, 0),
            recommendations=self.recommendations.get(state, 0),
            answers=self.answers.get(state, 0),
            signals=self.signals.get(state, 0),
            by_hand=by_hand,
        )


def months_between(earlier: date, later: date) -> int:
    """Full months from one day to another; none where the first is the later one."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return max(0, months - (later.day < earlier.day))


def facts_on_states(on: date) -> Facts:
    """What every State has to its account on the day, by as many questions as there are counts."""
    own, past = _last_visits(), _public_history()
    older = frozenset(state for state, day in past.items() if state not in own or day > own[state])
    return Facts(
        last={**past, **{state: max(day, past.get(state, day)) for state, day in own.items()}},
        in_public_history=older,
        refusals=_refusals(on),
        recommendations=_recommendations(),
        answers=_answers_owed(on),
        signals=_signals(on),
    )


def _last_visits() -> dict[str, date]:
    carried_out = Visit.objects.filter(begun_at__isnull=False).order_by()
    return dict(carried_out.values_list("state").annotate(Max("ends_on")))


def _public_history() -> dict[str, date]:
    """The last visit to each State of which a public source tells, for the Committee alone."""
    if settings.PROFILE != "CPT":
        return {}
    carried_out = PastVisit.objects.filter(status=PastVisit.Status.CARRIED_OUT)
    found: dict[str, date] = {}
    for state, started, ended, year in carried_out.values_list(
        "state_id", "started", "ended", "last_year"
    ):
        day = _last_day(ended or started, year)
        found[state] = max(day, found.get(state, day))
    return found


def _last_day(written: str, year: int) -> date:
    try:
        return PartialDate.parse(written).last
    except ValueError:  # a reporting year is no date of the calendar
        return date(year, 12, 31)


def _refusals(on: date) -> Counter[str]:
    """Visits refused, and places to which access was refused or delayed, in five years."""
    since = on - timedelta(days=365 * YEARS_OF_REFUSALS)
    whole = Visit.objects.filter(stage=Stage.REFUSED, starts_on__gte=since).order_by()
    at_gates = Stop.objects.filter(arrived_at__date__gte=since).exclude(access=Access.GIVEN)
    found = Counter(dict(whole.values_list("state").annotate(Count("pk"))))
    found.update(dict(at_gates.order_by().values_list("visit__state").annotate(Count("pk"))))
    return found


def _recommendations() -> Counter[str]:
    still_open = open_recommendations(Transmission.objects.all(), Assessment.objects.all())
    return Counter(each.transmission.state_id for each in still_open)


def _answers_owed(on: date) -> Counter[str]:
    owed = Transmission.objects.filter(response=None, response_due_on__lt=on).order_by()
    return Counter(dict(owed.values_list("state").annotate(Count("pk"))))


def _signals(on: date) -> Counter[str]:
    """Claims about the State that people have confirmed, made within a year."""
    since = on - timedelta(days=DAYS_OF_SIGNALS)
    confirmed = Claim.objects.filter(
        standing=ClaimStanding.CONFIRMED, said_on__gte=since, state__isnull=False
    )
    return Counter(dict(confirmed.order_by().values_list("state").annotate(Count("pk"))))
