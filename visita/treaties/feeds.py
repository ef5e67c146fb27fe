"""Following the record from outside: feeds of acts and of claims, a calendar of days of effect.

Public statements appear in neither: States are notified of acts, not of statements (Art. 23(d)).
"""

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse, reverse_lazy
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event
from icalendar.enums import STATUS, TRANSP

from visita.rules.partial_date import PartialDate
from visita.treaties.days import day_text
from visita.treaties.queries.act_search import Recorded, recently_recorded
from visita.treaties.queries.acts import KnownAct
from visita.treaties.queries.checks import Check, latest_checks
from visita.treaties.queries.effects import Effect, all_effects
from visita.treaties.queries.timeline import date_text, partial_text
from visita.treaties.vocabulary import Track

if TYPE_CHECKING:
    from visita.treaties.models import PublishedCheck, State

LATEST = 100
OPENED = datetime(1987, 11, 26, tzinfo=UTC)
PRODUCT = "-//Visita//Days of effect//EN"
PLACE = "visita"
"""Stands where a host would in identifiers of events: the same act is the same event anywhere."""


class Atom(Atom1Feed):
    """An empty feed is as old as the treaty, not new at every look."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else OPENED


class ActsFeed(Feed):  # type: ignore[type-arg] # Django's own class takes no parameter
    """Atom: the acts that entered the record last."""

    feed_type = Atom1Feed
    title = gettext_lazy("Acts of the treaty record")
    subtitle = gettext_lazy("What States did with the treaties against torture, with sources.")
    link = reverse_lazy("treaties:home")
    author_name = "Visita"

    def items(self) -> list[Recorded]:
        return recently_recorded(LATEST)

    def item_guid(self, item: Recorded) -> str:
        return f"urn:uuid:{item.act.id}"

    def item_title(self, item: Recorded) -> str:
        day = date_text(item.act)
        return f"{_name(item.state)}: {_what(item.act)}, {item.instrument.number}, {day}"

    def item_description(self, item: Recorded) -> str:
        parts = [
            _("Track: %(track)s.") % {"track": Track(item.act.track).label},
            _("Source: %(source)s.") % {"source": item.act.source.rstrip(".")},
            _in_language(item.act.note_en, item.act.note_fr),
        ]
        return " ".join(part for part in parts if part)

    def item_link(self, item: Recorded) -> str:
        return _state_page(item.state.iso2, item.instrument.key)

    def item_pubdate(self, item: Recorded) -> datetime:
        return item.at

    def item_updateddate(self, item: Recorded) -> datetime:
        return item.at


def _what(act: KnownAct) -> str:
    """What nobody knows to have happened, or what was a mistake, is not reported as a fact."""
    if act.occurred is None:
        return _("%(act)s (not known to have happened)") % {"act": act.label}
    if act.occurred is False:
        return _("%(act)s (withdrawn: recorded by mistake)") % {"act": act.label}
    return act.label


class ChecksFeed(Feed):  # type: ignore[type-arg] # Django's own class takes no parameter
    """Atom: claims held against the record, the latest released first."""

    feed_type = Atom
    title = gettext_lazy("What was said, and what the record says")
    subtitle = gettext_lazy("Claims of others about a State, each beside the treaty record.")
    link = reverse_lazy("treaties:states")
    author_name = "Visita"

    def items(self) -> list[Check]:
        return latest_checks(limit=LATEST)

    def item_guid(self, item: Check) -> str:
        return f"urn:uuid:{item.edition.pk}"

    def item_title(self, item: Check) -> str:
        """Who says it comes first, so that no reader takes a claim for a fact."""
        edition = item.edition
        said = {
            "who": _speaker(edition),
            "state": _name(edition.state),
            "verdict": edition.get_verdict_display(),
        }
        return _("%(who)s, about %(state)s: %(verdict)s") % said

    def item_description(self, item: Check) -> str:
        edition = item.edition
        known_on = {"day": day_text(edition.known_on)}
        parts = [
            _("Claimed: %(claim)s") % {"claim": _in_language(edition.claim_en, edition.claim_fr)},
            _("The record: %(record)s")
            % {"record": _in_language(edition.record_en, edition.record_fr)},
            _("Provision: %(provision)s.") % {"provision": edition.provision}
            if edition.provision
            else "",
            _("Source: %(source)s.") % {"source": edition.source.rstrip(".")},
            _("By the record as it was known on %(day)s.") % known_on,
        ]
        return " ".join(part for part in parts if part)

    def item_link(self, item: Check) -> str:
        edition = item.edition
        page = _state_page(edition.state_id, edition.instrument_id)
        return f"{page}#check-{edition.pk}"

    def item_pubdate(self, item: Check) -> datetime:
        released: datetime = item.edition.released_at
        return released

    def item_updateddate(self, item: Check) -> datetime:
        released: datetime = item.edition.released_at
        return released


def _speaker(edition: "PublishedCheck") -> str:
    named = {
        "speaker": _in_language(edition.speaker_en, edition.speaker_fr),
        "outlet": edition.outlet,
        "day": partial_text(PartialDate.parse(edition.said_on)),
    }
    if edition.speaker_en:
        return _("%(speaker)s, as reported by %(outlet)s, %(day)s") % named
    return _("%(outlet)s, in its own voice, %(day)s") % named


@require_safe
def effects_calendar(request: HttpRequest) -> HttpResponse:
    """iCalendar: every day on which an act of the record takes effect, known or only bounded."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Treaties against torture: days of effect"))
    for effect in all_effects():
        if effect.when.earliest:
            calendar.add_component(_event(effect, effect.when.earliest, request))
    return HttpResponse(
        calendar.to_ical(),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'inline; filename="effects.ics"'},
    )


def _event(effect: Effect, day: date, request: HttpRequest) -> Event:
    """An unknown day of effect stands on the earliest possible one, tentatively, and says so."""
    page = _state_page(effect.state.iso2, effect.instrument.key)
    return Event.new(
        uid=f"{effect.act.key}-effect@{PLACE}",
        stamp=datetime.combine(effect.act.known_on or day, time(), UTC),
        start=day,
        summary=_summary(effect),
        description=_description(effect),
        status=STATUS.CONFIRMED if effect.sure else STATUS.TENTATIVE,
        transparency=TRANSP.TRANSPARENT,
        url=request.build_absolute_uri(page),
    )


def _summary(effect: Effect) -> str:
    names = {"state": _name(effect.state), "number": effect.instrument.number}
    if effect.ends:
        told = _("%(state)s: denunciation of %(number)s takes effect") % names
    else:
        told = _("%(state)s: %(number)s enters into force") % names
    return told if effect.sure else _("%(effect)s (not before; day unknown)") % {"effect": told}


def _description(effect: Effect) -> str:
    parts = [
        _("%(act)s: %(day)s.") % {"act": effect.act.label, "day": date_text(effect.act)},
        _("Source: %(source)s.") % {"source": effect.act.source.rstrip(".")},
    ]
    if not effect.sure and effect.when.earliest:
        bound = day_text(effect.when.earliest)
        parts.insert(0, _("Not before %(day)s; the day is unknown.") % {"day": bound})
    if effect.act.occurred is None:
        parts.insert(1, _("It is not known whether the act happened."))
    return " ".join(parts)


def _state_page(code: str, instrument: str) -> str:
    page = reverse("treaties:state", args=[code.lower()])
    return f"{page}?instrument={instrument.lower()}"


def _name(state: "State") -> str:
    return _in_language(state.name_en, state.name_fr)


def _in_language(english: str, french: str) -> str:
    return french if french and get_language() == "fr" else english
