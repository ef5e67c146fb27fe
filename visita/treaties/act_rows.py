"""One row of a file of acts, read strictly: a draft of an act, or its faults."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date as Day
from functools import lru_cache
from uuid import UUID, uuid4

from visita.rules.ecpt.parties import AMENDED_ON
from visita.rules.partial_date import PartialDate, Span
from visita.treaties.law import COUNCIL_TREATIES, PROTOCOLS
from visita.treaties.vocabulary import DOMESTIC_KINDS, EffectSource, Flag, Form, Kind, Track

REQUIRED = ("state", "instrument", "kind", "date", "source")
OPTIONAL = (
    "id",
    "territory",
    "not_before",
    "not_after",
    "effect_on",
    "effect_source",
    "occurred",
    "track",
    "form",
    "known_on",
    "supersedes",
    "flag",
    "note_en",
    "note_fr",
)
COLUMNS = (*REQUIRED, *OPTIONAL)
LONGEST_CELL = 4000


class BadRow(ValueError):
    """One cell cannot be used. `column` names it; the text says why and what is accepted.

    `code` and `values` let a page say the same in its own words, where the text names columns.
    """

    def __init__(self, column: str, reason: str, code: str = "", **values: Day) -> None:
        super().__init__(reason)
        self.column, self.code, self.values = column, code, values


@dataclass(frozen=True)
class Known:
    """What a row may refer to: find functions give a key or raise ValueError with a sentence."""

    state: Callable[[str], str]
    instrument: Callable[[str], str]
    opened_on: Mapping[str, Day]
    in_force_on: Mapping[str, Day]
    may_be_member: Callable[[str, Span], bool]
    """May the State have been a member of the Council of Europe on one of these days? An invented
    State may do what members may."""
    territories: Mapping[str, str]
    """Key of each territory and the State it belongs to."""


@dataclass(frozen=True)
class Draft:
    """An act ready to be recorded; every key resolved, every day read."""

    state: str
    instrument: str
    kind: Kind
    track: Track
    source: str
    known_on: Day
    date: str = ""
    not_before: Day | None = None
    not_after: Day | None = None
    effect_on: Day | None = None
    effect_source: str = ""
    occurred: bool | None = True
    territory: str = ""
    form: str = ""
    key: str = ""
    supersedes: str = ""
    flag: str = ""
    note_en: str = ""
    note_fr: str = ""
    line: int = field(default=0, compare=False)
    uuid: UUID = field(default_factory=uuid4, compare=False)

    @property
    def when(self) -> Span:
        """The days on which it can have happened."""
        return when(self.date, self.not_before, self.not_after)

    @property
    def name(self) -> str:
        """Its key in the record: a readable one where the row brought none."""
        parts = (self.instrument, self.state, self.territory, self.kind, self.date)
        made = "-".join(part for part in parts if part).lower().replace("_", "-")[:80]
        return self.key or made


@lru_cache(maxsize=4096)
def when(written: str, not_before: Day | None, not_after: Day | None) -> Span:
    """The days a partial date and its bounds leave open. Kept, since charts ask it for each act.

    Raises:
        ValueError: they contradict each other.
    """
    if not written:
        return Span(not_before, not_after)
    day = PartialDate.parse(written)
    return Span(max(day.first, not_before or day.first), min(day.last, not_after or day.last))


def draft(row: Mapping[str, str], *, line: int, known: Known, today: Day) -> Draft:
    """Read one row.

    *today* is the day on which acts without `known_on` became known, and the last day on which a
    recorded act can have happened.

    Raises:
        BadRow: the first cell that cannot be used.
    """
    cell = {column: (row.get(column) or "").strip() for column in COLUMNS}
    _all_short(cell)
    instrument = _resolved(known.instrument, cell, "instrument")
    kind = _kind(cell["kind"], instrument)
    made = Draft(
        state=_resolved(known.state, cell, "state"),
        instrument=instrument,
        kind=kind,
        track=_track(cell["track"], kind),
        source=_filled(cell, "source"),
        known_on=_day(cell, "known_on") or today,
        date=_partial(cell["date"]),
        not_before=_day(cell, "not_before"),
        not_after=_day(cell, "not_after"),
        effect_on=_day(cell, "effect_on"),
        effect_source=_effect_source(cell),
        occurred=_occurred(cell),
        territory=cell["territory"],
        form=_one_of(cell, "form", Form.values),
        key=_key(cell["id"]),
        supersedes=cell["supersedes"],
        flag=_one_of(cell, "flag", Flag.values),
        note_en=cell["note_en"],
        note_fr=cell["note_fr"],
        line=line,
    )
    _check_days(made, opened_on=known.opened_on[instrument], today=today)
    _check_effect(made, opened_on=known.opened_on[instrument])
    _check_known_on(made, opened_on=known.opened_on[instrument], today=today)
    _check_territory(made, known.territories)
    if made.occurred is not False:
        _check_law(made, known)
    return made


def _all_short(cell: Mapping[str, str]) -> None:
    for column, text in cell.items():
        if len(text) > LONGEST_CELL:
            raise BadRow(column, f"{len(text)} characters: at most {LONGEST_CELL} are accepted.")
        if "\x00" in text:
            raise BadRow(column, "it contains a character that is no text (zero).")


def _resolved(find: Callable[[str], str], cell: Mapping[str, str], column: str) -> str:
    try:
        return find(_filled(cell, column))
    except ValueError as fault:
        if isinstance(fault, BadRow):
            raise
        raise BadRow(column, str(fault)) from None


def _filled(cell: Mapping[str, str], column: str) -> str:
    if not cell[column]:
        raise BadRow(column, "it is empty.")
    return cell[column]


def _kind(text: str, instrument: str) -> Kind:
    if text.lower().startswith("reserv"):
        raise BadRow("kind", _no_reservation(instrument))
    try:
        return Kind(text)
    except ValueError:
        raise BadRow("kind", f"{text!r} is not one of {', '.join(Kind.values)}.") from None


def _no_reservation(instrument: str) -> str:
    if instrument in {"ETS126", "ETS151", "ETS152"}:
        return "no reservation may be made (Article 21). A declaration is kind 'declaration'."
    if instrument == "OPCAT":
        return "no reservation may be made (Article 30). A declaration is kind 'declaration'."
    return "reservations are not recorded. A declaration is kind 'declaration'."


def _track(text: str, kind: Kind) -> Track:
    natural = Track.DOMESTIC if kind in DOMESTIC_KINDS else Track.INTERNATIONAL
    if text and text not in Track.values:
        raise BadRow("track", f"{text!r} is not one of {', '.join(Track.values)}.")
    if text and text != natural:
        raise BadRow("track", f"the kind {kind.value} is {natural.value}, not {text}.")
    return natural


def _partial(text: str) -> str:
    try:
        return str(PartialDate.parse(text)) if text else ""
    except ValueError as fault:
        raise BadRow("date", str(fault)) from None


def _day(cell: Mapping[str, str], column: str) -> Day | None:
    if not cell[column]:
        return None
    try:
        day = PartialDate.parse(cell[column]).exact
    except ValueError as fault:
        raise BadRow(column, str(fault)) from None
    if day is None:
        raise BadRow(column, f"{cell[column]!r} is not a whole day: write YYYY-MM-DD.")
    return day


def _effect_source(cell: Mapping[str, str]) -> str:
    if bool(cell["effect_on"]) != bool(cell["effect_source"]):
        raise BadRow(
            "effect_source",
            "effect_on and effect_source are given together or not.",
            code="effect_alone",
        )
    return _one_of(cell, "effect_source", EffectSource.values)


def _one_of(cell: Mapping[str, str], column: str, accepted: list[str]) -> str:
    if cell[column] and cell[column] not in accepted:
        raise BadRow(column, f"{cell[column]!r} is not one of {', '.join(accepted)}.")
    return cell[column]


OCCURRED: Mapping[str, bool | None] = {"": True, "yes": True, "unknown": None, "no": False}


def _occurred(cell: Mapping[str, str]) -> bool | None:
    """`no` withdraws an act recorded by mistake, so it must supersede one."""
    text = cell["occurred"]
    if text not in OCCURRED:
        raise BadRow("occurred", f"{text!r} is not one of yes, unknown, no.")
    if text == "no" and not cell["supersedes"]:
        raise BadRow("occurred", "no is for an act recorded by mistake: name it in supersedes.")
    return OCCURRED[text]


def _key(text: str) -> str:
    if text and not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,79}", text):
        raise BadRow("id", "write at most 80 small letters, digits and hyphens, or leave it empty.")
    return text


def _check_days(made: Draft, *, opened_on: Day, today: Day) -> None:
    try:
        span = made.when
    except ValueError as fault:
        raise BadRow("date", str(fault), code="bounds_contradict") from None
    if span == Span() and made.occurred:
        raise BadRow(
            "date",
            "it is empty: give a date, or bounds in not_before and not_after.",
            code="no_day",
        )
    last = span.latest or span.earliest
    if last and last < opened_on and made.kind not in DOMESTIC_KINDS:
        raise BadRow(
            "date",
            f"the instrument was opened for signature on {opened_on} only.",
            code="before_opening",
            day=opened_on,
        )
    if span.earliest and span.earliest > today:
        raise BadRow(
            "date",
            f"{made.date or span.earliest} is in the future: suppose it instead.",
            code="in_the_future",
        )


def _check_territory(made: Draft, territories: Mapping[str, str]) -> None:
    if made.territory and territories.get(made.territory) != made.state:
        raise BadRow(
            "territory",
            f"{made.territory!r} is not a territory of {made.state}.",
            code="other_territory",
        )


def _first_day(made: Draft, opened_on: Day) -> Day | None:
    """The first day on which the act can have happened."""
    if made.kind in DOMESTIC_KINDS:
        return made.when.earliest
    return max(made.when.earliest or opened_on, opened_on)


def _check_effect(made: Draft, *, opened_on: Day) -> None:
    """Only a succession reaches back, and the one day for all Parties may precede a late act."""
    if made.effect_source == EffectSource.COLLECTIVE:
        return
    if made.kind == Kind.SUCCESSION or made.form == Form.SUCCESSION:
        return
    first = _first_day(made, opened_on)
    if made.effect_on and first and made.effect_on < first:
        raise BadRow(
            "effect_on",
            f"{made.effect_on} is before the act, which cannot have happened before {first}.",
            code="effect_before_act",
            day=first,
        )


def _check_known_on(made: Draft, *, opened_on: Day, today: Day) -> None:
    """An end of membership is announced before its day; nothing else is known before it is done."""
    if made.known_on > today:
        raise BadRow(
            "known_on",
            f"{made.known_on} is in the future: nobody knows it yet.",
            code="known_in_the_future",
        )
    first = _first_day(made, opened_on)
    if first and made.known_on < first and made.kind != Kind.MEMBERSHIP_ENDED:
        raise BadRow(
            "known_on",
            f"{made.known_on} is before the act, which cannot have happened before {first}.",
            code="known_before_act",
            day=first,
        )


def _check_law(made: Draft, known: Known) -> None:
    """Was this act open to this State at all?"""
    if made.kind == Kind.MEMBERSHIP_ENDED and made.instrument not in COUNCIL_TREATIES:
        raise BadRow("kind", _no_end_by_leaving(made.instrument), code="no_end_by_leaving")
    if made.kind == Kind.CONSENT and made.instrument in PROTOCOLS:
        _check_protocol_still_open(made, known.in_force_on[made.instrument])
    if made.instrument == "ETS126":
        _check_membership(made, known)


def _no_end_by_leaving(instrument: str) -> str:
    reason = (
        f"leaving the Council of Europe ends no obligation under {instrument}: "
        "the State remains a Party"
    )
    if instrument == "ETS126":
        return f"{reason} (rule V27; Article 18 as amended)."
    return f"{reason}."


def _check_protocol_still_open(made: Draft, in_force_on: Day) -> None:
    if made.when.earliest and made.when.earliest >= in_force_on:
        raise BadRow(
            "kind",
            f"since {in_force_on} a State consents to the Convention as amended: "
            f"the kind is {Kind.CONSENT_TO_AMENDED_TEXT.value}.",
            code="protocol_closed",
            day=in_force_on,
        )


def _check_membership(made: Draft, known: Known) -> None:
    """Only members sign; since the Protocols a State that was invited may accede (rule V27)."""
    if known.may_be_member(made.state, made.when):
        return
    if made.kind == Kind.SIGNATURE:
        raise BadRow(
            "kind",
            "the Convention is open for signature by members of the Council of Europe only "
            f"(Article 18), and {made.state} was none then.",
            code="signature_of_members",
        )
    if made.kind == Kind.CONSENT and made.when.latest and made.when.latest < AMENDED_ON:
        raise BadRow(
            "kind",
            f"before {AMENDED_ON} only members of the Council of Europe could consent "
            f"(Article 18), and {made.state} was none then.",
            code="consent_of_members",
            day=AMENDED_ON,
        )
