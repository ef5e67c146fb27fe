"""How a clause is meant: asserted, denied, predicted or asked for, and what weakens it."""

from visita.intake.reading.documents import Polarity
from visita.intake.reading.grammar import Grammar


def is_negated(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """An uneven number of words such as "not"; "no longer" and "not only" are none."""
    excepted = [match.span() for match in grammar.not_negation.finditer(text, start, end)]
    found = sum(
        not any(first <= match.start() < last for first, last in excepted)
        for match in grammar.negation.finditer(text, start, end)
    )
    return found % 2 == 1


def is_future(text: str, start: int, end: int, grammar: Grammar) -> bool:
    return grammar.future.search(text, start, end) is not None


def is_demanded(text: str, start: int, end: int, grammar: Grammar) -> bool:
    return grammar.demand.search(text, start, end) is not None


def hedge_in(text: str, start: int, end: int, grammar: Grammar) -> str:
    """The words that weaken it, as they stand, several joined by a comma."""
    found = [match[0] for match in grammar.hedges.finditer(text, start, end)]
    return ", ".join(dict.fromkeys(found))


def polarity_of(
    text: str, start: int, end: int, grammar: Grammar, *, negated: str, framed: str
) -> Polarity:
    """`negated` is what a "not" makes of the matter, `framed` what the reporting verb made of it.

    Whoever denies that something is not so asserts it.
    """
    says_not = negated == "denies" and is_negated(text, start, end, grammar)
    if framed == Polarity.DENIES:
        return Polarity.ASSERTS if says_not else Polarity.DENIES
    if framed == Polarity.CALLS_FOR or is_demanded(text, start, end, grammar):
        return Polarity.CALLS_FOR
    if says_not:
        return Polarity.DENIES
    return Polarity.PREDICTS if is_future(text, start, end, grammar) else Polarity.ASSERTS
