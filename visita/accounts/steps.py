"""A page on which something is done: a form, its answers to be checked, then the act.

Before anything with consequences in law a person sees once more what they typed, what the law says
to it, and what will follow. Refusals come back to the form with everything that was typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from visita.accounts.http import INSIDE, SignedInRequest
from visita.rules.ruling import Condition, Ruling

NOTHING = "\u2013"


@dataclass(frozen=True)
class Step:
    """What is done, and in which words. `act` is called once, when the answers were checked.

    `told` turns one of the exceptions in `refused` into a sentence, or into the field and a
    sentence. Without `checked_first` the form acts at once: for what can be undone.
    """

    form: forms.Form
    title: str
    button: str
    act: Callable[[], object]
    done: str
    otherwise: str
    """The address to go to afterwards, unless the way here named another."""
    refused: tuple[type[Exception], ...] = ()
    told: Callable[[Exception], str] = str
    lead: str = ""
    ruling: Callable[[], Ruling | None] = lambda: None
    consequences: tuple[str, ...] = ()
    checked_first: bool = True
    page: str = "accounts/step.html"
    """A template that extends this one where more must be seen beside the form."""
    context: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """A line of the page on which answers are checked."""

    label: str
    value: str


def take(request: SignedInRequest, step: Step) -> HttpResponse:
    """Show the form, the answers, or the refusal; or do it and go on."""
    if request.method != "POST":
        return _page(request, step)
    if not step.form.is_valid() or "again" in request.POST:
        return _page(request, step, status=400 if step.form.errors else 200)
    if step.checked_first and request.POST.get("checked") != "yes":
        return _check(request, step)
    try:
        step.act()
    except step.refused as refusal:
        step.form.add_error(None, step.told(refusal))
        return _page(request, step, ruling=getattr(refusal, "ruling", None), status=409)
    messages.success(request, step.done)
    return onward(request, step.otherwise)


def _page(
    request: SignedInRequest, step: Step, *, ruling: Ruling | None = None, status: int = 200
) -> HttpResponse:
    ruling = ruling or (step.ruling() if request.method != "POST" else None)
    context = {**step.context, "step": step, "form": step.form, "ruling": ruling}
    return render(request, step.page, context, status=status)


def _check(request: SignedInRequest, step: Step) -> HttpResponse:
    try:
        ruling = step.ruling()
    except step.refused as refusal:  # numbers that cannot be: the form says which
        step.form.add_error(None, step.told(refusal))
        return _page(request, step, status=400)
    context = {**step.context, "step": step, "form": step.form, "ruling": ruling}
    return render(request, "accounts/check.html", context | {"answers": answers(step.form)})


def unmet(ruling: Ruling) -> str:
    """What stands in the way, with the provision of each condition."""
    conditions = [each for each in ruling.conditions if each.met is not True]
    told = (f"{_sentence(each)} ({each.provision})" for each in conditions)
    return _("The law does not allow this now. Not met or not known: %(conditions)s") % {
        "conditions": " ".join(told)
    }


def _sentence(condition: Condition) -> str:
    text = _(condition.text)
    return text % condition.values if condition.values else text


def answers(form: forms.Form) -> list[Answer]:
    """What was typed, as a reader sees it. Hidden fields are left out."""
    visible = form.visible_fields()
    return [
        Answer(str(each.label), _shown(each.field, form.cleaned_data.get(each.name)))
        for each in visible
    ]


def _shown(asked: forms.Field, value: Any) -> str:
    if value in (None, "", [], ()):
        return NOTHING
    if isinstance(asked, forms.ModelMultipleChoiceField):
        return "\n".join(str(asked.label_from_instance(each)) for each in value) or NOTHING
    if isinstance(asked, forms.ModelChoiceField):
        return str(asked.label_from_instance(value))
    if isinstance(asked, forms.ChoiceField):
        return _label(asked, [value] if isinstance(value, str) else list(value))
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list | tuple):
        return "\n".join(map(str, value))
    if isinstance(value, datetime):
        return date_format(localtime(value), "DATETIME_FORMAT")
    return date_format(value) if isinstance(value, date) else str(value)


def _label(asked: forms.ChoiceField, chosen: Iterable[str]) -> str:
    offered: Any = asked.choices
    labels = {str(value): str(label) for value, label in offered}
    return ", ".join(labels.get(str(each), str(each)) for each in chosen)


def onward(request: SignedInRequest, otherwise: str) -> HttpResponse:
    """To where the person came from, if that is inside; else to *otherwise*."""
    wanted = request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return HttpResponseRedirect(wanted if safe and wanted.startswith(INSIDE) else otherwise)


def version_in(request: SignedInRequest) -> int:
    """The version a button was shown for; a nonsensical one is no version that ever was."""
    typed = request.POST.get("version", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else -1
