"""Set in a process of its own: the same bytes each time, with limits, reading nothing else."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.paper.sheets import MADE_AT, a_letter, a_report
from visita.paper import typesetting
from visita.paper.documents import document_pdf
from visita.paper.letters import letter_pdf
from visita.paper.setter import fonts
from visita.paper.typesetting import TooMuchToSet, typeset

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT / "visita" / "paper" / "data"


def test_the_same_is_set_to_the_same_bytes() -> None:
    assert letter_pdf(a_letter()) == letter_pdf(a_letter())
    assert document_pdf(a_report()) == document_pdf(a_report())


def test_another_process_of_another_machine_makes_the_same_bytes() -> None:
    """Elsewhere the language, the hour and the seed of hashes differ."""
    script = (
        "import sys; from tests.paper.sheets import a_report;"
        "from visita.paper.documents import document_pdf;"
        "sys.stdout.buffer.write(document_pdf(a_report()))"
    )
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LANG": "C", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script], env=elsewhere, capture_output=True, check=True
    )

    assert done.stdout == document_pdf(a_report())


def test_another_moment_or_word_makes_another_file() -> None:
    letters = [a_letter(), a_letter(made_at=MADE_AT.replace(second=1)), a_letter(closing="Yours.")]

    assert len({letter_pdf(each) for each in letters}) == 3


def test_the_descriptions_of_pages_read_only_each_other() -> None:
    """No package, no file, nothing evaluated: so no text of a person can ask for any.

    A drawing is the bytes that the data hold; an image of any other kind would be a file.
    """
    for description in DATA.iterdir():
        text = re.sub(r"//.*", "", description.read_text())
        text = text.replace("image(bytes(", "(bytes(")
        assert not re.search(r"\b(read|eval|include|image|plugin|csv|yaml|xml|toml)\b", text)
        imported = re.findall(r'#import "(.*?)"', text)
        assert text.count("import") == len(imported)
        assert all((DATA / name).is_file() for name in imported)
        assert re.findall(r"json\((.*?)\)", text) in ([], ["bytes(sys.inputs.data"])


def test_only_the_fonts_that_come_with_the_typesetter_are_used() -> None:
    """None of them is a file of the machine, and all that is used is inside the PDF."""
    pdf = letter_pdf(a_letter(addressee="Министр Հայաստան"))

    listed = subprocess.run(["pdffonts", "-"], input=pdf, capture_output=True, check=True).stdout
    names = {line.split("+")[1].split("-")[0] for line in listed.decode().splitlines()[2:]}
    assert {"LibertinusSerif"} < names <= {"LibertinusSerif", "NewCM10", "DejaVuSansMono"}
    assert fonts().fonts()
    assert all(font.path is None for font in fonts().fonts())


def test_what_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "SECONDS", 0.001)

    with pytest.raises(TooMuchToSet, match="within"):
        letter_pdf(a_letter())


def test_what_takes_too_much_memory_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With a fifth of the memory allowed, so that the test need not fill all of it."""
    setter = tmp_path / "setter.py"
    text = typesetting.SETTER.read_text().replace("2 << 30", "400 << 20")
    setter.write_text(text.replace('Path(__file__).with_name("data")', f'Path("{DATA}")'))
    monkeypatch.setattr(typesetting, "SETTER", setter)

    assert letter_pdf(a_letter())
    with pytest.raises(TooMuchToSet, match="memory"):
        letter_pdf(a_letter(paragraphs=("word " * 1_000_000,)))


def test_it_writes_no_file_and_leaves_no_image_of_its_memory() -> None:
    script = (
        "import ctypes, resource; from visita.paper.setter import confine; confine();"
        "limits = (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE, resource.RLIMIT_AS);"
        "print([resource.getrlimit(each)[1] for each in limits], ctypes.CDLL(None).prctl(3))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True)

    assert done.stdout.decode().strip() == f"[0, 0, {2 << 30}] 0"


def test_a_fault_of_ours_is_a_fault_and_repeats_nothing_that_was_written() -> None:
    with pytest.raises(RuntimeError) as fault:
        typeset("letter", {"reference": "a secret"}, made_at=MADE_AT)

    assert str(fault.value) == "The typesetter failed with code 1."
