"""What the codes of the programme mean, in words."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from visita.programme.scoring import Criterion

CRITERIA: Mapping[Criterion, object] = {
    Criterion.INTERVAL: _("Time since the last visit"),
    Criterion.NEVER: _("Never visited"),
    Criterion.REFUSALS: _("Access refused or delayed, and visits refused, in five years"),
    Criterion.RECOMMENDATIONS: _("Recommendations that no visit has shown to be carried out"),
    Criterion.ANSWERS: _("Answers overdue"),
    Criterion.SIGNALS: _("Confirmed claims in information received, within a year"),
    Criterion.SILENCE: _("Nothing at all is heard"),
    Criterion.CROWDING: _("Persons held, in per cent of the capacity"),
    Criterion.SIZE: _("Size, by capacity"),
    Criterion.VULNERABLE: _("People who are especially vulnerable are held"),
    Criterion.UNUSUAL: _("A kind of place that is seldom visited"),
    Criterion.BY_HAND: _("What somebody who knows thinks of it, from 0 to 10"),
}

HOW_COUNTED: Mapping[Criterion, object] = {
    Criterion.INTERVAL: _("Full points at the longest interval, or where there never was a visit."),
    Criterion.NEVER: _("All or nothing."),
    Criterion.REFUSALS: _("34 points for each, 100 at most."),
    Criterion.RECOMMENDATIONS: _("10 points for each, 100 at most."),
    Criterion.ANSWERS: _("50 points for each, 100 at most."),
    Criterion.SIGNALS: _("5 points for each, 100 at most."),
    Criterion.SILENCE: _("All or nothing: where nobody complains, somebody may not dare to."),
    Criterion.CROWDING: _("From 90 per cent on; full points at 150."),
    Criterion.SIZE: _("Full points at 1,000 places for persons."),
    Criterion.VULNERABLE: _("All or nothing, by the kind of place and its figures."),
    Criterion.UNUSUAL: _("All or nothing, by the kind of place."),
    Criterion.BY_HAND: _("10 points for each."),
}

CHANGES: Mapping[str, object] = {
    "BEGUN": _("The year was begun"),
    "TERMS": _("Numbers of visits, reserve, share of lots or interval were changed"),
    "CRITERIA": _("The criteria were changed"),
    "JUDGED": _("Something was judged by hand"),
    "CHOSEN": _("Something was put into the year"),
    "MOVED": _("Something was moved to another quarter"),
    "DROPPED": _("Something was dropped"),
    "TAKEN_UP": _("A file was opened"),
    "ADOPTED": _("The year was adopted"),
    "PREPARED": _("An announcement was prepared"),
    "ANNOUNCED": _("The year was announced"),
}


def criterion(code: str) -> str:
    return str(CRITERIA[Criterion(code)])


def how_counted(code: str) -> str:
    return str(HOW_COUNTED[Criterion(code)])


def change(code: str) -> str:
    return str(CHANGES.get(code, code))
