"""Codes of the reading in words."""

from collections.abc import Mapping

from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from visita.intake.reading.documents import How, Reason

REASONS: Mapping[str, object] = {
    Reason.PUBLISHER: _("name of the outlet"),
    Reason.SECTION: _("section of the paper"),
    Reason.DATELINE: _("place and day"),
    Reason.TITLE: _("title"),
    Reason.BYLINE: _("who wrote it"),
    Reason.MENU: _("menu"),
    Reason.RELATED: _("links to other stories"),
    Reason.TAGS: _("tags"),
    Reason.ADVERT: _("advertisement"),
    Reason.RATES: _("rates and weather"),
    Reason.VIEWS: _("number of readers"),
    Reason.CAPTION: _("caption of a picture"),
    Reason.CREDIT: _("credit of a picture"),
    Reason.LABEL: _("label"),
    Reason.LEGAL: _("legal notice"),
    Reason.SIGNATURE: _("signature of a mail"),
    Reason.QUOTED_MAIL: _("earlier mail, quoted"),
    Reason.MARKUP: _("markup"),
    Reason.REPEATED: _("said before on the page"),
    Reason.OTHER: _("not part of the story"),
    "second_story": _("another story on the same page"),
    "by_hand": _("taken out by a person"),
}
HOW: Mapping[str, object] = {How.STATED: _("stated"), How.INFERRED: _("inferred")}
FIELDS: Mapping[str, object] = {
    "title": _("Title"),
    "publisher": _("Published by"),
    "author": _("Written by"),
    "published": _("Day of publication"),
    "language": _("Language"),
}


def language_name(code: str) -> str:
    """In the language of the page; the code itself where Django knows no name."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
