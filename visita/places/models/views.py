"""What somebody looks at again and again. It is theirs alone."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models


class SavedView(models.Model):
    """A set of filters of the list of places, under a name. Nobody else sees it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    filters = models.CharField(max_length=1000, blank=True, default="")
    """As they stand in the address of the list."""
    saved_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "name"], name="saved_view_once_by_name")
        ]

    def __str__(self) -> str:
        return self.name
