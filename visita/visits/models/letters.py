"""The words of letters, in a language that the body has translated itself."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models


class LetterTemplate(models.Model):
    """The words of one language. It takes the place of what the program brings along."""

    language = models.CharField(max_length=3, primary_key=True)
    """An ISO 639 code."""
    words = models.JSONField()
    """By the names of `visita.visits.letters.WORDS`."""
    version = models.PositiveIntegerField(default=0)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["language"]

    def __str__(self) -> str:
        return self.language
