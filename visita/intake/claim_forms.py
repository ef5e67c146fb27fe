"""Turning what was typed about claims, events and watches into values."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from visita.intake import asserted, claim_words
from visita.intake.actions.watching import Wanted
from visita.intake.models import Claim, Event
from visita.intake.queries.claims import all_speakers, speaker_named
from visita.intake.reading.documents import Attribution
from visita.treaties.forms import StateField


def _matters() -> list[tuple[str, str]]:
    return [(key, claim_words.matter(key)) for key in claim_words.all_matters()]


class KeyForm(forms.Form):
    """Sent twice, it is one act: the key was drawn when the form was shown."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class VersionedForm(forms.Form):
    """Filled in on a state of things that may have passed."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class OfferedInput(forms.TextInput):
    """A field to type in, under which the browser offers a list of values and their names."""

    def __init__(self, offered: Callable[[], Iterable[tuple[str, str]]]) -> None:
        super().__init__(attrs={"autocomplete": "off"})
        self.offered = offered

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        of = f"list_{name}"
        field = super().render(name, value, {**(attrs or {}), "list": of}, renderer)
        listed = format_html_join("", '<option value="{}">{}</option>', self.offered())
        return format_html('{}<datalist id="{}">{}</datalist>', field, of, listed)


class MatterField(forms.CharField):
    """A key of the vocabulary, offered as a list that can be typed into. `read` is one that the
    program itself has found: a person may leave it as it is."""

    read = ""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=60, widget=OfferedInput(_matters), **options)

    def validate(self, value: str) -> None:
        super().validate(value)
        if value and value != self.read and not claim_words.is_matter(value):
            raise forms.ValidationError(_("Choose a matter from the list, by its key."))


class GivenDayField(forms.CharField):
    """The day a claim gives, as exactly as it gives it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=30, **options)

    def validate(self, value: str) -> None:
        super().validate(value)
        try:
            asserted.read(value)
        except ValueError:
            raise forms.ValidationError(
                _(
                    "Write a day as 2025-09-29, a month as 2025-09 or a year as 2025; "
                    "“since” as 2023-12/.., “until” as ../2025-09 and from-to as 2025-10/2025-12."
                )
            ) from None


class SaidForm(forms.Form):
    """One claim: the words, who says them, on whose word, and what of."""

    words = forms.CharField(
        label=_("The words"),
        help_text=_("Exactly as they stand in the text."),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    attribution = forms.ChoiceField(
        label=_("How it is attributed"), choices=list(claim_words.ATTRIBUTIONS.items())
    )
    claimant = forms.CharField(
        label=_("Who says it"),
        help_text=_("Empty where the outlet says it itself."),
        max_length=200,
        required=False,
    )
    chain = forms.CharField(
        label=_("Who passed it on"),
        help_text=_("One on each line, the nearest to the speaker first."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    matter = MatterField(label=_("Matter"))
    state = StateField(
        label=_("State it is about"), required=False, empty_label=_("No State of the record")
    )
    asserted = GivenDayField(label=_("Day it gives"), required=False)
    polarity = forms.ChoiceField(
        label=_("What it does"), choices=list(claim_words.POLARITIES.items())
    )
    hedge = forms.CharField(
        label=_("Words that weaken it"),
        help_text=_("Such as “allegedly”."),
        max_length=120,
        required=False,
    )
    value = forms.CharField(label=_("Figure or value"), max_length=120, required=False)
    unit = forms.CharField(label=_("Of what"), max_length=60, required=False)

    def __init__(self, *words_: Any, text: str, near: int = 0, **named: Any) -> None:
        """*near* says which place is meant where the words stand in the text more than once."""
        super().__init__(*words_, **named)
        self.text, self.near = text, near

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        outlets = typed.get("attribution") == Attribution.OUTLET_VOICE
        if outlets and typed.get("claimant"):
            self.add_error(
                "claimant", gettext("What the outlet says itself is its own: leave this empty.")
            )
        if "attribution" in typed and not outlets and not typed.get("claimant"):
            self.add_error(
                "claimant", gettext("Say who says it, or that the outlet says it itself.")
            )
        if typed.get("words") and not self._place(typed["words"]):
            self.add_error("words", gettext("These words do not stand in the text of the item."))
        return typed

    def _place(self, typed: str) -> tuple[int, int] | None:
        """Line ends and spaces are the same to a person, so they are here."""
        pattern = r"\s+".join(map(re.escape, typed.split()))
        found = [each.span() for each in re.finditer(pattern, self.text)]
        return min(found, key=lambda span: abs(span[0] - self.near), default=None)

    def said(self) -> dict[str, Any]:
        """The fields of a claim, by the names of its table."""
        typed = self.cleaned_data
        start, end = self._place(typed["words"]) or (0, 0)
        plain = ("attribution", "claimant", "matter", "asserted", "polarity", "hedge", "value")
        chain = [line.strip() for line in typed["chain"].splitlines() if line.strip()]
        return {
            **{name: typed[name] for name in (*plain, "unit")},
            "claimant_key": speaker_named(typed["claimant"]) if typed["claimant"] else "",
            "chain": [[name, speaker_named(name)] for name in chain],
            "subject": f"state:{typed['state'].pk}" if typed["state"] else "",
            "start": start,
            "end": end,
        }


class CorrectForm(SaidForm, VersionedForm):
    """What was read of a claim, to be put right."""

    field_order = tuple(SaidForm.base_fields)

    def __init__(self, *words_: Any, claim: Claim, text: str, **named: Any) -> None:
        initial = {
            **{name: getattr(claim, name) for name in SaidForm.base_fields if name != "words"},
            "words": claim.span,
            "chain": "\n".join(name for name, _key in claim.chain),
            "version": claim.version,
        }
        super().__init__(*words_, text=text, near=claim.start, initial=initial, **named)
        self.claim = claim
        matter: Any = self.fields["matter"]
        matter.read = claim.matter

    def changes(self) -> Mapping[str, Any]:
        """What a person left as it was keeps its keys, also those no form shows."""
        said = self.said()
        if said["claimant"] == self.claim.claimant:
            said["claimant_key"] = self.claim.claimant_key
        known = dict(self.claim.chain)
        said["chain"] = [[name, known.get(name, key)] for name, key in said["chain"]]
        if self.cleaned_data["state"] == self.claim.state:
            said["subject"] = self.claim.subject
        if self.cleaned_data["words"].split() == self.claim.span.split():
            del said["start"], said["end"]
        return {name: value for name, value in said.items() if value != getattr(self.claim, name)}


def read_before(claim: Claim) -> list[tuple[str, str]]:
    """What the program had read, of the fields that a person put right and a form shows."""
    spoken: Mapping[str, Callable[[str], str]] = {
        "attribution": claim_words.attribution,
        "polarity": claim_words.polarity,
        "matter": claim_words.matter,
        "asserted": claim_words.day_given,
    }
    return [
        (str(field.label), spoken.get(name, str)(claim.proposed[name]))
        for name, field in SaidForm.base_fields.items()
        if name in claim.proposed and name != "chain"
    ]


class AddForm(SaidForm, KeyForm):
    """A claim that the program missed."""

    field_order = tuple(SaidForm.base_fields)


class OtherClaimField(forms.ModelChoiceField[Claim]):
    def label_from_instance(self, obj: Claim) -> str:
        span = obj.span if len(obj.span) < 120 else f"{obj.span[:120]}…"
        who = obj.claimant or obj.item.publisher or gettext("Unnamed outlet")
        return f"{who}: “{span}” ({claim_words.matter(obj.matter)})"


class MergeForm(VersionedForm):
    """Which claim stands for this one too."""

    into = OtherClaimField(
        label=_("The claim that stays"),
        queryset=Claim.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
    )

    def __init__(self, *words_: Any, offered: Iterable[Claim], **named: Any) -> None:
        super().__init__(*words_, **named)
        listed = list(offered)
        field: Any = self.fields["into"]
        field.queryset = Claim.objects.filter(pk__in=[each.pk for each in listed]).select_related(
            "item"
        )
        field.choices = [(each.pk, field.label_from_instance(each)) for each in listed]


class SpeakerForm(forms.Form):
    """All that is proposed of one speaker, as many as the person was shown."""

    item = forms.UUIDField(required=False)
    event = forms.UUIDField(required=False)
    claimant = forms.CharField(max_length=200, required=False, strip=False)
    claimant_key = forms.CharField(max_length=60, required=False)
    seen = forms.IntegerField(min_value=0, max_value=1_000_000)


class SoughtForm(forms.Form):
    """Which claims of the queue."""

    speaker = forms.CharField(label=_("Speaker"), required=False, max_length=200)
    state = StateField(label=_("State"), required=False, empty_label=_("All States"))
    matter = MatterField(label=_("Matter"), required=False)
    item = forms.UUIDField(required=False, widget=forms.HiddenInput)
    event = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *words_: Any,
        speakers: Iterable[tuple[str, str]],
        **named: Any,
    ) -> None:
        super().__init__(*words_, **named)
        self.fields["speaker"].widget = OfferedInput(lambda: speakers)

    def wanted(self) -> dict[str, Any]:
        typed = self.cleaned_data
        state = typed.get("state")
        return {
            "speaker": typed.get("speaker") or "",
            "state": state.pk if state else "",
            "matter": typed.get("matter") or "",
            "item": typed.get("item"),
            "event": typed.get("event"),
        }


class RenameForm(VersionedForm):
    title = forms.CharField(label=_("Name of the event"), max_length=300)


class OtherEventField(forms.ModelChoiceField[Event]):
    def label_from_instance(self, obj: Event) -> str:
        return f"{obj.title} ({obj.last_on})" if obj.last_on else obj.title


class OtherEventForm(VersionedForm):
    """Another event: to join to, or to move an item to."""

    event = OtherEventField(label=_("Event"), queryset=Event.objects.none())

    def __init__(self, *words_: Any, offered: Any, out: bool = False, **named: Any) -> None:
        super().__init__(*words_, **named)
        field: Any = self.fields["event"]
        field.queryset = offered
        if out:
            field.required, field.empty_label = False, _("Out of any event")


class WatchForm(KeyForm):
    """What to hear of. Whatever is given must hold."""

    state = StateField(label=_("State"), required=False, empty_label=_("Any State"))
    matter = MatterField(
        label=_("Matter"),
        required=False,
        help_text=_("A key such as ECPT.denunciation takes in all that begins with it."),
    )
    speaker = forms.CharField(
        label=_("Speaker"),
        required=False,
        max_length=60,
        help_text=_("The name or key of somebody who has spoken in an item before."),
        widget=OfferedInput(all_speakers),
    )
    words = forms.CharField(
        label=_("Words"),
        required=False,
        max_length=100,
        help_text=_("All of them must stand in the claim, in any order."),
    )
    against_the_record = forms.BooleanField(
        label=_("Only what contradicts the record"), required=False
    )

    def clean_speaker(self) -> str:
        typed: str = self.cleaned_data["speaker"]
        if not typed or re.fullmatch(r"[a-z]+:\S+", typed):
            return typed
        key = speaker_named(typed)
        if not key:
            raise forms.ValidationError(_("Nobody has spoken under this name yet."))
        return key

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if not self.errors and not any(typed[name] for name in typed if name != "key"):
            raise forms.ValidationError(_("Say what you want to hear of: fill in one field."))
        return typed

    def wanted(self) -> Wanted:
        typed = self.cleaned_data
        return Wanted(
            state=typed["state"],
            matter=typed["matter"],
            speaker_key=typed["speaker"],
            words=typed["words"],
            against_the_record=typed["against_the_record"],
        )
