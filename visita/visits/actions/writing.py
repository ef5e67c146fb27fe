"""Keeping the words of letters in a language that the body translates itself."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits.actions.guarding import Stale
from visita.visits.models import LetterTemplate


@transaction.atomic
def keep_words(
    *, language: str, version: int, words: Mapping[str, str], by: User, at: datetime
) -> LetterTemplate:
    """Later letters are written in these words. What was sent stays as it was.

    *version* 0 is of words that were never kept.

    Raises:
        Stale: somebody kept other words meanwhile.
    """
    kept, is_new = LetterTemplate.objects.select_for_update().get_or_create(
        language=language,
        defaults={"words": dict(words), "version": 1, "changed_by": by, "changed_at": at},
    )
    if (0 if is_new else kept.version) != version:
        raise Stale
    if not is_new:
        kept.words, kept.version = dict(words), version + 1
        kept.changed_by, kept.changed_at = by, at
        kept.save(update_fields=["words", "version", "changed_by", "changed_at"])
    record(
        act="letter.words_kept",
        subject=f"letter:{language}",
        by=str(by.pk),
        at=at,
        facts={"language": language},
    )
    return kept
