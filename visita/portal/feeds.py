"""Following what is published: an Atom feed. Nothing invented is fed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib.syndication.views import Feed
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy

from visita.portal.queries import Announced, announcements, documents
from visita.treaties.feeds import Atom

if TYPE_CHECKING:
    from visita.portal.models import Edition


class DocumentsFeed(Feed):  # type: ignore[type-arg] # Django's own class takes no parameter
    """Atom: the latest edition of every published document."""

    feed_type = Atom
    title = gettext_lazy("Published reports")
    subtitle = gettext_lazy("Reports on visits, published at the request of the States visited.")
    link = reverse_lazy("portal:documents")
    author_name = "Visita"

    def items(self) -> list[Edition]:
        return [each for each in documents() if not each.state.is_fictional]

    def item_guid(self, item: Edition) -> str:
        return f"urn:uuid:{item.pk}"

    def item_title(self, item: Edition) -> str:
        return item.title

    def item_description(self, item: Edition) -> str:
        return f"{item.state.name_en}, {item.visit_starts_on}/{item.visit_ends_on}"

    def item_link(self, item: Edition) -> str:
        return reverse("portal:document", args=[item.pk])

    def item_pubdate(self, item: Edition) -> datetime:
        return item.published_at

    def item_updateddate(self, item: Edition) -> datetime:
        return item.published_at


class ProgrammeFeed(Feed):  # type: ignore[type-arg] # Django's own class takes no parameter
    """Atom: which States are to be visited in which year."""

    feed_type = Atom
    title = gettext_lazy("States to be visited")
    subtitle = gettext_lazy("Announced by year, without days. The visits themselves are not.")
    link = reverse_lazy("portal:programme")
    author_name = "Visita"

    def items(self) -> list[Announced]:
        every = announcements()
        return [each for each in every if not any(state.is_fictional for state in each.states)]

    def item_guid(self, item: Announced) -> str:
        return f"urn:uuid:{item.announcement.pk}"

    def item_title(self, item: Announced) -> str:
        return str(item.announcement.year)

    def item_description(self, item: Announced) -> str:
        return ", ".join(state.name_en for state in item.states)

    def item_link(self, item: Announced) -> str:
        return f"{reverse('portal:programme')}#{item.announcement.year}"

    def item_pubdate(self, item: Announced) -> datetime:
        return item.announcement.announced_at

    def item_updateddate(self, item: Announced) -> datetime:
        return item.announcement.announced_at
