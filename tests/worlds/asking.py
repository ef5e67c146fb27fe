"""Who asks for what: every address, as every person, dealt like cards so that none is left out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID

from tests.worlds.frozen import Chance
from tests.worlds.observing import Ask
from tests.worlds.people import CLASS_OF
from tests.worlds.routes import Route, routes
from tests.worlds.stage import Stage, answer_to

NOWHERE = (Route("", inside=True), Route("", inside=False))
"""Addresses that no route knows."""
METHODS = ("GET", "GET", "HEAD", "POST", "POST")
QUERIES = ("", "", "?lang=fr", "?number=2", "?next={file}", "?words=Thorne", "?after={paragraph}")


@dataclass(frozen=True)
class Card:
    """One address and one person."""

    route: Route
    person: str


def all_cards() -> list[Card]:
    """The inside for everybody. Outside no session is read, so one reader stands for all."""
    return [
        Card(route, person)
        for route in (*routes(), *NOWHERE)
        for person in CLASS_OF
        if route.inside or person == "eve"
    ]


class Deck:
    """Deals cards: those first that were dealt least, in all or in the phase of the moment.

    *every_phase*: before all others those of addresses not asked for in this phase.
    """

    def __init__(self, seed: int, *, every_phase: bool) -> None:
        self.every_phase = every_phase
        self.chance = Chance(f"deck {seed}")
        self.cards = all_cards()
        self.dealt: Counter[Card] = Counter()
        self.reached: Counter[tuple[str, Route]] = Counter()

    def deal(self, phase: str, number: int, *, without: str = "") -> list[Card]:
        """Some cards, but none of the person *without*."""
        return [self._one(phase, without) for _ in range(number)]

    def _one(self, phase: str, without: str) -> Card:
        self.chance.shuffle(self.cards)
        open_ = (each for each in self.cards if each.person != without)
        card = min(open_, key=lambda each: self._rank(phase, each))
        self.dealt[card] += 1
        self.reached[phase, card.route] += 1
        return card

    def _rank(self, phase: str, card: Card) -> tuple[bool, int]:
        reached = self.reached[phase, card.route]
        return self.every_phase and reached > 0, reached + self.dealt[card]


def asked(card: Card, secret: Mapping[str, UUID], known: Mapping[str, UUID], chance: Chance) -> Ask:
    """The card as a request about the secret visit, mostly; or about what is known, or nothing."""
    ids = {each: _id(each, secret, known, chance) for each in card.route.asks}
    path = card.route.path(ids) if card.route.name else _nowhere(card.route, chance)
    file = quote(f"/desk/files/{secret.get('visit', UUID(int=1))}/")
    query = chance.choice(QUERIES).format(file=file, paragraph=secret.get("paragraph", ""))
    way = chance.choice(("live", "live", "confirmed", "ended"))
    method = chance.choice(METHODS)
    body = _body(secret, chance) if method == "POST" else ()
    return Ask(card.person, way, method, path, query, body)


def own_pages(stage: Stage, *, forms_too: bool) -> list[Ask]:
    """Every page that somebody can open before the secret begins: found by trying.

    *forms_too*: also forms, files for print and one's own security, which take long and say less.
    """
    less = ("treaties:", "api:") if forms_too else ("treaties:", "api:", "accounts:s", "accounts:c")
    every = [
        Ask(card.person, "live", "GET", card.route.path(stage.known))
        for card in all_cards()
        if card.route.name and not card.route.name.startswith(less)
    ]
    told = ((ask, answer_to(stage, ask)) for ask in every)
    return [ask for ask, each in told if each.status == 200 and (forms_too or each.is_to_be_read)]


def pages_of(ids: Mapping[str, UUID], *, prints_too: bool) -> list[Ask]:
    """What Dan and Carla may come to open of a visit: each page that is found by one id alone."""
    theirs = {"notification", "observation", "transmission", "report"} & set(ids)
    found = [route for route in routes() if len(route.asks) == 1 and route.asks[0] in theirs]
    return [
        Ask(person, "live", "GET", route.path(ids))
        for route in found
        for person in ("dan", "carla")
        if prints_too or not route.path(ids).endswith(".pdf")
    ]


def _id(name: str, secret: Mapping[str, UUID], known: Mapping[str, UUID], chance: Chance) -> UUID:
    invented = UUID(bytes=chance.randbytes(16), version=4)
    chosen = chance.random()
    if chosen < 0.5 and name in secret:
        return secret[name]
    return known.get(name, invented) if chosen < 0.9 else invented


def _nowhere(route: Route, chance: Chance) -> str:
    return f"{'/desk' if route.inside else ''}/nothing-{chance.randrange(10)}/"


def _body(secret: Mapping[str, UUID], chance: Chance) -> tuple[tuple[str, str], ...]:
    """One body that fits every form, filled in plausibly; now and then something is left out."""
    named = {name: str(secret.get(name, "")) for name in ("visit", "stop", "paragraph")}
    fields = {
        **{"version": "0", "key": str(UUID(bytes=chance.randbytes(16), version=4))},
        **{"state": "ZZ", "kind": chance.choice(("AD_HOC", "TEXT")), "reason": "Why"},
        **{"starts_on": "2027-01-10", "ends_on": "2027-01-14", "follows": named["visit"]},
        **{
            "capacity": "EXPERT",
            "full_name": "Tove Brand",
            "username": "ivo",
            "since": "2026-12-01",
        },
        **{"held_on": "2026-12-01", "members": "47", "present": "33", "votes_for": "30"},
        **{"abstentions": "2", "reason_for_fewer": "", "name": "Ministry", "address": "1 Square"},
        **{"place": "A prison", "arrived_at": "2026-12-01T10:00", "access": "GIVEN"},
        **{"left_at": "2026-12-01T12:00", "stop": named["stop"], "basis": "SEEN", "text": "Text"},
        **{"title": "Title", "language": "en", "after": named["paragraph"], "observations": "none"},
        **{"response_due_on": "2027-06-01", "general": "Thanks", "answer-2": "Done", "number": "2"},
        **{"done": "PARTLY", "visit": named["visit"], "note": "Why", "words": "Elias Thorne"},
        **{"refused": "c", "letter": "c", "happened_at": "2026-12-01T11:00", "observed": "A cell"},
        **{"measure": "Close it", "amount": "2", "unit": "WEEKS", "is_necessary": "on"},
        **{"outcome": "REMOVED", "consent": "", "checked": "yes", "code": "123456"},
        **{"password": "seven herons", "role": "SECRETARIAT", "days": "7", "next": "/desk/visits/"},
    }
    if chance.random() < 0.3:
        fields.pop("checked")
    return tuple(fields.items())
