"""What is claimed of a State, beside what the record holds of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from visita.intake.models import Claim, Standing
from visita.intake.queries.acts import RecordAct, acts_of, instruments_of, matters_of, without_state
from visita.intake.queries.compared import judged
from visita.intake.queries.events import Numbered, numbers
from visita.treaties.days import day_text
from visita.treaties.models import State
from visita.treaties.vocabulary import Kind

MOST = 200
"""Claims on one page, the newest: those before stand on the pages of their events."""

RATIFICATION = "ECPT.ratification"
FIGURE, CALLS = "figure", ("call", "reaction", "commitment")


@dataclass(frozen=True)
class Row:
    """An act of the record, and the claims about its matter."""

    act: RecordAct
    claims: tuple[Numbered, ...]


@dataclass(frozen=True)
class Step:
    """One of the four acts for which people say "ratified"."""

    label: str
    day: str
    acts: tuple[RecordAct, ...]


@dataclass(frozen=True)
class StatePage:
    state: State
    against: tuple[Numbered, ...]
    four: tuple[Step, ...]
    ratified: tuple[Numbered, ...]
    """What is said of ratification, whichever of the four is meant."""
    rows: tuple[Row, ...]
    elsewhere: tuple[Numbered, ...]
    figures: tuple[Numbered, ...]
    calls: tuple[Numbered, ...]
    not_looked_at: int
    left_out: int


def state_page(state: State) -> StatePage:
    """Gather the page. Figures stand as they were given: registers are never added up."""
    about = Claim.objects.filter(state=state, standing__in=(Standing.CONFIRMED, Standing.PROPOSED))
    claims = _newest(about)
    numbered = numbers(claims, judged(claims))
    keys = {claim.matter for claim in claims}
    acts = acts_of([state.pk], {"ETS126", *instruments_of(keys)})
    rows = [Row(act, _about(act, numbered)) for act in acts]
    shown = {each.number for row in rows for each in row.claims}
    figures, calls = _of(numbered, (FIGURE,)), _of(numbered, CALLS)
    ratified = tuple(each for each in numbered if each.claim.matter == RATIFICATION)
    apart = shown | {each.number for each in (*figures, *calls, *ratified)}
    return StatePage(
        state=state,
        against=tuple(each for each in numbered if each.is_against),
        four=tuple(_four(acts)),
        ratified=ratified,
        rows=tuple(rows),
        elsewhere=tuple(each for each in numbered if each.number not in apart),
        figures=figures,
        calls=calls,
        not_looked_at=sum(claim.standing == Standing.PROPOSED for claim in claims),
        left_out=max(0, about.count() - MOST),
    )


def _newest(about: QuerySet[Claim]) -> list[Claim]:
    """Confirmed and proposed apart: each is found in the order of an index, however many wait."""
    rows = about.select_related("item", "event", "state").order_by("-said_on", "pk")
    each = (rows.filter(standing=one)[:MOST] for one in (Standing.CONFIRMED, Standing.PROPOSED))
    found = sorted(chain.from_iterable(each), key=lambda claim: claim.said_on, reverse=True)
    return found[:MOST]


def _about(act: RecordAct, numbered: Iterable[Numbered]) -> tuple[Numbered, ...]:
    """Those of its matter. "Ratified" may mean any of four acts and is resolved apart."""
    matters = {each for each in matters_of(act.act) if not each.endswith(".ratification")}
    return tuple(each for each in numbered if without_state(each.claim.matter) in matters)


def _of(numbered: Sequence[Numbered], stems: Sequence[str]) -> tuple[Numbered, ...]:
    return tuple(each for each in numbered if each.claim.matter.split(".")[0] in stems)


def _four(acts: Sequence[RecordAct]) -> Iterable[Step]:
    """Signature, law at home, deposit and entry into force of the Convention."""
    kinds = {
        Kind.SIGNATURE: _("Signature"),
        Kind.DOMESTIC_RATIFICATION_ACT: _("Law at home"),
        Kind.CONSENT: _("Deposit of the instrument"),
    }
    own = [each for each in acts if each.act.instrument == "ETS126"]
    for kind, label in kinds.items():
        made = tuple(each for each in own if each.act.kind == kind)
        yield Step(label, ", ".join(each.day for each in made), made)
    consents = tuple(each for each in own if each.act.kind == Kind.CONSENT)
    yield Step(_("Entry into force"), _in_force(consents), ())


def _in_force(consents: Iterable[RecordAct]) -> str:
    return ", ".join(day_text(each.act.effect_on) for each in consents if each.act.effect_on)
