"""What claims are to each other, and to the record: nothing where nothing can be said."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from visita.intake.comparing import acts, ambiguous, figures, stages, tellings
from visita.intake.comparing.about import by_state
from visita.intake.comparing.origin import joined, same_origin
from visita.intake.comparing.record import Record
from visita.intake.comparing.record_judge import Word, verdict
from visita.intake.comparing.said import N_, Kind, Relation, Said
from visita.intake.reading.documents import Polarity

Compare = Callable[[Sequence[Said]], Iterable[Relation]]
WITHIN_A_MATTER: tuple[Compare, ...] = (
    acts.agreements,
    acts.contradictions,
    acts.refinements,
    figures.disagreements,
    tellings.causes,
    tellings.same_cause,
    tellings.effects,
    tellings.ways_out,
)
ACROSS: tuple[Compare, ...] = (
    acts.same_beginning,
    stages.progress,
    stages.too_early,
    tellings.who_kept_whom_out,
    tellings.two_texts_of_one_document,
)
ALONE = ("other", "call", "reaction")
"""Two States may call for different things, and judge them differently."""
ORDER = tuple(Kind)


def relations(said: Sequence[Said], record: Record | None) -> tuple[Relation, ...]:
    """All of them, in an order that does not depend on that of the claims.

    Claims are set against each other inside one matter, and in the few matters that are steps or
    sides of one thing. Calls and reactions are never set against each other: two States may well
    call for different things. Figures are compared within one register only.
    """
    ordered = sorted(said, key=lambda each: (each.document, each.claim.start, each.id))
    pairs = same_origin(ordered)
    found = [
        *_same_origins(ordered, pairs),
        *_against_the_record(ordered, record),
        *tellings.names(ordered),
    ]
    for of_one_state in by_state(ordered):
        for group in by_matter(of_one_state):
            for compare in WITHIN_A_MATTER:
                found += compare(group)
        for compare in ACROSS:
            found += compare(of_one_state)
        found += ambiguous.one_word_for_several_acts(of_one_state, record)
    return tuple(_once(sorted(found, key=lambda each: (ORDER.index(each.kind), each.claims))))


def by_matter(said: Sequence[Said]) -> Iterator[list[Said]]:
    """Claims of one matter. Calls are never set against each other."""
    groups: dict[str, list[Said]] = defaultdict(list)
    for each in said:
        if each.claim.matter not in ALONE and each.claim.polarity != Polarity.CALLS_FOR:
            groups[each.claim.matter].append(each)
    return (groups[key] for key in sorted(groups))


def _once(found: Iterable[Relation]) -> Iterator[Relation]:
    seen: set[tuple[Kind, frozenset[str]]] = set()
    for each in found:
        key = (each.kind, frozenset(each.claims))
        if key not in seen:
            seen.add(key)
            yield each


def _same_origins(said: Sequence[Said], pairs: Iterable[tuple[str, str]]) -> Iterator[Relation]:
    """One relation for all claims that are one word, in however many items."""
    by_id = {each.id: each for each in said}
    for claims in joined(pairs):
        speaker = next((who for each in claims if (who := by_id[each].claim.claimant)), None)
        if speaker:
            words = N_("All report one word of one speaker, %(who)s: they count once.")
            values = {"who": speaker.name}
        else:
            words, values = N_("One of them repeats the other: they count once."), {}
        yield Relation(Kind.AGREEMENT_SAME_ORIGIN, claims, words, values)


def _against_the_record(said: Sequence[Said], record: Record | None) -> Iterator[Relation]:
    for each in said:
        found = verdict(each, record)
        if found.kind == Word.CONTRADICTS:
            yield Relation(
                Kind.CONTRADICTION_WITH_RECORD,
                (each.id,),
                found.words,
                found.values,
                found.provision,
                found.act,
            )
