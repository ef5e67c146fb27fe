"""Following what is published: an Atom feed. Nothing invented is fed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib.syndication.views import Feed
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy

from visita.portal.queries import documents
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
