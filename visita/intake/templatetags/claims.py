"""Showing what the codes of a claim mean."""

from django import template
from django.utils.formats import date_format

from visita.intake import claim_words as words
from visita.intake.comparing.record_judge import Verdict
from visita.intake.comparing.said import Relation
from visita.intake.drawing import Tick

register = template.Library()
register.filter("attribution", words.attribution)
register.filter("polarity", words.polarity)
register.filter("matter", words.matter)
register.filter("matter_about", words.about)
register.filter("day_given", words.day_given)
register.filter("relation", words.relation)
register.filter("happened", words.happened)
register.filter("verdict", words.verdict)


@register.filter
def reason(found: Relation | Verdict) -> str:
    """Why, in the language of the page."""
    return words.reason(found.words, found.values)


@register.filter
def tick_text(tick: Tick) -> str:
    """What stands above a line of the scale."""
    if tick.kind == "year":
        return str(tick.on.year)
    return date_format(tick.on, "M Y" if tick.kind == "month" else "j M")
