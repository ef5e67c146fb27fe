"""Tables as files. A cell that a spreadsheet would run is made plain text."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from django.http import HttpResponse

RUN = ("=", "+", "-", "@", "\t", "\r")


def as_csv(
    rows: Iterable[Mapping[str, object]], *, columns: Sequence[str], name: str
) -> HttpResponse:
    written = StringIO()
    writer = csv.DictWriter(written, columns)
    writer.writeheader()
    writer.writerows({key: plain(value) for key, value in row.items()} for row in rows)
    answer = HttpResponse(written.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def plain(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(RUN) else text
