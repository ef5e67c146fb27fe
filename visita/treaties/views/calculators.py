"""Trying a rule on its page: a day or a number in, the rule's answer out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from visita.rules.consequences import Majorities, majorities
from visita.treaties.forms import EffectForm, MembersForm
from visita.treaties.queries.law import effect_under


@dataclass(frozen=True)
class Calculator:
    """A form and what to do with what was typed into it."""

    form: type[forms.Form]
    answer: Callable[[Mapping[str, Any]], date | Majorities]


def _effect(instrument: str, *, ends: bool) -> Calculator:
    return Calculator(EffectForm, lambda typed: effect_under(instrument, typed["day"], ends=ends))


_MAJORITIES = Calculator(MembersForm, lambda typed: majorities(typed["members"]))

CALCULATORS: Mapping[str, Calculator] = {
    "D2": _effect("ETS126", ends=False),
    "D5": _effect("ETS126", ends=True),
    "D9": _effect("OPCAT", ends=False),
    "D10": _effect("OPCAT", ends=True),
    "M9": _MAJORITIES,
    "M10": _MAJORITIES,
}
"""The rules that need nothing but one day or one number."""


@dataclass(frozen=True)
class Tried:
    """A filled form and its answer; `answer` is None if nothing was typed or it was refused."""

    form: forms.Form
    answer: date | Majorities | None


def tried(name: str, typed: Mapping[str, Any]) -> Tried | None:
    """The calculator of a rule with what was typed; None where the rule has none."""
    calculator = CALCULATORS.get(name)
    if calculator is None:
        return None
    asked = [field for field in calculator.form.base_fields if field in typed]
    form = calculator.form(typed if asked else None)
    if not (asked and form.is_valid()):
        return Tried(form, None)
    try:
        return Tried(form, calculator.answer(form.cleaned_data))
    except (ValueError, OverflowError):
        form.add_error(asked[0], _("The law gives no answer for this day: it lies out of range."))
        return Tried(form, None)
