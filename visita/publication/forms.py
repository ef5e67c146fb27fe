"""Turning what was typed at the gate into values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from visita.intake.models import Channel, Claim, Protection
from visita.intake.reading.documents import Attribution
from visita.publication.actions.checks import Draft
from visita.publication.brevity import CLAIM_WORDS, QUOTED_WORDS, count
from visita.publication.models import Outcome
from visita.treaties.forms import PartialDayField
from visita.treaties.models import Instrument, State
from visita.treaties.queries.checks import ActCited
from visita.treaties.vocabulary import Verdict
from visita.visits.forms import KeyedForm, VersionForm

LONG = forms.Textarea(attrs={"rows": 3})


class SettleForm(VersionForm):
    """Words that may tell who somebody is, and what becomes of them."""

    words = forms.CharField(
        label=_("Words as they stand in the text"),
        min_length=2,
        max_length=300,
        help_text=_("A name, a day, a cell: whatever could tell who somebody is."),
    )
    outcome = forms.ChoiceField(
        label=_("What becomes of them"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    consent = forms.CharField(
        label=_("Where the express consent is kept"),
        required=False,
        max_length=300,
        help_text=_("Only where the person consents expressly (Article 11, paragraph 3)."),
    )

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if typed.get("outcome") == Outcome.EXPRESS_CONSENT and not typed.get("consent"):
            self.add_error("consent", _("Say where the consent is kept."))
        return typed

    def chosen(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])


class WithdrawForm(VersionForm):
    reason = forms.CharField(
        label=_("Why"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


def at_most(words: int) -> Callable[[str], None]:
    """A validator: no more than so many words."""

    def check(text: str) -> None:
        if count(text) > words:
            raise forms.ValidationError(
                _("Write at most %(most)s words. There are %(count)s."),
                params={"most": words, "count": count(text)},
            )

    return check


@dataclass(frozen=True)
class About:
    """What a check is written about: the claim, the treaty, and what of the record it may cite."""

    claim: Claim
    state: State
    instrument: Instrument
    citable: Sequence[Mapping[str, str]]


class CheckForm(forms.Form):
    """A claim in words of our own, and what the record says to it."""

    claim_en = forms.CharField(
        label=_("The claim, in our own words (English)"),
        max_length=1000,
        widget=LONG,
        validators=[at_most(CLAIM_WORDS)],
    )
    claim_fr = forms.CharField(
        label=_("The claim, in our own words (French)"),
        max_length=1000,
        widget=LONG,
        validators=[at_most(CLAIM_WORDS)],
    )
    quotation = forms.CharField(
        label=_("A few words of the source itself"),
        required=False,
        max_length=500,
        validators=[at_most(QUOTED_WORDS)],
        help_text=_("As they stand in the claim, twenty words at most."),
    )
    speaker_en = forms.CharField(label=_("Who says it (English)"), max_length=200)
    speaker_fr = forms.CharField(label=_("Who says it (French)"), max_length=200)
    outlet = forms.CharField(label=_("Who reports it"), max_length=200)
    said_on = PartialDayField(label=_("Day on which it was said"))
    source = forms.CharField(
        label=_("Where it can be looked up"),
        max_length=500,
        help_text=_("Outlet, title and day, or the reference of a document."),
    )
    link = forms.CharField(
        label=_("Its address"),
        required=False,
        max_length=500,
        validators=[URLValidator(schemes=["http", "https"])],
    )
    acts = forms.MultipleChoiceField(
        label=_("Acts of the record that bear on it"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    record_en = forms.CharField(
        label=_("What the record says (English)"), max_length=1000, widget=LONG
    )
    record_fr = forms.CharField(
        label=_("What the record says (French)"), max_length=1000, widget=LONG
    )
    verdict = forms.ChoiceField(
        label=_("Held against the record"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    provision = forms.CharField(
        label=_("Provision"),
        required=False,
        max_length=60,
        help_text=_("Such as ECPT 22(2)."),
    )

    def __init__(self, *words: Any, about: About, **named: Any) -> None:
        super().__init__(*words, **named)
        self.about = about
        self.fields["acts"].choices = [_choice(act) for act in about.citable]  # type: ignore[attr-defined]
        item = about.claim.item
        if about.claim.attribution == Attribution.OUTLET_VOICE:
            del self.fields["speaker_en"], self.fields["speaker_fr"]
        if item.channel == Channel.OWN_NOTE or item.protection != Protection.NONE:
            del self.fields["quotation"]

    def draft(self) -> Draft:
        typed = self.cleaned_data
        return Draft(
            state=self.about.state,
            instrument=self.about.instrument,
            said_on=str(typed["said_on"]),
            verdict=Verdict(typed["verdict"]),
            acts=typed["acts"],
            **{name: typed.get(name, "") for name in PLAIN},
        )


PLAIN = (
    *("speaker_en", "speaker_fr", "outlet", "claim_en", "claim_fr", "quotation"),
    *("source", "link", "record_en", "record_fr", "provision"),
)


def _choice(act: Mapping[str, str]) -> tuple[str, str]:
    cited = ActCited(act)
    return act["key"], f"{cited.day}: {cited.title} ({cited.track})"


class BeginCheckForm(CheckForm, KeyedForm):
    """Sent twice, it is one check."""


class RewriteCheckForm(CheckForm, VersionForm):
    """Written anew, on a state of things that may have passed."""
