"""The ledger: acts recorded, proofs made and verified, the whole of it verified."""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

LEAVES, PROOFS, SINGLE = 100_000, 20_000, 1_000


def main() -> None:
    """In a database of its own, in the settings of an installation."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--leaves", type=int, default=LEAVES)
    parser.add_argument("--database", default="", help="as VISITA_DATABASE; default: a new SQLite")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as var:
        os.environ |= {"VISITA_VAR": var, "VISITA_DATABASE": asked.database}
        os.environ["DJANGO_SETTINGS_MODULE"] = "visita.site.settings"
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        fill(asked.leaves)
        measure(asked.leaves)
        size = sum(file.stat().st_size for file in Path(var).glob("visita.sqlite3*"))
        if not asked.database:
            say(f"database: {size / 1e6:.0f} MB")


def fill(leaves: int) -> None:
    """First each act in a transaction of its own, as in use, then the rest in large ones."""
    rate("acts recorded, each committed", SINGLE, lambda: acts(SINGLE, together=1))
    rest = leaves - SINGLE
    rate("acts recorded, 1,000 to a transaction", rest, lambda: acts(rest, together=1000))


def acts(number: int, *, together: int) -> None:
    from django.db import transaction
    from django.utils.timezone import now

    from visita.ledger.actions import record

    for start in range(0, number, together):
        with transaction.atomic():
            for each in range(start, min(start + together, number)):
                record(
                    act="finding.recorded",
                    subject=f"visit:{each % 500}",
                    by="ana",
                    at=now(),
                    facts={"step": each},
                    private={"place": f"place {each % 50}"},
                )


def measure(leaves: int) -> None:
    from visita.ledger.queries.entries import leaf_of
    from visita.ledger.queries.proofs import Proof, consistency, prove, prove_all
    from visita.ledger.queries.verification import verify
    from visita.ledger.tree import leaf_hash, verify_inclusion

    def verified(proof: Proof, leaf: bytes) -> bool:
        index, size = proof.index or 0, proof.size
        return verify_inclusion(leaf, index=index, size=size, hashes=proof.hashes, root=proof.root)

    chosen = random.Random(6962)  # noqa: S311 for choosing leaves, not for secrets
    indexes = [chosen.randrange(leaves) for _ in range(PROOFS)]
    made: list[Proof] = []
    rate("inclusion proofs, together", PROOFS, lambda: made.extend(prove_all(indexes)))
    rate("inclusion proofs, one by one", SINGLE, lambda: [prove(each) for each in indexes[:SINGLE]])
    rate(
        "consistency proofs, one by one",
        SINGLE,
        lambda: [consistency(each, leaves) for each in indexes[:SINGLE]],
    )
    hashes = [leaf_hash(leaf_of(each.index or 0)) for each in made[:SINGLE]]
    rate(
        "inclusion proofs verified",
        SINGLE,
        lambda: all(map(verified, made, hashes)) or sys.exit("A proof does not hold."),
    )
    rate(
        "leaves of the whole ledger verified",
        leaves,
        lambda: verify().ok or sys.exit("The ledger is not whole."),
    )


def rate(what: str, number: int, do: Callable[[], object]) -> None:
    began = time.perf_counter()
    do()
    seconds = time.perf_counter() - began
    say(f"{number / seconds:10,.0f} /s  {what}  ({number:,} in {seconds:.1f} s)")


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
