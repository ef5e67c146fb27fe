"""The French catalogue is complete, up to date, and set as French is set."""

import re

import polib
import pytest
from django.test import Client

from checks.messages import CATALOGUE, faults, main, updated
from checks.sentences import Sentence, sentences

NARROW = re.compile(r"[^\s\u00a0][:;?!»]|«[^\u00a0]| [:;?!»]")
"""A sign without its no-break space. Signs inside code are not looked at."""
UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
"""What nobody sees and no sentence has; a sign was lost there."""


def entries() -> list[polib.POEntry]:
    return [entry for entry in polib.pofile(str(CATALOGUE)) if not entry.obsolete]


def test_the_catalogue_is_up_to_date_and_every_sentence_translated(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """If this fails: `python checks/messages.py`, then translate what it lists."""
    fault = main(["--check"])

    assert not fault, capsys.readouterr().out


def test_sentences_of_pages_programs_and_law_are_all_found() -> None:
    found = {sentence.text for sentence in sentences()}

    assert {
        "Who is bound, on which day, and why",  # a page
        "Denunciation received",  # a program
        "The State is a Party.",  # a condition
        "The consent has taken effect, on %(day)s.",  # a condition, under a name before
        "Carry out a periodic visit",  # a power
        "When a denunciation takes effect",  # a title
        "First day of the month after twelve months have run from receipt.",  # a docstring
    } <= found


@pytest.mark.parametrize(
    ("translation", "fault"),
    [
        ("", "missing: On %(day)s"),
        ("Le %(jour)s", "placeholders differ: On %(day)s"),
        ("Un jour", "placeholders differ: On %(day)s"),
        ("Le %(day)s", None),
    ],
)
def test_a_translation_keeps_its_places(translation: str, fault: str | None) -> None:
    catalogue = polib.POFile()
    catalogue.append(polib.POEntry(msgid="On %(day)s", msgstr=translation))

    assert list(faults(catalogue)) == ([fault] if fault else [])


def test_a_translation_nothing_uses_is_kept_for_later_and_then_used_again() -> None:
    catalogue = updated(polib.POFile(), [Sentence("Old", "page.html")])
    catalogue[0].msgstr = "Vieux"

    without = updated(catalogue, [Sentence("New", "page.html")])
    again = updated(without, [Sentence("Old", "page.html")])

    assert [entry.msgid for entry in without.obsolete_entries()] == ["Old"]
    assert again.find("Old").msgstr == "Vieux"


def test_french_signs_have_their_spaces_and_apostrophes() -> None:
    for entry in entries():
        shown = re.sub(r"`[^`]*`|%\(\w+\)s", "x", entry.msgstr)
        assert "'" not in shown, entry.msgstr
        assert '"' not in shown, entry.msgstr
        assert not NARROW.search(shown), entry.msgstr
        assert not UNSEEN.search(entry.msgstr), entry.msgstr


@pytest.mark.usefixtures("record")
def test_pages_speak_french() -> None:
    page = Client().get("/states/ru/?lang=fr&on=2026-11-22").content.decode()

    assert "L\u2019État est-il lié ce jour-là" in page
    assert "1er septembre 1998" in page
    assert "Fédération de Russie" in page


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/states/?q=Frence", "Vouliez-vous dire\u00a0: France"),
        ("/states/fr/?kind=consent&day=2025-01-01", "c\u2019est impossible"),
        ("/states/fr/?kind=consent&day=1980", "antérieur à l\u2019ouverture à la signature"),
    ],
)
def test_refusals_are_told_in_french(address: str, told: str) -> None:
    answer = Client(headers={"accept-language": "fr"}).get(address)

    assert answer.status_code == 400
    assert told in answer.content.decode()
