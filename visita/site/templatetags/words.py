"""Showing the law's sentences and the record's names in the language of the page."""

import re
from datetime import date
from typing import Any

from django import template
from django.template import defaultfilters
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, pgettext

from visita.publication.queries.checks import check_of
from visita.publication.queries.gate import is_out, request_about
from visita.treaties.days import day_text, with_ordinal

register = template.Library()


def _shown(value: object) -> object:
    return day_text(value) if isinstance(value, date) else value


@register.filter
def told(condition: Any) -> str:
    """The sentence of a condition or an ending, translated, with its days written out."""
    values = {name: _shown(value) for name, value in condition.values.items()}
    text = gettext(condition.text)
    return text % values if values else text


@register.filter("date", expects_localtime=True)
def date_(value: Any, form: str | None = None) -> str:
    """Django's own filter, with the first of a month as French writes it."""
    return with_ordinal(defaultfilters.date(value, form))


@register.filter
def cited(provision: str) -> str:
    """A citation such as "CPT RoP Rule 9", with the words in it translated."""
    return re.sub(r"CPT RoP|Rules of Procedure|SPT G|VCLT|Rule|Annex|on [a-z ]+", _word, provision)


def _word(found: re.Match[str]) -> str:
    words = {
        "CPT RoP": pgettext("citation", "CPT RoP"),
        "Rules of Procedure": pgettext("citation", "Rules of Procedure"),
        "SPT G": pgettext("citation", "SPT G"),
        "VCLT": pgettext("citation", "VCLT"),
        "Rule": pgettext("citation", "Rule"),
        "Annex": pgettext("citation", "Annex"),
        "on confidentiality": pgettext("citation", "on confidentiality"),
        "on public statements": pgettext("citation", "on public statements"),
        "on publication": pgettext("citation", "on publication"),
        "on visits": pgettext("citation", "on visits"),
    }
    return words.get(found[0], found[0])


@register.filter
def translated(text: str) -> str:
    """A sentence that the law's own code holds in English."""
    return gettext(text) if text else ""


@register.filter
def marked(text: str) -> SafeString:
    """A sentence of the law's code, translated, with its *emphasis* and `code` shown as such."""
    safe = escape(translated(text))
    emphasised = re.sub(r"\*([^*\s][^*]*)\*", r"<em>\1</em>", safe)
    return mark_safe(re.sub(r"`([^`]+)`", r"<code>\1</code>", emphasised))  # noqa: S308 escaped


@register.simple_tag
def file_of(visit: Any) -> str:
    """The address of a visit's whole file. A lower part's page does not name it by itself."""
    return reverse("agenda:file", args=[visit.pk])


@register.simple_tag
def past_visits_to(state: Any) -> str:
    """The address of what the public history tells of visits to a State, from its page below."""
    return reverse("committee:past-visits") + f"?state={state.pk}"


@register.inclusion_tag("publication/asking.html")
def asking_for(transmission: Any) -> dict[str, object]:
    """On a page of the dialogue, the State's way to the gate, which stands higher."""
    asked = request_about(transmission)
    return {"transmission": transmission, "asked": asked, "is_out": asked and is_out(asked)}


@register.inclusion_tag("publication/checking.html")
def checking_of(claim: Any) -> dict[str, object]:
    """On a page of information received, the claim's way to the gate, which stands higher."""
    return {"claim": claim, "check": check_of(claim)}


@register.filter
def named(thing: Any, field: str = "name") -> str:
    """`name_fr`, `title_fr`, `note_fr` … in French, else in English.

    Languages without a name of their own in the record show the English one.
    """
    language = get_language() or "en"
    found = getattr(thing, f"{field}_{language}", "") or getattr(thing, f"{field}_en", "")
    return str(found)
