"""Taking in the forms that come with Visita."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, moment, only
from visita.field.actions.library import load_library


@require_POST
@only(is_secretariat)
def take_in(request: SignedInRequest) -> HttpResponse:
    """Those whose version is not there yet become drafts."""
    made = load_library(by=request.user, at=moment(request))
    if made:
        said = ngettext(
            "%(count)s form is taken in. Look through it, then release it.",
            "%(count)s forms are taken in. Look through each, then release it.",
            len(made),
        )
        messages.success(request, said % {"count": len(made)})
    else:
        messages.info(request, _("There is nothing new to take in."))
    return redirect("field:forms")
