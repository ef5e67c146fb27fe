"""The notification as a letter, and credentials, in the words kept with the notification."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from visita.paper.cards import Card, Credentials, Said, credentials_pdf
from visita.paper.labels import Labels
from visita.paper.letters import Letter, NamedList, letter_pdf
from visita.visits.letters import BINDING, NOTHING, Words, day_in, filled
from visita.visits.models import Notification, Visit
from visita.visits.wording import (
    example,
    languages_of,
    letter_in,
    letters_about,
    state_in,
    words_in,
)

TextOf = Mapping[str, Any]


def letters_in(text: TextOf) -> list[dict[str, Any]]:
    """The letters of a notification. Older ones kept no words, and are said in those of today."""
    return text.get("letters") or letters_about({"mandate": "CPT", **text})


def notification_pdf(notification: Notification, *, body: str, language: str) -> bytes:
    """What the Government was told, as it was told; in English where *language* was not sent.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    return _letter_pdf(
        notification.text,
        reference=f"{str(notification.pk)[:8]}/{notification.number}",
        sender=body,
        signature=notification.sent_by.full_name,
        at=notification.sent_at,
        language=language,
        invented=notification.visit.state.is_fictional,
    )


def draft_pdf(
    visit: Visit, text: TextOf, *, body: str, by: str, at: datetime, language: str
) -> bytes:
    """What the Government would be told now. Nothing is kept of it, and each page says so.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    return _letter_pdf(
        text,
        reference=NOTHING,
        sender=body,
        signature=by,
        at=at,
        language=language,
        invented=visit.state.is_fictional,
        draft=True,
    )


def example_pdf(
    words: Words, *, mandate: str, body: str, by: str, at: datetime, language: str
) -> bytes:
    """The letter of an invented visit in these words, to look at before they are kept.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    facts = example(mandate, on=localtime(at).date())
    return _letter_pdf(
        {**facts, "letters": [letter_in(facts, language, words)]},
        reference=NOTHING,
        sender=body,
        signature=by,
        at=at,
        language=language,
        invented=True,
        draft=True,
    )


def _letter_pdf(
    text: TextOf,
    *,
    reference: str,
    sender: str,
    signature: str,
    at: datetime,
    language: str,
    invented: bool,
    draft: bool = False,
) -> bytes:
    letter = _in(letters_in(text), language)
    notes = [letter["courtesy"], letter["not_sent"] if draft else ""]
    return letter_pdf(
        Letter(
            sender=sender or letter["sender"],
            addressee=text["authority"],
            address=text["address"],
            place_and_day=day_in(localtime(at).date(), letter["language"]),
            reference=reference,
            subject=letter["subject"],
            salutation=letter["salutation"],
            paragraphs=tuple(letter["paragraphs"]),
            lists=tuple(_list(letter[name]) for name in ("people", "information")),
            closing=letter["closing"],
            signature=signature,
            language=letter["language"],
            invented=invented,
            made_at=at,
            confidential=True,
            labels=Labels(**letter["labels"]),
            note="\n".join(note for note in notes if note),
            draft=letter["draft"] if draft else "",
        )
    )


def _in(letters: Sequence[dict[str, Any]], language: str) -> dict[str, Any]:
    found = {each["language"]: each for each in letters}
    return found.get(language) or found.get("en") or letters[0]


def _list(named: Mapping[str, Any]) -> NamedList:
    return NamedList(
        title=named["title"],
        columns=tuple(named["columns"]),
        rows=tuple(tuple(row) for row in named["rows"]),
    )


def credentials_of(notification: Notification, people: Sequence[str], *, body: str) -> bytes:
    """A page for each of *people* among those the State was told of; no place, no passport.

    Raises:
        CannotSet: characters for which no font has a sign.
    """
    text: TextOf = notification.text
    mandate = text.get("mandate", "CPT")
    spoken = languages_of(text["state"], mandate)
    order = [*(code for code in spoken if code not in BINDING), "fr", "en"]
    named = [each for each in text["people"] if each["name"] in people]
    words = [(code, found) for code in order if (found := words_in(code, mandate))]
    english = dict(words)["en"]
    return credentials_pdf(
        Credentials(
            language="en",
            invented=notification.visit.state.is_fictional,
            made_at=notification.sent_at,
            title=english["credential"],
            sender=body or english["sender"],
            place_and_day=day_in(localtime(notification.sent_at).date(), "en"),
            signature=notification.sent_by.full_name,
            cards=tuple(
                Card(
                    name=each["name"],
                    said=tuple(_said(text, each, code, found, body) for code, found in words),
                )
                for each in named
            ),
            labels=Labels(page=english["page"], invented=english["invented"]),
        )
    )


def _said(text: TextOf, person: Mapping[str, str], language: str, words: Words, body: str) -> Said:
    first, last = (
        day_in(date.fromisoformat(text[name]), language) for name in ("starts_on", "ends_on")
    )
    values = {
        "body": body or words["sender"],
        "state": state_in(text["state"], language),
        "first": first,
        "last": last,
    }
    said = [filled(words["bearer"], values), words["access"]]
    if language not in BINDING:
        said.append(words["courtesy"])
    return Said(
        language=language,
        title=words["credential"],
        function=words[person["capacity"]],
        paragraphs=tuple(said),
    )


def labels() -> Labels:
    """The words that paper adds, in the language of the moment."""
    return Labels(
        invented=_("Invented story: the State, the people and the events do not exist."),
        confidential=_("CONFIDENTIAL"),
        reference=_("Reference:"),
        contents=_("Contents"),
        appendix=_("Appendix"),
        recommendation=_("Recommendation"),
        comment=_("Comment"),
        request=_("Request for information"),
        page=_("Page {page} of {pages}"),
    )
