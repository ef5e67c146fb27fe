"""Credentials: a page for each person, in several languages, with no word of the others."""

import pytest

from tests.paper.sheets import MADE_AT, pages, structure, whole
from visita.paper.cards import Card, Credentials, Said, credentials_pdf

FRENCH = Said(language="fr", title="Titre", function="Chef", paragraphs=("Texte.",))
ENGLISH = Said(language="en", title="Credential", function="Head", paragraphs=("A text.",))


def some(*names: str) -> Credentials:
    return Credentials(
        language="en",
        invented=True,
        made_at=MADE_AT,
        title="Credential",
        sender="The Committee",
        place_and_day="12 March 2031",
        signature="Ana",
        cards=tuple(Card(name=name, said=(FRENCH, ENGLISH)) for name in names),
    )


def test_everybody_has_a_page_and_each_language_is_marked_as_one() -> None:
    pdf = credentials_pdf(some("Ada", "Bo"))
    read_aloud = structure(pdf)

    assert len(pages(pdf)) == 2
    assert read_aloud.count("H1") == 2
    assert 'H2 "Titre"' in read_aloud
    assert whole(pdf).count("A text.") == 2
    assert "of 2" not in whole(pdf)


def test_a_credential_of_nobody_or_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="nobody"):
        some()
    with pytest.raises(ValueError, match="nothing is said"):
        Card(name="Ada", said=())
