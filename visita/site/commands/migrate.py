"""`visita migrate`: bring the database to this version's form and load the record."""

from visita.site.commands import at
from visita.site.prepare import prepare
from visita.site.words import Words


def run(words: list[str]) -> int:
    Words(name="migrate", about="Bring the database to this version's form.").read(words)
    prepare(at=at(), again=True)
    return 0
