"""Making inert text of what a State sent, behind the walls of the sandbox."""

from uuid import UUID

from django.utils.timezone import now
from django_tasks import task

from visita.incoming.extract import Extract
from visita.incoming.refused import Refused
from visita.incoming.sandbox import Sandbox
from visita.incoming.sniffing import sniff
from visita.visits.actions.receiving import keep_text
from visita.visits.matters import file_to_read


@task()
def read_sent(file: str) -> None:
    """Read one file, whether it was read before or not."""
    name, content = file_to_read(UUID(file))
    try:
        with Sandbox() as sandbox:
            extract = sandbox.read(name, content, sniff(name, content))
    except Refused as refusal:
        keep_text(file=UUID(file), text="", refusal=refusal.code, at=now())
    else:
        keep_text(file=UUID(file), text=_text(extract), refusal="", at=now())


def _text(extract: Extract) -> str:
    return "\n".join(piece.text for piece in extract.pieces)
