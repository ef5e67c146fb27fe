"""Plans, disclosed in part, beside a ledger that is made here and nowhere else."""

import json
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from visita.ledger.checkpoint import signed, verifier_of
from visita.ledger.leaves import canonical
from visita.ledger.tree import Frontier, inclusion_spans, leaf_hash, root_over, stored
from visita.programme.commitment import FORMAT, LEAVES, Leaf, Plan
from visita.programme.proof import FORMAT as PROOF

KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
VISIT = "7c0e5a0c-5d2e-4a5c-9d6c-1c8a11d3a001"
SAID: list[tuple[str, Any]] = [
    ("visit", VISIT),
    ("state", "ZZ"),
    ("window", {"from": "2026-12-01", "to": "2026-12-10"}),
    ("place_1", {"name": "Prison of Île-Rouge «Ω»", "order": 1, "place": "", "team": "A"}),
    ("place_2", {"name": 'Police post \u2028 \\ "2"', "order": 2, "place": "", "team": ""}),
    ("person_1", "Ana Sørby"),
    ("seed", "0f" * 32),
]


def nonce(number: int) -> str:
    return sha256(f"nonce {number}".encode()).hexdigest()


def a_plan(said: list[tuple[str, Any]] = SAID) -> Plan:
    """Always the same: nonces by number."""
    full = [*said, *[("filler", "")] * (LEAVES - len(said))]
    leaves = tuple(Leaf(name, nonce(at), value) for at, (name, value) in enumerate(full))
    return Plan(nonce(99), leaves)


def as_json(plan: Plan) -> str:
    """As the browser hands it out."""
    leaves = [{"name": e.name, "nonce": e.nonce, "value": e.value} for e in plan.leaves]
    return json.dumps({"format": FORMAT, "nonce": plan.nonce, "leaves": leaves})


class Book:
    """A ledger of plain JSON leaves."""

    def __init__(self) -> None:
        self.leaves: list[bytes] = []

    def add(self, **said: Any) -> int:
        self.leaves.append(canonical({"index": len(self.leaves), "v": 1, **said}))
        return len(self.leaves) - 1

    def _hashes(self) -> dict[int, bytes]:
        frontier, hashes = Frontier(), dict[int, bytes]()
        for leaf in self.leaves:
            completed = frontier.completed_by(leaf_hash(leaf))
            hashes.update(enumerate(completed, stored(frontier.size)))
            frontier = frontier.after(completed)
        return hashes

    def span(self, start: int, end: int) -> str:
        return root_over((start, end), self._hashes()).hex()

    def checkpoint(self) -> str:
        root = bytes.fromhex(self.span(0, len(self.leaves)))
        return signed(size=len(self.leaves), root=root, key=KEY)

    def shown(self, index: int) -> dict[str, Any]:
        spans = inclusion_spans(index, len(self.leaves))
        path = [self.span(*each) for each in spans]
        return {"index": index, "leaf": self.leaves[index].decode(), "path": path}


def a_book(plan: Plan, *, visit: str = VISIT) -> tuple[Book, int, int]:
    """A ledger in which the plan was bound to and the visit then notified, among other acts."""
    book = Book()
    for _ in range(3):
        book.add(act="account.signed_in", at="2026-10-01T12:00:00.000000Z", subject="person:1")
    facts = {"commitment": plan.commitment}
    at = "2026-10-02T12:00:00.000000Z"
    committed = book.add(act="compartment.committed", at=at, subject="commitment:1", facts=facts)
    at = "2026-11-02T12:00:00.000000Z"
    notified = book.add(act="visit.notified", at=at, subject=f"visit:{visit}")
    book.add(act="account.signed_in", at="2026-12-01T12:00:00.000000Z", subject="person:1")
    return book, committed, notified


def a_proof(plan: Plan, book: Book, places: tuple[int, int], *positions: int) -> dict[str, Any]:
    """Discloses the leaves at these positions."""
    return {
        "format": PROOF,
        "nonce": plan.nonce,
        "root": plan.root.hex(),
        "leaves": [
            {
                "leaf": json.loads(str(plan.leaves[at])),
                "position": at,
                "path": [each.hex() for each in plan.path_of(at)],
            }
            for at in positions
        ],
        "ledger": {
            "key": str(verifier_of(KEY)),
            "checkpoint": book.checkpoint(),
            "committed": book.shown(places[0]),
            "notified": book.shown(places[1]),
            "earlier": None,
        },
    }
