"""An act of the treaty record typed into a form: a new one, a correction, a withdrawal."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, cast

from django import forms
from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from visita.agenda.refusals import sentence
from visita.rules.partial_date import PartialDate
from visita.treaties.act_files import FaultyRows
from visita.treaties.act_rows import COLUMNS
from visita.treaties.days import day_text
from visita.treaties.forms import DayField, PartialDayField
from visita.treaties.queries import pages
from visita.treaties.queries.acts import KnownAct
from visita.treaties.queries.timeline import partial_text
from visita.treaties.vocabulary import DOMESTIC_KINDS, EffectSource, Flag, Form, Kind

NOTHING = ("", _("Not given"))
INTERNATIONAL = [(kind.value, kind.label) for kind in Kind if kind not in DOMESTIC_KINDS]
DOMESTIC = [(kind.value, kind.label) for kind in Kind if kind in DOMESTIC_KINDS]
LONGEST_TEXT = 1800
"""Two such texts and what joins them fit into one cell of the record."""

Typed = Mapping[str, Any] | None


def _text(**options: Any) -> forms.CharField:
    return forms.CharField(
        max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 3}), **options
    )


class SourceForm(forms.Form):
    """What every entry needs: how we know, and since when."""

    source_title = forms.CharField(
        label=_("Source"),
        max_length=LONGEST_TEXT,
        help_text=_("Its title, so that somebody else can look it up."),
    )
    source_publisher = forms.CharField(label=_("Publisher"), required=False, max_length=300)
    source_url = forms.URLField(
        label=_("Address of the source"), required=False, max_length=1000, assume_scheme="https"
    )
    source_day = PartialDayField(
        label=_("Day of the source"), required=False, help_text=_("As exact as it is known.")
    )
    known_on = DayField(
        label=_("Known on"),
        required=False,
        help_text=_("The day from which the record knows it; empty for today."),
    )
    sections: tuple[tuple[object, tuple[str, ...]], ...] = ()
    """Headings, and the fields below each."""
    corrects = ""
    """The key of the act in whose place this one comes."""

    def groups(self) -> Iterator[tuple[object, list[BoundField]]]:
        """The fields as the page shows them."""
        for heading, names in self.sections:
            yield heading, [self[name] for name in names]

    def answers(self) -> list[tuple[str, str, str]]:
        """Field, question and answer, of every field that was filled in."""
        fields = [field for _, fields in self.groups() for field in fields]
        shown = [(field, _shown(field, self.cleaned_data[field.name])) for field in fields]
        return [(field.id_for_label, str(field.label), text) for field, text in shown if text]

    def row(self) -> dict[str, str]:
        """As a row of a file of acts."""
        given = {name: _cell(self.cleaned_data.get(name)) for name in COLUMNS}
        return given | {"source": self._source(), "supersedes": self.corrects} | self._more()

    def refuse(self, faults: FaultyRows) -> None:
        """Put what the record refuses beside the field that it is about."""
        for fault in faults.faults:
            name = "source_title" if fault.column == "source" else fault.column
            self.add_error(name if name in self.fields else None, sentence(fault))

    def _source(self) -> str:
        typed = self.cleaned_data
        names = ("source_title", "source_publisher", "source_day", "source_url")
        return ", ".join(text for name in names if (text := _cell(typed[name])))

    def _more(self) -> dict[str, str]:
        return {}


def _cell(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value or "")


def _shown(field: BoundField, value: object) -> str:
    choices = getattr(field.field, "flat", None)
    if choices and value:
        return str(dict(choices)[value])
    if isinstance(value, PartialDate):
        return partial_text(value)
    return day_text(value) if isinstance(value, date) else str(value or "")


class Choice(forms.ChoiceField):
    """A choice whose groups can be looked through as one list."""

    @property
    def flat(self) -> list[tuple[str, object]]:
        found: list[tuple[str, object]] = []
        for value, label in cast(Any, self.choices):
            found += label if isinstance(label, list | tuple) else [(value, label)]
        return found


class DayForm(SourceForm):
    """What can be said of any act: when, how, with what effect and remarks."""

    form = Choice(label=_("How it was expressed"), required=False, choices=[NOTHING, *Form.choices])
    date = PartialDayField(
        label=_("Day of the act"),
        required=False,
        help_text=_(
            "As exact as the source: 2025-09-29, 2025-09 or 2025. For a denunciation the day on "
            "which the depositary received it. Empty if it is unknown."
        ),
    )
    not_before = DayField(label=_("Not before"), required=False)
    not_after = DayField(label=_("Not after"), required=False)
    occurred = Choice(
        label=_("Did it happen?"),
        choices=[("yes", _("Yes")), ("unknown", _("Nobody knows"))],
        widget=forms.RadioSelect,
        initial="yes",
    )
    effect_on = DayField(
        label=_("Day of effect that the source gives"),
        required=False,
        help_text=_("The rules compute it; this one is compared with theirs."),
    )
    effect_source = Choice(
        label=_("Where this day comes from"),
        required=False,
        choices=[NOTHING, *EffectSource.choices],
    )
    flag = Choice(
        label=_("What a reader must know"), required=False, choices=[NOTHING, *Flag.choices]
    )
    note_en = _text(label=_("Note in English"), required=False)
    note_fr = _text(label=_("Note in French"), required=False)


WHEN = (
    _("When it was done"),
    ("date", "not_before", "not_after", "occurred", "effect_on", "effect_source"),
)
HOW_WE_KNOW = (
    _("How we know"),
    ("source_title", "source_publisher", "source_url", "source_day", "known_on"),
)
REMARKS = (_("Remarks"), ("flag", "note_en", "note_fr"))
WHY = (_("Why"), ("reason_en", "reason_fr"))


class ActForm(DayForm):
    """An act that the record does not hold yet."""

    state = Choice(label=_("State"))
    instrument = Choice(label=_("Instrument"))
    territory = Choice(
        label=_("Territory"),
        required=False,
        help_text=_("Only where the act concerns a territory and not the whole State."),
    )
    kind = Choice(
        label=_("What was done"),
        choices=[
            ("", _("Choose what was done")),
            (_("International acts"), INTERNATIONAL),
            (_("Steps at home: they change no status"), DOMESTIC),
        ],
    )
    field_order = ["state", "instrument", "territory", "kind", "form"]
    sections = (
        (_("What was done"), ("state", "instrument", "territory", "kind", "form")),
        WHEN,
        HOW_WE_KNOW,
        REMARKS,
    )

    def __init__(self, data: Typed = None, *, initial: Typed = None) -> None:
        super().__init__(data, initial=dict(initial or {}))
        language = get_language() or "en"
        for name, choices in _of_the_record(language).items():
            cast(Choice, self.fields[name]).choices = choices


def _of_the_record(language: str) -> dict[str, list[tuple[str, str]]]:
    states = pages.all_states(language=language)
    name = {each.iso2: each.name_fr if language == "fr" else each.name_en for each in states}
    territories = [
        (each.key, f"{each.name_fr if language == 'fr' else each.name_en} ({name[each.state_id]})")
        for each in pages.all_territories()
    ]
    return {
        "state": [("", str(_("Choose a State"))), *name.items()],
        "instrument": [(each.key, each.number) for each in pages.instruments()],
        "territory": [("", str(NOTHING[1])), *sorted(territories, key=lambda each: each[1])],
    }


class OfAnActForm(SourceForm):
    """About an act that the record holds: it stays the same act, so this cannot be changed."""

    reason_en = _text(label=_("Reason, in English"))
    reason_fr = _text(label=_("Reason, in French"), required=False)

    def __init__(self, data: Typed = None, *, initial: Typed = None, old: KnownAct) -> None:
        super().__init__(data, initial={**self.first(old), **(initial or {})})
        self.old, self.corrects = old, old.key

    def first(self, old: KnownAct) -> dict[str, Any]:
        """What the form shows when it is opened."""
        return {}

    def _more(self) -> dict[str, str]:
        old = self.old
        subject = {
            "state": old.state,
            "instrument": old.instrument,
            "territory": old.territory or "",
            "kind": old.kind,
        }
        return subject | {
            f"note_{language}": " ".join(
                text
                for name in ("note", "reason")
                if (text := self.cleaned_data.get(f"{name}_{language}", ""))
            )
            for language in ("en", "fr")
        }


class CorrectForm(DayForm, OfAnActForm):
    """The same act, recorded better."""

    sections = (WHY, (_("What was done"), ("form",)), WHEN, HOW_WE_KNOW, REMARKS)

    def first(self, old: KnownAct) -> dict[str, Any]:
        same = ("form", "date", "not_before", "not_after", "effect_on", "effect_source", "flag")
        return {name: getattr(old, name) for name in same} | {
            "occurred": "unknown" if old.occurred is None else "yes",
            "source_title": old.source,
            "note_en": old.note_en,
            "note_fr": old.note_fr,
        }


class WithdrawForm(OfAnActForm):
    """An act that should not be there at all."""

    sections = (WHY, HOW_WE_KNOW)

    def _more(self) -> dict[str, str]:
        return super()._more() | {"occurred": "no"}


class SeenForm(forms.Form):
    """What the page before deciding carries: a number of its own, and the record that it saw."""

    uuid = forms.UUIDField()
    seen = forms.CharField(max_length=40)
