"""Every act that the program records is told in words."""

import re
from pathlib import Path

from visita.agenda.act_labels import FACTS, LABELS

ROOT = Path(__file__).parent.parent.parent / "visita"
KINDS = (
    "access|account|assessment|assets|authority|brief|bundle|claim|commission|committee|"
    "compartment|correspondence|decision|determination|device|event|finding|form|installation|"
    "intake|item|key|ledger|"
    "letter|liaison|list|meeting|member|notification|observation|place|profile|"
    "publication|recommendation|recovery|report|response|sealed|submission|talks|transmission|treaty|"
    "vault|visit|watch"
)
FILES = (".html", ".pdf", ".key", ".pem", ".json", ".xml", ".zip")
CODES = re.compile(rf'"((?:{KINDS})\.[a-z_]+)"')


def recorded() -> set[str]:
    """Every code in the program, but for the list of the words themselves and names of files."""
    modules = (module for module in ROOT.rglob("*.py") if module.name != "act_labels.py")
    found = {code for module in modules for code in CODES.findall(module.read_text())}
    return {code for code in found if not code.endswith(FILES)}


def test_every_act_has_its_words_and_no_words_are_left_over() -> None:
    found = recorded()

    assert len(found) > 40
    assert found == set(LABELS)


def test_every_fact_of_an_act_has_its_words() -> None:
    facts = set()
    for module in ROOT.rglob("*.py"):
        for part in re.findall(r"facts(?:: [^=]+)?\s*=\s*\{([^}]*)\}", module.read_text()):
            facts |= set(re.findall(r'"([a-z_0-9]+)":', part))

    assert facts <= set(FACTS)
