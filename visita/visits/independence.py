"""Is everybody who assists independent of the State (Article 14, paragraph 2)?"""

from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from visita.proceedings.models import Interest
from visita.rules.ruling import Condition
from visita.visits.models import MEMBERS_OF_THE_COMMITTEE, Visit


def is_independent(visit: Visit) -> Condition:
    """Has nobody who assists declared a tie to the State that stands when the visit begins?

    Of those named by hand nothing is known, so nothing stands in their way.
    """
    assisting = visit.delegates.exclude(capacity__in=MEMBERS_OF_THE_COMMITTEE)
    standing = Q(ended_on=None) | Q(ended_on__gt=visit.starts_on)
    tied = Interest.objects.filter(standing, state=visit.state_id)
    return Condition(
        not tied.filter(profile__in=assisting.values("profile")).exists(),
        N_("Nobody who assists has declared a tie to the State."),
        "14(2)",
    )
