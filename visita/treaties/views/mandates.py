"""The mandates of the bodies, side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from visita.treaties.queries import mandates as found
from visita.treaties.queries import pages
from visita.treaties.views.asked import asked

MATTERS = {
    "place_scope": _("Which places"),
    "notice_rule": _("Notice of a visit"),
    "min_team": _("Size of a delegation"),
    "nationality_rule": _("Who stays away"),
    "objection_grounds": _("Objections of the State"),
    "icrc_bar": _("Places the Red Cross visits"),
    "publication_trigger": _("When a report is published"),
    "statement_majority": _("Majority for a public statement"),
    "statement_body": _("Who makes it"),
    "response_deadline": _("When the State must answer"),
    "term_limits": _("Terms of members"),
    "denunciation_rule": _("When a denunciation takes effect"),
    "tail_clause": _("What is still open at the end"),
    "reprisal_rule": _("Reprisals"),
}
"""What each policy of a mandate is about, for people."""


@require_safe
def mandates(request: HttpRequest) -> HttpResponse:
    convention = pages.instrument_of("ETS126")
    wanted = asked(request, opened_on=convention.in_force_on if convention else None)
    context = {
        "form": wanted.form,
        "on": wanted.on,
        "bodies": found.bodies_on(wanted.on),
        "policies": [(MATTERS[each.name], each.clauses) for each in found.policies(wanted.on)],
    }
    return render(request, "treaties/mandates.html", context, status=wanted.status)
