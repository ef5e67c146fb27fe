"""Carrying a vault away, still sealed, to open it with `visita vault` or any age program."""

import io
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.http import SignedInRequest, confirmed_recently, denied, moment
from visita.sealing import access
from visita.sealing.actions.exporting import export_vault


@require_safe
@denied
def offer(request: SignedInRequest, vault: UUID) -> HttpResponse:
    found = access.vault_for(request.user, vault)
    return render(request, "sealing/export.html", {"vault": found.pk})


@require_POST
@denied
@confirmed_recently
def take(request: SignedInRequest, vault: UUID) -> HttpResponse:
    """Made in memory: nothing of it lies on the disk, though it is as sealed as in the database."""
    found = access.vault_for(request.user, vault)
    file = io.BytesIO()
    export_vault(vault=found, into=file, by=request.user, at=moment(request))
    headers = {"Content-Disposition": 'attachment; filename="sealed.zip"'}
    return HttpResponse(file.getvalue(), content_type="application/zip", headers=headers)
