"""From the form "suppose" to what would follow."""

from visita.treaties.forms import SupposeForm
from visita.treaties.queries.state_page import StatePage
from visita.treaties.queries.supposing import Impossible, Supposition, suppose, supposed_act
from visita.treaties.views.refusals import impossible
from visita.treaties.vocabulary import Kind


def supposed(form: SupposeForm, page: StatePage) -> Supposition | None:
    """What the typed act would change; None if nothing usable was typed.

    An act the law does not allow becomes an error of the form.
    """
    if not form.is_bound or not form.is_valid():
        return None
    state, instrument = page.state, page.instrument
    try:
        act = supposed_act(
            Kind(form.cleaned_data["kind"]),
            form.cleaned_data["day"],
            state=state,
            instrument=instrument,
        )
        return suppose(act, state=state, instrument=instrument, on=page.on, known_on=page.known_on)
    except Impossible as fault:
        form.add_error("day", impossible(fault))
        return None
