"""What a claim says within its matter, so that two claims can be seen to differ."""

import re
import tomllib
from functools import cache
from pathlib import Path

from visita.intake.comparing.said import Said
from visita.intake.reading.documents import Polarity

_WORDS = Path(__file__).parent.parent / "data" / "positions.toml"
COUNCIL = ("body:COE", "body:CM", "body:PACE")
COMMITTEE = ("body:CPT", "body:SPT")


def stem(matter: str) -> str:
    """The last part of a matter's key: what happens, without treaty, State or people.

    >>> stem("ECPT.denunciation.proposal"), stem("CPT.member.RUS.cause")
    ('proposal', 'cause')
    """
    return matter.rpartition(".")[2]


def treaty_of(matter: str) -> str:
    """The treaty whose record a matter is held against. Both Protocols went one way together.

    >>> treaty_of("ECPT.signature"), treaty_of("ECPT.P1+P2.ratification"), treaty_of("call")
    ('ECPT', 'ECPT-P1', '')
    """
    treaty, dot, rest = matter.partition(".")
    if rest.startswith(("P1", "P2")):
        return f"{treaty}-{rest[:2]}"
    return treaty if dot else ""


def procedure(matter: str) -> str:
    """The treaty whose denunciation it is a step of; empty for any other matter."""
    treaty, _, rest = matter.partition(".denunciation")
    return treaty if rest else ""


def actor(said: Said) -> str:
    """Which body, by this claim, keeps a seat empty: the one of States, which elects, or the
    Committee, where it is said to have ignored something; empty where neither is named so."""
    claim = said.claim
    if stem(claim.matter) != "cause":
        return ""
    named = {*claim.names, claim.subject}
    if named.intersection(COUNCIL):
        return "body:COE"
    if named.intersection(COMMITTEE) and says(said, "cause", "ignores"):
        return "body:CPT"
    return ""


def is_done(said: Said) -> bool:
    """Is the leaving told as done or being done? A decision, plan or wish to leave is neither."""
    return not says(said, "act", "not_done")


def is_legal(said: Said) -> bool:
    """Is the effect it speaks of one in law, not one on people?"""
    return says(said, "effect", "legal")


def says_it_is_over(said: Said) -> bool:
    """Does it say that the State is no longer bound, as if that were so already?"""
    claim = said.claim
    if claim.polarity != Polarity.ASSERTS or not procedure(claim.matter):
        return False
    if stem(claim.matter) == "act":
        return says(said, "act", "over")
    return stem(claim.matter) == "effect" and is_legal(said) and says(said, "effect", "over")


def touches_people(said: Said) -> bool:
    """The name of a treaty on torture is no word on anybody tortured."""
    span = _pattern("effect", "names").sub("", said.claim.span.casefold())
    return bool(_pattern("effect", "people").search(span)) and not says_it_is_over(said)


def stays_away(said: Said) -> bool:
    """Is an empty seat told as something the State does, and not as something done to it?"""
    return says(said, "seat", "stays_away")


def way_out(said: Said) -> str:
    """How a State ceased to be a member, by this claim: excluded, announced, left, or empty.

    That somebody demands its exclusion says nothing of what happened: then it is demanded.
    """
    ways = ("demanded", "excluded", "announced", "left")
    return next((way for way in ways if says(said, "membership", way)), "")


def says(said: Said, group: str, kind: str) -> bool:
    """Does one of the words of data/positions.toml stand in the claim?"""
    return bool(_pattern(group, kind).search(said.claim.span.casefold()))


@cache
def _pattern(group: str, kind: str) -> re.Pattern[str]:
    words = tomllib.loads(_WORDS.read_text(encoding="utf-8"))[group][kind]["words"]
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + ")")
