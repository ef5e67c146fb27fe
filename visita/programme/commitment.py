"""A plan as salted leaves, and the one number by which the body is bound to it. Pure.

The plan of a visit is 64 leaves: State, days, places in their order, persons, the seed of a draw,
and fillers, in an order that was drawn, so that the position of a leaf tells nothing. Each leaf has
a nonce of its own: opening one opens no other. The browser's twin is `commitment.js`; the server
computes none of this before a plan is opened.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from visita.ledger.leaves import Unfit, canonical
from visita.ledger.tree import inclusion_spans, leaf_hash, node_hash, verify_inclusion

FORMAT = "visita-plan/1"
LEAVES = 64
FILLER = "filler"
NAMES = re.compile(r"visit|state|window|seed|filler|(place|person)_[1-9][0-9]?")
HEX = re.compile(r"[0-9a-f]{64}")
LEAF_PREFIX = b"visita-plan-leaf/1\n"
"""Before the JSON of a leaf, so that no other kind of leaf can be taken for one of a plan."""
COMMITMENT_PREFIX = b"plan-v1"
LONGEST = 4_000
"""Characters of one leaf."""

Value = str | Mapping[str, str | int]


class BadPlan(ValueError):
    """Not an opened plan, or not a leaf of one. The text says why."""


@dataclass(frozen=True)
class Leaf:
    """One thing a plan says, with the nonce that hides it."""

    name: str
    nonce: str
    value: Value

    def __str__(self) -> str:
        """The exact JSON that is hashed (RFC 8785)."""
        return canonical({"name": self.name, "nonce": self.nonce, "value": self.value}).decode()

    @property
    def hash(self) -> bytes:
        return leaf_hash(LEAF_PREFIX + str(self).encode())


@dataclass(frozen=True)
class Plan:
    """An opened plan: all its leaves in their order, and the nonce of the commitment."""

    nonce: str
    leaves: tuple[Leaf, ...]

    @property
    def root(self) -> bytes:
        return root_of([each.hash for each in self.leaves])

    @property
    def commitment(self) -> str:
        return commitment_to(self.root, self.nonce)

    def named(self, name: str) -> int:
        """The position of a leaf.

        Raises:
            LookupError: the plan has none of that name.
        """
        for position, leaf in enumerate(self.leaves):
            if leaf.name == name != FILLER:
                return position
        raise LookupError(name)

    def path_of(self, position: int) -> list[bytes]:
        """The hashes that lead from a leaf to the root."""
        hashes = [each.hash for each in self.leaves]
        return [root_of(hashes[a:b]) for a, b in inclusion_spans(position, LEAVES)]


def commitment_to(root: bytes, nonce: str) -> str:
    """What enters the ledger: it binds to the plan and tells nothing of it."""
    return sha256(COMMITMENT_PREFIX + bytes.fromhex(nonce) + root).hexdigest()


def root_of(hashes: Sequence[bytes]) -> bytes:
    """The root over a power of two of hashes (RFC 6962)."""
    level = list(hashes)
    while len(level) > 1:
        level = [node_hash(*level[at : at + 2]) for at in range(0, len(level), 2)]
    return level[0]


def holds(leaf: Leaf, *, position: int, path: Sequence[bytes], root: bytes) -> bool:
    """Do the hashes lead from the leaf to the root?"""
    return verify_inclusion(leaf.hash, index=position, size=LEAVES, hashes=path, root=root)


def read_leaf(found: object) -> Leaf:
    """A leaf out of JSON that was read.

    Raises:
        BadPlan: another form.
    """
    if not isinstance(found, dict) or set(found) != {"name", "nonce", "value"}:
        raise BadPlan("a leaf is made of name, nonce and value.")
    name, nonce, value = found["name"], found["nonce"], found["value"]
    if not isinstance(name, str) or not NAMES.fullmatch(name):
        raise BadPlan("a leaf has a name that no plan knows.")
    if not isinstance(nonce, str) or not HEX.fullmatch(nonce):
        raise BadPlan(f"{name}: its nonce is not 32 bytes in hexadecimal.")
    if not isinstance(value, str) and not _is_flat(value):
        raise BadPlan(f"{name}: its value is neither a text nor named texts and numbers.")
    leaf = Leaf(name, nonce, value)
    try:
        written = str(leaf)
    except Unfit:
        raise BadPlan(f"{name}: its value cannot be written in one way only.") from None
    if len(written) > LONGEST:
        raise BadPlan(f"{name}: longer than {LONGEST} characters.")
    return leaf


def _is_flat(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(each, str) or (isinstance(each, int) and not isinstance(each, bool))
        for each in value.values()
    )


def read_plan(text: str) -> Plan:
    """The opened plan that a person took out of the browser.

    Raises:
        BadPlan: another form, or a plan that says something twice.
    """
    found = read_json(text)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise BadPlan(f"not an opened plan: its format is not {FORMAT}.")
    nonce, leaves = found.get("nonce"), found.get("leaves")
    if not isinstance(nonce, str) or not HEX.fullmatch(nonce):
        raise BadPlan("the nonce is not 32 bytes in hexadecimal.")
    if not isinstance(leaves, list) or len(leaves) != LEAVES:
        raise BadPlan(f"a plan has {LEAVES} leaves.")
    plan = Plan(nonce, tuple(read_leaf(each) for each in leaves))
    names = [each.name for each in plan.leaves if each.name != FILLER]
    if len(names) != len(set(names)):
        raise BadPlan("two leaves have the same name.")
    return plan


def read_json(text: str) -> object:
    """Read JSON in which no name stands twice.

    Raises:
        BadPlan: it is none.
    """
    try:
        return json.loads(text, object_pairs_hook=_each_once)
    except (ValueError, RecursionError):
        raise BadPlan("not a JSON text in which each name stands once.") from None


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found
