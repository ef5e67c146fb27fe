"""Every act that the program records is told in words."""

import re
from pathlib import Path

from visita.agenda.act_labels import FACTS, LABELS

ROOT = Path(__file__).parent.parent.parent / "visita"
CODES = re.compile(r'(?:act=|_record\(\s*)"([a-z_]+\.[a-z_]+)"')


def recorded() -> set[str]:
    return {code for module in ROOT.rglob("*.py") for code in CODES.findall(module.read_text())}


def test_every_act_has_its_words_and_no_words_are_left_over() -> None:
    found = recorded()

    assert len(found) > 40
    assert set(LABELS) - found <= {"finding.recorded", "finding.replaced"}
    assert found <= set(LABELS)


def test_every_fact_of_an_act_has_its_words() -> None:
    facts = set()
    for module in ROOT.rglob("*.py"):
        for part in re.findall(r"facts(?:: [^=]+)?\s*=\s*\{([^}]*)\}", module.read_text()):
            facts |= set(re.findall(r'"([a-z_0-9]+)":', part))

    assert facts <= set(FACTS)
