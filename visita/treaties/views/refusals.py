"""Why something asked for cannot be, told in the language of the page."""

from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from visita.treaties.days import day_text
from visita.treaties.queries.known import UnknownState
from visita.treaties.queries.supposing import Impossible, TooEarly, Unfitting, Unlawful
from visita.treaties.queries.timeline import partial_text, status_label


def unknown_state(fault: UnknownState) -> str:
    text = _(
        "No State of the record is called “%(name)s”. "
        "Give an ISO code of 2 or 3 letters, or a name."
    ) % {"name": fault.name}
    if not fault.offered:
        return text
    near = [each.name_fr if get_language() == "fr" else each.name_en for each in fault.offered]
    return f"{text} " + _("Did you mean: %(names)s?") % {"names": ", ".join(near)}


def impossible(fault: Impossible) -> str:
    if isinstance(fault, TooEarly):
        return _("%(act)s, %(day)s: before %(number)s was opened for signature, on %(opened)s.") % {
            "act": fault.kind.label,
            "day": partial_text(fault.day),
            "number": fault.instrument.number,
            "opened": day_text(fault.instrument.opened_on),
        }
    if isinstance(fault, Unfitting):
        return _unfitting(fault)
    if isinstance(fault, Unlawful):
        values = {
            name: day_text(value) if isinstance(value, date) else value
            for name, value in fault.values.items()
        }
        return _(fault.text) % values
    return _("This act cannot happen.")


def _unfitting(fault: Unfitting) -> str:
    state = fault.state.name_fr if get_language() == "fr" else fault.state.name_en
    return _(
        "%(act)s, %(day)s: this cannot be. Status of %(state)s under %(number)s on %(on)s: "
        "“%(status)s”."
    ) % {
        "act": fault.kind.label,
        "day": partial_text(fault.day),
        "state": state,
        "number": fault.instrument.number,
        "on": day_text(fault.on),
        "status": status_label(fault.status),
    }
