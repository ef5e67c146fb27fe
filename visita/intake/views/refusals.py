"""What a person is told when a claim or an event does not stand as they saw it."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy

from visita.intake.actions import grouping, judging

TOLD: Mapping[type[Exception], object] = {
    judging.Stale: gettext_lazy(
        "Somebody decided on this since you opened the page, so nothing was done. Look at what "
        "stands there now and decide again."
    ),
    judging.Decided: gettext_lazy(
        "This claim is no longer open for that. To decide anew, open the claim and take the "
        "earlier decision back."
    ),
    judging.NotMergeable: gettext_lazy(
        "Choose another claim of the same item or event that is not rejected or merged."
    ),
    judging.NamesSomebody: gettext_lazy(
        "The outlet says this in its own voice: name no speaker, or say that it is somebody's word."
    ),
    judging.NotInTheText: gettext_lazy(
        "The words marked do not lie in the text of the item. Mark them anew."
    ),
    grouping.Stale: gettext_lazy(
        "Somebody changed this event or item since you opened the page, so nothing was done. Open "
        "it again and see whether the change is still wanted."
    ),
    grouping.SameEvent: gettext_lazy("It is there already. Choose another event."),
}
REFUSED = tuple(TOLD)


def why(refusal: Exception) -> str:
    return str(TOLD[type(refusal)])
