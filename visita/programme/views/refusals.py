"""Why something was not done in the compartment, in words."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from visita.programme.actions import (
    announcing,
    choosing,
    clearing,
    guarding,
    plan_keys,
    weighing,
)
from visita.rules.counts import ImpossibleCount

REFUSED: tuple[type[Exception], ...] = (
    guarding.Stale,
    weighing.AlreadyThere,
    weighing.NotOfThisYear,
    weighing.ReserveTooLarge,
    choosing.NoRoom,
    choosing.AlreadyChosen,
    choosing.NotOfThisYear,
    choosing.NothingToDraw,
    choosing.NeedsAReason,
    choosing.Gone,
    choosing.AnotherState,
    announcing.NotAdopted,
    announcing.SamePerson,
    announcing.Changed,
    announcing.ReleasedBefore,
    clearing.CannotBeCleared,
    clearing.MayNotClear,
    clearing.LastOfAll,
    clearing.EndsBeforeItBegins,
    plan_keys.PlanWouldBeLost,
    ImpossibleCount,
    LookupError,
)


def why(refusal: Exception) -> str:
    """A sentence that says what is so, and what to do."""
    return str(SENTENCES[type(refusal)]())


SENTENCES: Mapping[type[Exception], Callable[[], object]] = {
    guarding.Stale: lambda: _(
        "Somebody changed the year since you opened this form. Nothing was done. Open it again."
    ),
    weighing.AlreadyThere: lambda: _("This year has a programme. Open it, or choose another year."),
    weighing.NotOfThisYear: lambda: _(
        "The year is made of something else. Open the ranking and choose there."
    ),
    weighing.ReserveTooLarge: lambda: _(
        "More would be kept in reserve than there is, or less would be left than is already in the "
        "year. Drop something first, or change the numbers."
    ),
    choosing.NoRoom: lambda: _(
        "All visits of this kind are taken. What is kept in reserve stays free for what it is for: "
        "drop something, or change the numbers of the year."
    ),
    choosing.AlreadyChosen: lambda: _("It is in the year already."),
    choosing.NotOfThisYear: lambda: _(
        "The year is made of something else. Open the ranking and choose there."
    ),
    choosing.NothingToDraw: lambda: _(
        "The share that is left to lots is drawn, or nothing is left to draw from."
    ),
    choosing.NeedsAReason: lambda: _("Say why: it is kept beside what is done."),
    choosing.Gone: lambda: _("It was dropped, or its file is open by now. Open the year again."),
    choosing.AnotherState: lambda: _(
        "That visit is to another State, or comes of another line of the programme."
    ),
    announcing.NotAdopted: lambda: _("Only a year that was adopted is announced. Adopt it first."),
    announcing.SamePerson: lambda: _(
        "Two people see to it that no more goes out than may. Ask another person who is cleared."
    ),
    announcing.Changed: lambda: _(
        "The year is made of other States by now. Prepare the announcement again."
    ),
    announcing.ReleasedBefore: lambda: _("It went out before."),
    clearing.CannotBeCleared: lambda: _(
        "Only the Secretariat and members in office are cleared; nobody who runs the machine or "
        "speaks for a State."
    ),
    clearing.MayNotClear: lambda: _("Only somebody who is cleared clears others."),
    clearing.LastOfAll: lambda: _(
        "Then nobody would see the programme any more. Clear another person first."
    ),
    plan_keys.PlanWouldBeLost: lambda: _(
        "Nobody else could open a sealed plan of places then. Nothing has changed. Let this person "
        "open the plan and give its key to somebody else who is cleared; then end the clearance."
    ),
    clearing.EndsBeforeItBegins: lambda: _("Choose a day that is not before the first."),
    ImpossibleCount: lambda: _(
        "These numbers of votes cannot be: check members, present, votes and abstentions."
    ),
    LookupError: lambda: _("Nobody signs in under this name. Check the spelling."),
}
