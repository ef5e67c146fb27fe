"""Work under way that an act of a State would touch. For the Secretariat, who see every visit."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from visita.dialogue.models import Response
from visita.treaties.days import day_text
from visita.visits.models import Visit


@dataclass(frozen=True)
class Affected:
    """A visit or a report that is open, and the address at which it is kept."""

    title: str
    url: str


def affected(state_code: str, on: date) -> tuple[Affected, ...]:
    """Visits to a State whose report is not answered on the day: their work is not done."""
    answered = Response.objects.filter(transmission__report__visit=OuterRef("pk"))
    open_ = Visit.objects.filter(~Exists(answered), state=state_code, opened_at__date__lte=on)
    return tuple(Affected(_title(visit), _file(visit)) for visit in open_)


def _title(visit: Visit) -> str:
    return _("Visit of %(day)s: %(stage)s") % {
        "day": day_text(visit.starts_on),
        "stage": visit.get_stage_display(),
    }


def _file(visit: Visit) -> str:
    return reverse("agenda:file", args=[visit.pk])
