"""One word of the press that can mean several acts in law."""

from collections.abc import Iterator, Sequence

from visita.intake.comparing.about import one_a_source, state_of
from visita.intake.comparing.acts import ids
from visita.intake.comparing.positions import stem, treaty_of
from visita.intake.comparing.record import Record, four_acts
from visita.intake.comparing.record_judge import told
from visita.intake.comparing.said import N_, Kind, Relation, Said
from visita.intake.reading.documents import Polarity


def one_word_for_several_acts(said: Sequence[Said], record: Record | None) -> Iterator[Relation]:
    """ "Ratified", with different days: signature, law at home, deposit or entry into force?

    The entry into force told of the same treaty belongs to the same quarrel.
    """
    for matter in sorted({each.claim.matter for each in said if _is_dated(each, "ratification")}):
        group = [each for each in said if each.claim.matter == matter and _is_dated(each)]
        if len({str(each.claim.date) for each in group}) < 2:
            continue
        treaty = treaty_of(matter)
        in_force = [
            each
            for each in said
            if treaty_of(each.claim.matter) == treaty and _is_dated(each, "entry_into_force")
        ]
        steps = told(four_acts(record, treaty, state_of(group[0]))) if record else ""
        words = N_("“Ratified” can mean signature, law at home, deposit or entry into force.")
        if steps:
            words = N_(
                "“Ratified” can mean signature, law at home, deposit or entry into force. The "
                "record has: %(acts)s."
            )
        claims = ids(one_a_source(group) + in_force[:1])
        provision = record.clauses_of(treaty).consent if record else ""
        yield Relation(Kind.AMBIGUITY, claims, words, {"acts": steps}, provision)


def _is_dated(said: Said, last: str = "") -> bool:
    claim = said.claim
    dated = claim.date is not None and claim.polarity == Polarity.ASSERTS
    return dated and last in {"", stem(claim.matter)}
