"""What the codes of claims are called, in the language of the page."""

import re
from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from visita.intake import asserted
from visita.intake.comparing.record_judge import Word
from visita.intake.comparing.said import Kind
from visita.intake.reading.documents import Asserted, Attribution, Polarity
from visita.rules.partial_date import PartialDate
from visita.treaties.queries.timeline import partial_text

EXACT = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b")
ATTRIBUTIONS: Mapping[str, object] = {
    Attribution.OUTLET_VOICE: gettext_lazy("the outlet says it itself"),
    Attribution.DIRECT_QUOTE: gettext_lazy("in quotation marks"),
    Attribution.INDIRECT_SPEECH: gettext_lazy("in the outlet's words"),
    Attribution.DOCUMENT: gettext_lazy("from a document"),
    Attribution.IMPLIED: gettext_lazy("understood, not said in the sentence"),
}
POLARITIES: Mapping[str, object] = {
    Polarity.ASSERTS: pgettext_lazy("claim", "says so"),
    Polarity.DENIES: pgettext_lazy("claim", "denies it"),
    Polarity.PREDICTS: pgettext_lazy("claim", "says it will be so"),
    Polarity.CALLS_FOR: pgettext_lazy("claim", "calls for it"),
}
RELATIONS: Mapping[str, object] = {
    Kind.AGREEMENT: gettext_lazy("They agree"),
    Kind.AGREEMENT_SAME_ORIGIN: gettext_lazy("One statement, reported more than once"),
    Kind.GRANULARITY: gettext_lazy("One is more exact"),
    Kind.TEMPORAL_PROGRESSION: gettext_lazy("One follows the other in time"),
    Kind.AMBIGUITY: gettext_lazy("Unclear which act is meant"),
    Kind.CONTRADICTION: gettext_lazy("They contradict each other"),
    Kind.INTERNAL_CONTRADICTION: gettext_lazy("One item contradicts itself"),
    Kind.CONTRADICTION_WITH_RECORD: gettext_lazy("Contradicts the record"),
}
HISTORY: Mapping[str, object] = {
    "claim.added": gettext_lazy("A claim was added by hand"),
    "claim.confirmed": gettext_lazy("A claim was confirmed"),
    "claim.corrected": gettext_lazy("A claim was put right and confirmed"),
    "claim.merged": gettext_lazy("A claim was merged into another"),
    "claim.rejected": gettext_lazy("A claim was rejected"),
    "claim.reopened": gettext_lazy("A decision on a claim was taken back"),
}
"""As the pages of the ledger call them, which stand above this part."""
VERDICTS: Mapping[str, object] = {
    Word.CONFIRMS: gettext_lazy("The record agrees"),
    Word.IMPRECISE: gettext_lazy("Not exact"),
    Word.MIXES_TRACKS: gettext_lazy("Takes a step at home for an act between States"),
    Word.CONTRADICTS: gettext_lazy("Contradicts the record"),
}
TREATIES: Mapping[str, str] = {
    "ECPT": "ECPT",
    "ECPT.P1": "ECPT, Protocol 1",
    "ECPT.P2": "ECPT, Protocol 2",
    "ECPT.P1+P2": "ECPT, Protocols 1 & 2",
    "OPCAT": "OPCAT",
    "UNCAT": "UNCAT",
    "ECHR": "ECHR",
}
ACTS: Mapping[str, tuple[object, object]] = {
    "signature": (
        gettext_lazy("Signature"),
        gettext_lazy("When and by whom the treaty was signed."),
    ),
    "ratification": (
        gettext_lazy("Ratification"),
        gettext_lazy(
            "The word stands for up to four acts: signature, law at home, deposit, entry into "
            "force."
        ),
    ),
    "deposit": (
        gettext_lazy("Deposit of the instrument"),
        gettext_lazy("Receipt of the instrument of ratification by the depositary."),
    ),
    "entry_into_force": (
        gettext_lazy("Entry into force"),
        gettext_lazy("From which day the treaty binds the State."),
    ),
    "accession": (
        gettext_lazy("Accession"),
        gettext_lazy("The State joins without having signed before."),
    ),
    "name": (
        gettext_lazy("Which treaty is meant"),
        gettext_lazy("Treaties with names alike are taken for one another."),
    ),
    "opening": (
        gettext_lazy("Opening for signature"),
        gettext_lazy("When the treaty could first be signed."),
    ),
    "denunciation": (
        gettext_lazy("Denunciation"),
        gettext_lazy("Whether and how the State leaves the treaty."),
    ),
    "denunciation.proposal": (
        gettext_lazy("Proposal to denounce"),
        gettext_lazy("The Government or somebody else proposes to leave. Nothing changes by it."),
    ),
    "denunciation.parliament_vote": (
        gettext_lazy("Vote in parliament on the denunciation"),
        gettext_lazy("A chamber adopts the law at home."),
    ),
    "denunciation.law_signed+published": (
        gettext_lazy("Law on the denunciation signed or published"),
        gettext_lazy("The law at home is complete; towards other States nothing has happened yet."),
    ),
    "denunciation.act": (
        gettext_lazy("Act of denunciation"),
        gettext_lazy("The State leaves or has left, in whatever words."),
    ),
    "denunciation.notification": (
        gettext_lazy("Notification of the denunciation"),
        gettext_lazy(
            "It is sent to or received by the depositary: from the receipt the time runs."
        ),
    ),
    "denunciation.motive": (
        gettext_lazy("Motive of the denunciation"),
        gettext_lazy("Why the State leaves."),
    ),
    "denunciation.effect": (
        gettext_lazy("Effect of the denunciation"),
        gettext_lazy("Until when the treaty binds, and what follows for people held."),
    ),
    "mechanism": (
        gettext_lazy("How the treaty works"),
        gettext_lazy("What its body does and may do."),
    ),
}
OTHERS: Mapping[str, tuple[object, object]] = {
    "CPT.member.vacant": (
        gettext_lazy("Seat in the CPT vacant"),
        gettext_lazy("Whether there is a member in respect of the State."),
    ),
    "CPT.member.cause": (
        gettext_lazy("Why the seat in the CPT is vacant"),
        gettext_lazy("Who kept whom out."),
    ),
    "CPT.access": (gettext_lazy("Access of the CPT"), gettext_lazy("Whether it was let in.")),
    "CoE.membership_start": (gettext_lazy("Joined the Council of Europe"), ""),
    "CoE.membership_end": (gettext_lazy("End of membership in the Council of Europe"), ""),
    "CoE.representation": (gettext_lazy("Representation in the Council of Europe"), ""),
    "ICRC.access": (gettext_lazy("Access of the ICRC"), gettext_lazy("Whether it may visit.")),
    "non_compliance": (
        gettext_lazy("A duty is not kept"),
        gettext_lazy("Somebody is said to break the treaty."),
    ),
    "torture": (gettext_lazy("Torture"), gettext_lazy("What is said to be done to people held.")),
    "commitment": (
        gettext_lazy("Commitment"),
        gettext_lazy("What somebody says they will keep to."),
    ),
    "call": (gettext_lazy("Call"), gettext_lazy("What somebody asks of others.")),
    "reaction": (gettext_lazy("Reaction"), gettext_lazy("What somebody answers to an event.")),
    "figure": (
        gettext_lazy("Figure"),
        gettext_lazy("A number of somebody's register. Numbers of two registers are never added."),
    ),
    "other": (gettext_lazy("Other"), ""),
}


def attribution(code: str) -> str:
    return str(ATTRIBUTIONS.get(code, code))


def polarity(code: str) -> str:
    return str(POLARITIES.get(code, code))


def verdict(code: str) -> str:
    return str(VERDICTS.get(code, code))


def relation(code: str) -> str:
    return str(RELATIONS.get(code, code))


def reason(text: str, values: Mapping[str, str]) -> str:
    """Why, in the language of the page, with the days in it written out."""
    shown = {name: _days_written(value) for name, value in values.items()}
    return (_(text) % shown if shown else _(text)) if text else ""


TERMS: Mapping[str, object] = {
    "law at home": gettext_lazy("law at home"),
    "entry into force": gettext_lazy("entry into force"),
    "signature": pgettext_lazy("in a sentence", "signature"),
    "deposit": pgettext_lazy("in a sentence", "deposit"),
    "proposal": pgettext_lazy("in a sentence", "proposal"),
    "parliament vote": pgettext_lazy("in a sentence", "vote in parliament"),
    "law signed and published": pgettext_lazy("in a sentence", "law signed and published"),
    "notification": pgettext_lazy("in a sentence", "notification"),
    "the Council of Europe": gettext_lazy("the Council of Europe"),
    "the Committee": gettext_lazy("the Committee"),
    "announced": pgettext_lazy("end of membership", "announced"),
    "excluded": pgettext_lazy("end of membership", "excluded"),
    "left": pgettext_lazy("end of membership", "left"),
}
"""What the comparison puts into its sentences, whole: the start of a value, or all of it."""
TERM = re.compile(rf"(?:^|(?<=, ))(?:{'|'.join(TERMS)})(?=$|,| \(| \d)")


def _days_written(value: str) -> str:
    try:
        given = asserted.read(value)
    except ValueError:
        value = TERM.sub(lambda found: str(TERMS[found[0]]), value)
        return EXACT.sub(lambda found: partial_text(PartialDate.parse(found[0])), value)
    return _written(given) if given else ""


def happened(act: str) -> str:
    return str(HISTORY.get(act, act))


def matter(key: str) -> str:
    """The name of a matter: "ECPT: Deposit of the instrument", "Access of the CPT (RUS)"."""
    treaty, stem = _parted(key)
    if treaty:
        words = str(ACTS[stem][0]) if stem in ACTS else stem.replace("_", " ")
        return _("%(treaty)s: %(matter)s") % {"treaty": TREATIES[treaty], "matter": words}
    known, rest = _known(key)
    if not known:
        return key
    words = str(OTHERS[known][0])
    return f"{words} ({rest.replace('_', ' ')})" if rest else words


def about(key: str) -> str:
    """What claims of the matter are about; empty where the name says it."""
    treaty, stem = _parted(key)
    if treaty:
        return str(ACTS[stem][1]) if stem in ACTS else ""
    known, _rest = _known(key)
    return str(OTHERS[known][1]) if known else ""


def is_matter(key: str) -> bool:
    """Is the key one that can be put into words?"""
    treaty, stem = _parted(key)
    return stem in ACTS if treaty else bool(_known(key)[0])


def all_matters() -> list[str]:
    """Keys that need no State or group in them: what a form offers."""
    acts = [f"{treaty}.{act}" for treaty in TREATIES for act in ACTS]
    return acts + [key for key in OTHERS if not key.startswith(("CPT.", "CoE."))]


def _parted(key: str) -> tuple[str, str]:
    found = (each for each in sorted(TREATIES, key=len, reverse=True) if key.startswith(f"{each}."))
    treaty = next(found, "")
    return treaty, key.removeprefix(f"{treaty}.") if treaty else ""


def _known(key: str) -> tuple[str, str]:
    """The stem and what is put into it: ("CPT.member.vacant", "RUS"), ("figure", "crimes")."""
    whole = re.sub(r"\.[A-Z]{3}(?=\.|$)", "", key)
    inside = re.search(r"\.([A-Z]{3})(?=\.|$)", key)
    found = (each for each in sorted(OTHERS, key=len, reverse=True) if _within(whole, each))
    stem = next(found, "")
    rest = inside[1] if inside else whole.removeprefix(stem).removeprefix(".")
    return stem, rest


def _within(key: str, stem: str) -> bool:
    return f"{key}.".startswith(f"{stem}.")


def day_given(text: str) -> str:
    """The day a claim gives, written out; empty where it gives none."""
    try:
        given = asserted.read(text)
    except ValueError:
        return text
    return _written(given) if given else ""


def _written(given: Asserted) -> str:
    ends = {"first": _partial(given.first), "last": _partial(given.last)}
    if given.open == "since":
        return _("since %(first)s") % ends
    if given.open == "until":
        return _("until %(last)s") % ends
    if given.first == given.last:
        return ends["first"]
    return _("from %(first)s to %(last)s") % ends


def _partial(day: PartialDate | None) -> str:
    return partial_text(day) if day else ""
