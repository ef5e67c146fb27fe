"""Different tellings of one thing: who caused it, what it does to people, how it is called."""

from collections.abc import Iterable, Iterator, Sequence

from visita.intake.comparing.about import one_a_source, speaker
from visita.intake.comparing.acts import ids
from visita.intake.comparing.origin import independent_sources
from visita.intake.comparing.positions import (
    actor,
    procedure,
    says_it_is_over,
    stays_away,
    stem,
    touches_people,
    way_out,
)
from visita.intake.comparing.said import N_, Kind, Relation, Said
from visita.intake.reading.documents import Attribution, Polarity

BODIES = {"body:COE": "the Council of Europe", "body:CPT": "the Committee"}


def causes(group: Sequence[Said]) -> Iterator[Relation]:
    """Two bodies are named as the one that keeps a seat empty, by different speakers."""
    if stem(group[0].claim.matter) != "cause":
        return
    sides = {
        body: one_a_source(each for each in group if actor(each) == body and _asserts(each))
        for body in BODIES
    }
    one, other = sides.values()
    if one and other and {*map(speaker, one)} != {*map(speaker, other)}:
        words = N_("Two causes are given: by the one %(one)s, by the other %(other)s.")
        values = {"one": BODIES["body:COE"], "other": BODIES["body:CPT"]}
        yield Relation(Kind.CONTRADICTION, ids([*one, *other]), words, values)


def who_kept_whom_out(said: Sequence[Said]) -> Iterator[Relation]:
    """The one says a body kept the State out, the other that the State stayed away or kept the
    body's experts out. All of both sides are one quarrel."""
    blocked = [each for each in said if stem(each.claim.matter) == "cause" and _by_a_body(each)]
    by_the_state = [each for each in said if _keeps_experts_out(each) or _stays_away(each)]
    sides = {speaker(each) for each in blocked}
    others = [each for each in by_the_state if speaker(each) not in sides]
    if not blocked or not others:
        return
    words = N_("By the one %(body)s kept the State out, by the other the State kept experts out.")
    values = {"body": _body(actor(blocked[0]))}
    claims = ids(one_a_source([*blocked, *others]))
    yield Relation(Kind.CONTRADICTION, claims, words, values)


def same_cause(group: Sequence[Said]) -> Iterator[Relation]:
    """Several name the same body as the one that keeps a seat empty."""
    if stem(group[0].claim.matter) != "cause":
        return
    for body in sorted(BODIES):
        own = one_a_source(each for each in group if actor(each) == body and _asserts(each))
        number = independent_sources(own)
        if number > 1 and len({each.document for each in own}) > 1:
            words = N_("%(number)s sources name the same cause: %(body)s.")
            values = {"number": str(number), "body": BODIES[body]}
            yield Relation(Kind.AGREEMENT, ids(own), words, values)


def _stays_away(said: Said) -> bool:
    """Told as something the State does: it takes no part. That it has no seat is no such thing."""
    return stem(said.claim.matter) == "vacant" and _asserts(said) and stays_away(said)


def _asserts(said: Said) -> bool:
    return said.claim.polarity == Polarity.ASSERTS


def _keeps_experts_out(said: Said) -> bool:
    claim = said.claim
    of_a_state = claim.matter.startswith("CPT.access.") and claim.subject.startswith("state:")
    return of_a_state and claim.polarity == Polarity.ASSERTS


def effects(group: Sequence[Said]) -> Iterator[Relation]:
    """The one says that leaving harms people, the other that it does not."""
    if stem(group[0].claim.matter) != "effect":
        return
    harm = [
        each for each in group if touches_people(each) and each.claim.polarity != Polarity.DENIES
    ]
    none = [
        each for each in group if touches_people(each) and each.claim.polarity == Polarity.DENIES
    ]
    deniers = {speaker(each) for each in none}
    against = [each for each in harm if speaker(each) not in deniers]
    if none and against:
        words = N_("The one says that it touches people, the other that it does not.")
        claims = ids([*one_a_source(against), *one_a_source(none)])
        yield Relation(Kind.CONTRADICTION, claims, words, {})


def ways_out(group: Sequence[Said]) -> Iterator[Relation]:
    """A State left, or was made to leave, or said that it would: these are not the same."""
    if not group[0].claim.matter.startswith("CoE.membership_end"):
        return
    told: dict[str, list[Said]] = {}
    for each in group:
        if _asserts(each) and way_out(each) in {"excluded", "announced", "left"}:
            told.setdefault(way_out(each), []).append(each)
    if len(told) > 1 and len({each.document for own in told.values() for each in own}) > 1:
        words = N_("The end of membership is told in several ways: %(ways)s.")
        claims = ids(each for way in sorted(told) for each in one_a_source(told[way]))
        yield Relation(Kind.CONTRADICTION, claims, words, {"ways": ", ".join(sorted(told))})


def names(said: Sequence[Said]) -> Iterator[Relation]:
    """One treaty by two names, of which the one is that of another treaty."""
    loose = [each for each in said if stem(each.claim.matter) == "name" and each.claim.value]
    for treaty in sorted({each.claim.subject for each in loose}):
        own = [each for each in loose if each.claim.subject == treaty]
        proper = next((each for each in said if _names_properly(each, treaty)), None)
        if proper is None:
            continue
        words = N_("One treaty, two names: “%(said)s” is that of another treaty.")
        values = {"said": own[0].claim.value}
        claims = (*(each.id for each in _one_a_document(own)), proper.id)
        yield Relation(Kind.CONTRADICTION, claims, words, values)


def two_texts_of_one_document(said: Sequence[Said]) -> Iterator[Relation]:
    """A law is quoted as ending a treaty, and in the same item as denouncing it only."""
    quoted = [each for each in said if _is_a_law(each)]
    for document in sorted({each.document for each in quoted}):
        own = [each for each in quoted if each.document == document]
        over = [each for each in own if says_it_is_over(each)]
        denounces = [each for each in own if _denounces(each) and each not in over]
        if over and denounces:
            words = N_(
                "Both are given as words of one law: by the one it is over, by the other denounced."
            )
            yield Relation(Kind.INTERNAL_CONTRADICTION, ids([*over, *denounces]), words, {})


def _is_a_law(said: Said) -> bool:
    claim = said.claim
    key = claim.claimant.key if claim.claimant else ""
    quoted = claim.attribution in {Attribution.DIRECT_QUOTE, Attribution.DOCUMENT}
    return quoted and key.startswith("document:") and key.endswith("law")


def _denounces(said: Said) -> bool:
    last = said.claim.matter
    return last.endswith(".denunciation") or (bool(procedure(last)) and stem(last) == "act")


def _names_properly(said: Said, treaty: str) -> bool:
    claim = said.claim
    return stem(claim.matter) != "name" and treaty in claim.names and _full_name(claim.span)


def _full_name(span: str) -> bool:
    return any(
        word in span.casefold() for word in ("european", "європейськ", "европейск", "europé")
    )


def _by_a_body(said: Said) -> bool:
    """By an organ of States, which alone elects: the Committee does not choose its members."""
    return actor(said) == "body:COE"


def _body(key: str) -> str:
    return BODIES.get(key, key)


def _one_a_document(said: Iterable[Said]) -> list[Said]:
    return list({each.document: each for each in reversed(list(said))}.values())[::-1]
