"""Every code that is used has its sentence, and every sentence is used."""

import re
from pathlib import Path

import pytest

import visita.incoming
from visita.incoming import form_notes, list_notes
from visita.incoming.notes import NOTES, REFUSALS
from visita.incoming.refused import VALUES, Refused

CODE = "\n".join(
    module.read_text()
    for module in Path(visita.incoming.__file__).parent.rglob("*.py")
    if module.name not in {"notes.py", "list_notes.py", "form_notes.py"}
)


def test_every_refusal_has_a_sentence() -> None:
    used = set(re.findall(r'Refused\(\s*"(\w+)"', CODE))

    assert used <= set(REFUSALS) | set(list_notes.REFUSALS) | set(form_notes.REFUSALS)


@pytest.mark.parametrize("code", [*REFUSALS, *NOTES, *list_notes.REFUSALS, *list_notes.NOTES])
def test_every_sentence_is_used(code: str) -> None:
    assert f'"{code}"' in CODE


@pytest.mark.parametrize("code", REFUSALS)
def test_the_values_of_a_refusal_fill_its_sentence(code: str) -> None:
    said = REFUSALS[code] % Refused(code).values

    assert "%" not in said
    assert ("%(" in REFUSALS[code]) is (code in VALUES)


@pytest.mark.parametrize("code", list_notes.REFUSALS)
def test_what_is_said_of_a_list_has_nothing_to_fill(code: str) -> None:
    assert "%" not in list_notes.REFUSALS[code]
