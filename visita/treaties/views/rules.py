"""The rules of the law, one page each."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from visita.treaties.queries.rule_pages import rule_page, rule_pages
from visita.treaties.views.calculators import tried


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    return render(request, "treaties/rules.html", {"rules": rule_pages()})


@require_safe
def rule(request: HttpRequest, name: str) -> HttpResponse:
    page = rule_page(name.upper())
    if not page:
        raise Http404
    trial = tried(page.name, request.GET)
    status = 400 if trial and trial.form.errors else 200
    return render(request, "treaties/rule.html", {"rule": page, "trial": trial}, status=status)
