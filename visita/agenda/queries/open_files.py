"""Which visits can still ask something of anybody: the desk gathers these, and no closed file."""

from typing import Any

from django.db.models import Count, Exists, F, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from visita.dialogue.models import Assessment
from visita.publication.models import Outbox, Release, Way
from visita.reports.models import Paragraph
from visita.reports.text import ASKS
from visita.visits.models import Stage, Visit


def still_open(visits: QuerySet[Visit]) -> QuerySet[Visit]:
    """All but plans that were called off and files that are closed.

    A file is closed when its report is public and each of its paragraphs that asks for something
    has been assessed. Whatever is doubtful stays open: `tasks_of` says what there is to do.
    """
    later = Release.objects.filter(document=OuterRef("document"), number__gt=OuterRef("number"))
    taken_back = Outbox.objects.filter(release=OuterRef("pk"), way=Way.BACK)
    out = Release.objects.filter(
        ~Exists(later),
        ~Exists(taken_back),
        request__transmission__report__visit=OuterRef("pk"),
    )
    asked = Paragraph.objects.filter(report__visit=OuterRef("pk"), kind__in=ASKS)
    assessed = Assessment.objects.filter(transmission__report__visit=OuterRef("pk"))
    counted = visits.exclude(stage=Stage.CALLED_OFF).annotate(
        is_out=Exists(out),
        asked=_number(asked.order_by().values("report__visit"), "pk"),
        assessed=_number(assessed.order_by().values("transmission__report__visit"), "number"),
    )
    return counted.exclude(is_out=True, assessed__gte=F("asked"))


def _number(rows: QuerySet[Any, Any], of: str) -> Coalesce:
    counted = rows.annotate(number_of=Count(of, distinct=True)).values("number_of")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
