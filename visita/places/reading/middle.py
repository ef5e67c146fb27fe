"""Where most places of a list lie, so that one that is far away is noticed."""

from collections.abc import Iterable

from visita.places.reading import values


def middle(points: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    """The median of both coordinates; None where fewer than five can be read."""
    read = []
    for north, east in points:
        try:
            read.append(values.degrees(north, east))
        except values.Odd:
            continue
    if len(read) < 5:
        return None
    half = len(read) // 2
    return str(sorted(n for n, _ in read)[half]), str(sorted(e for _, e in read)[half])
