"""Texts of a row once more, folded, for searching: kept right by themselves, also in bulk."""

from __future__ import annotations

from typing import Any

from django.db import models

from visita.places.folding import folded


class FoldedField(models.CharField):  # type: ignore[type-arg]
    """What other fields of the row say, folded and joined; cut where it would not fit."""

    def __init__(self, *, of: tuple[str, ...], **options: Any) -> None:
        self.of = tuple(of)
        super().__init__(blank=True, default="", editable=False, **options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, words, options = super().deconstruct()
        for own in ("blank", "default", "editable"):
            options.pop(own, None)
        return name, path, list(words), {**options, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        texts = (getattr(model_instance, each) for each in self.of)
        kept = " ".join(folded(text) for text in texts if text)[: self.max_length]
        setattr(model_instance, self.attname, kept)
        return kept
