"""A claim held against the record. The record is the judge; where it is silent, so is the judge."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from visita.intake.comparing import about, spans
from visita.intake.comparing.acts import is_day_of_the_news
from visita.intake.comparing.positions import says_it_is_over, stem, treaty_of, way_out
from visita.intake.comparing.record import Record, RecordedAct, StateUnder, Step, four_acts
from visita.intake.comparing.said import N_, Said
from visita.intake.reading.documents import Asserted, Polarity
from visita.rules.partial_date import PartialDate


class Word(StrEnum):
    """What the record says of a claim."""

    CONFIRMS = "confirms"
    IMPRECISE = "imprecise"
    MIXES_TRACKS = "mixes_tracks"
    CONTRADICTS = "contradicts"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verdict:
    """`words` is an English sentence with %(name)s for each of `values`; `act` a key, if one."""

    kind: Word
    words: str = N_("The record does not say.")
    values: dict[str, str] = field(default_factory=dict)
    provision: str = ""
    act: str = ""

    @property
    def reason(self) -> str:
        return self.words % self.values


UNKNOWN = Verdict(Word.UNKNOWN)
HAS_IT = N_("The record has it on %(day)s.")
HAS_IT_NOT = N_("The record has it on %(day)s, not %(claimed)s.")
NEAR_TO_IT = N_("The record has it on %(day)s; news of it is often dated later.")
KINDS = {
    "signature": ("signature",),
    "deposit": ("consent",),
    "law_signed+published": ("law_signed", "law_published"),
    "parliament_vote": ("lower_chamber_adopted", "upper_chamber_adopted"),
    "proposal": ("government_proposal", "bill_tabled"),
    "notification": ("denunciation_received",),
}
"""Which acts of the record a matter can mean, by the last part of its key."""
AT_HOME = ("law_signed", "law_published", *KINDS["parliament_vote"], *KINDS["proposal"])
LAG = timedelta(days=7)
"""Steps at home become known some days after they were taken."""
AROUND = timedelta(days=31)
"""Leaving an organisation takes some days: a notice, a decision, an effect."""
NOTICE = {
    "OPCAT": N_(
        "On %(on)s the State was bound. A denunciation takes effect one year after its receipt: "
        "not before %(day)s."
    ),
}
"""What a treaty says of the time a denunciation takes; others say what the Convention says."""


def verdict(said: Said, record: Record | None) -> Verdict:
    """What the record says of this claim. Only what a claim asserts is judged, not its speaker."""
    claim = said.claim
    if record is None or claim.polarity != Polarity.ASSERTS:
        return UNKNOWN
    if claim.matter.startswith("CoE."):
        return _of_membership(said, record)
    if stem(claim.matter) == "name":
        return _wrong_name(said)
    treaty = treaty_of(claim.matter)
    if stem(claim.matter) == "opening":
        return _of_the_treaty(said, record, treaty)
    under = record.under.get((treaty, state_of(said, record)))
    if under is None or not under.covered:
        return UNKNOWN
    return _of_a_state(said, record, under)


def state_of(said: Said, record: Record) -> str:
    """ISO2 of the State it is about, also of one that only the record knows by three letters."""
    found = about.state_of(said)
    return record.iso2.get(found, found)


def _of_a_state(said: Said, record: Record, under: StateUnder) -> Verdict:
    last = stem(said.claim.matter)
    if says_it_is_over(said):
        return _over(said, record, under)
    if last == "act":
        return _denounced(said, record, under)
    day = said.claim.date
    if day is None or (is_day_of_the_news(said) and last != "law_signed+published"):
        return UNKNOWN
    if last == "ratification":
        return _ratified(day, record, under)
    if last == "entry_into_force":
        return _in_force(day, record, under)
    found = _dated(day, under.of_kinds(*KINDS.get(last, ())))
    told_only = is_day_of_the_news(said) and found.kind != Word.CONFIRMS
    return UNKNOWN if told_only else found


def _dated(day: Asserted, acts: Iterable[RecordedAct]) -> Verdict:
    """The claim gives a day, and the record has acts of that kind."""
    known = [(act, act.day) for act in acts if act.day]
    for act, at in known:
        if spans.holds(day, at):
            return Verdict(Word.CONFIRMS, HAS_IT, {"day": str(at)}, act=act.key)
    if not known or day.open:
        return UNKNOWN
    for act, at in known:
        if act.track == "domestic" and timedelta(0) < spans.first_day(day) - at.last <= LAG:
            return Verdict(Word.IMPRECISE, NEAR_TO_IT, {"day": str(at)}, act=act.key)
    act, at = known[0]
    values = {"day": str(at), "claimed": str(day)}
    return Verdict(Word.CONTRADICTS, HAS_IT_NOT, values, act=act.key)


def _ratified(day: Asserted, record: Record, under: StateUnder) -> Verdict:
    """One word in the press, four acts in law: which of them can this day mean?"""
    steps = four_acts(record, under.treaty, under.state)
    provision = record.clauses_of(under.treaty).consent
    if not under.of_kinds("consent"):
        return UNKNOWN
    meant = [each for each in steps if spans.holds(day, PartialDate.parse(each.day))]
    values = {"claimed": str(day), "acts": told(steps)}
    if not meant or {each.words for each in meant} == {"signature"}:
        words = N_("No instrument of ratification of %(claimed)s. The record has: %(acts)s.")
        return Verdict(Word.CONTRADICTS, words, values, provision, _key(steps))
    if [each.words for each in meant] == ["law at home"]:
        words = N_(
            "That is the law at home. The State is bound by its deposit. The record has: %(acts)s."
        )
        return Verdict(Word.MIXES_TRACKS, words, values, provision, meant[0].key)
    if len(meant) == 1 and meant[0].words == "deposit":
        words = N_("That is the deposit. The record has: %(acts)s.")
        return Verdict(Word.CONFIRMS, words, values, provision, meant[0].key)
    words = N_("True of more than one act, or of another. The record has: %(acts)s.")
    return Verdict(Word.IMPRECISE, words, values, provision, meant[0].key)


def told(steps: Iterable[Step]) -> str:
    """The acts with their days, for a sentence."""
    return ", ".join(f"{each.words} {each.day}" for each in steps)


def _key(steps: tuple[Step, ...]) -> str:
    return next((each.key for each in reversed(steps) if each.key), "")


def _in_force(day: Asserted, record: Record, under: StateUnder) -> Verdict:
    bound, general = under.bound_from, record.in_force_on.get(under.treaty)
    cited = record.clauses_of(under.treaty)
    if bound and spans.holds(day, PartialDate.of(bound)):
        values = {"day": bound.isoformat(), "general": general.isoformat() if general else "?"}
        words = N_("For this State on %(day)s; the treaty itself is in force since %(general)s.")
        return Verdict(Word.CONFIRMS, words, values, cited.effect)
    if general and spans.holds(day, PartialDate.of(general)):
        words = N_("That is the treaty itself, in force since %(day)s.")
        return Verdict(Word.IMPRECISE, words, {"day": general.isoformat()}, cited.in_force)
    if bound is None or day.open:
        return UNKNOWN
    values = {"day": bound.isoformat(), "claimed": str(day)}
    return Verdict(Word.CONTRADICTS, HAS_IT_NOT, values, cited.effect)


def _over(said: Said, record: Record, under: StateUnder) -> Verdict:
    """Said to be over, on the day it was said: a denunciation takes its time after receipt."""
    cited, on = record.clauses_of(under.treaty), said.on
    if under.bound_from is None:
        return UNKNOWN
    if on is None:
        return _over_by_a_law(said, under, cited.denunciation)
    if on.last < under.bound_from:
        return UNKNOWN
    if under.free_from is None:
        words = N_("On %(on)s the State was bound: no notification of a denunciation is known.")
        return Verdict(Word.CONTRADICTS, words, {"on": str(on)}, cited.notification)
    if on.last >= under.free_from:
        return UNKNOWN
    words = N_(
        "On %(on)s the State was bound. A denunciation takes effect on the first day of the "
        "month after twelve months from its receipt: not before %(day)s."
    )
    values = {"on": str(on), "day": under.free_from.isoformat()}
    words = NOTICE.get(under.treaty, words)
    return Verdict(Word.CONTRADICTS, words, values, cited.denunciation, under.free_source)


def _over_by_a_law(said: Said, under: StateUnder, provision: str) -> Verdict:
    """Nobody knows when it was said, but it is said to follow from a law, and no law ends it."""
    speaker = said.claim.claimant
    if not (speaker and speaker.key.startswith("document:") and under.free_from):
        return UNKNOWN
    words = N_(
        "No law at home ends a treaty: a denunciation takes effect some time after its receipt "
        "by the depositary, here not before %(day)s."
    )
    values = {"day": under.free_from.isoformat()}
    return Verdict(Word.CONTRADICTS, words, values, provision, under.free_source)


def _denounced(said: Said, record: Record, under: StateUnder) -> Verdict:
    """ "Has denounced", while all that was known on that day are steps at home."""
    if under.of_kinds("denunciation_received"):
        return UNKNOWN
    last = said.on.last if said.on else date.max
    steps = [(act.day, act) for act in under.of_kinds(*AT_HOME) if act.day]
    taken = [(day, act) for day, act in steps if day.first <= last]
    if not taken:
        return UNKNOWN
    day, latest = max(taken, key=lambda each: each[0])
    words = N_(
        "Only steps at home are known, the latest on %(day)s. A State denounces by a notification "
        "to the depositary."
    )
    cited = record.clauses_of(under.treaty)
    return Verdict(Word.MIXES_TRACKS, words, {"day": str(day)}, cited.notification, latest.key)


def _of_the_treaty(said: Said, record: Record, treaty: str) -> Verdict:
    """Opened for signature. An earlier day may be that of its adoption, which is not recorded."""
    opened, day = record.opened_on.get(treaty), said.claim.date
    if opened is None or day is None or day.open or spans.last_day(day) < opened:
        return UNKNOWN
    values = {"day": opened.isoformat(), "claimed": str(day)}
    words = N_("Opened for signature on %(day)s.")
    if spans.holds(day, PartialDate.of(opened)):
        return Verdict(Word.CONFIRMS, words, values)
    return Verdict(Word.CONTRADICTS, words, values)


def _of_membership(said: Said, record: Record) -> Verdict:
    since, until = record.members.get(state_of(said, record), (None, None))
    began = said.claim.matter.startswith("CoE.membership_start")
    at, day = (since if began else until), said.claim.date
    if at is None or day is None or "membership" not in said.claim.matter:
        return UNKNOWN
    if not began and (day.open or way_out(said) not in {"left", "excluded"}):
        return UNKNOWN
    values = {"day": at.isoformat(), "claimed": str(day)}
    if spans.holds(day, PartialDate.of(at)):
        return Verdict(Word.CONFIRMS, HAS_IT, values)
    if abs(spans.first_day(day) - at) <= AROUND:
        return Verdict(Word.IMPRECISE, HAS_IT, values)
    return Verdict(Word.CONTRADICTS, HAS_IT_NOT, values)


def _wrong_name(said: Said) -> Verdict:
    if said.claim.subject != "treaty:ECPT" or not said.claim.value:
        return UNKNOWN
    words = N_("“%(said)s” is another treaty, of the United Nations; the one meant is ETS 126.")
    return Verdict(Word.IMPRECISE, words, {"said": said.claim.value})
