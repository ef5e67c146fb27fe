"""Links across the parts. Lower parts never name a higher address: such links are made here."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from visita.accounts import access
from visita.accounts.http import is_inside, moment
from visita.accounts.models import User
from visita.proceedings.access import is_member
from visita.visits.access import works_on_visits


@dataclass(frozen=True)
class Link:
    """An entry of a menu."""

    label: str
    url: str
    current: bool = False
    code: str = ""


def menu(path: str) -> list[Link]:
    """The main menu, with the entry of the page at *path* marked."""
    entries = [
        (_("Record"), reverse("treaties:home")),
        (_("Chart"), reverse("treaties:instruments")),
        (_("States"), reverse("treaties:states")),
        (_("Rules"), reverse("treaties:rules")),
        (_("Mandates"), reverse("treaties:mandates")),
        (_("Statements"), reverse("treaties:statements")),
        (_("Committee"), reverse("committee:members")),
        (_("Reports"), reverse("portal:documents")),
        (_("Sources"), reverse("treaties:sources")),
    ]
    return [
        Link(label, url, current=path == url or (url != "/" and path.startswith(url)))
        for label, url in entries
    ]


def languages(request: HttpRequest) -> list[Link]:
    """This page in each language of the interface, with everything else kept as asked."""
    links = []
    for code, label in settings.LANGUAGES:
        asked = request.GET.copy()
        asked["lang"] = code
        links.append(
            Link(str(label), f"{request.path}?{asked.urlencode()}", get_language() == code, code)
        )
    return links


def desk_menu(user: User, request: HttpRequest) -> list[Link]:
    """What this person may open. Two people with the same offices have the same menu."""
    on = localtime(moment(request)).date()
    office, member = access.is_secretariat(user, on), is_member(user, on)
    entries = [(_("Desk"), reverse("agenda:desk"))]
    if office or member or works_on_visits(user, on):
        entries += [
            (_("Visits"), reverse("visits:visits")),
            (_("Places"), reverse("visits:places")),
            (_("Reports"), reverse("reports:reports")),
            (_("Recommendations"), reverse("dialogue:recommendations")),
        ]
    if office or member:
        entries.append((_("Elections"), reverse("proceedings:elections")))
    if office:
        entries += [
            (_("States"), reverse("visits:counterparts")),
            (_("Treaty record"), reverse("agenda:record")),
            (_("Ledger"), reverse("agenda:ledger")),
        ]
    if access.is_administrator(user, on):
        entries.append((_("People"), reverse("accounts:people")))
    entries.append((_("My security"), reverse("accounts:security")))
    return [Link(label, url, current=request.path == url) for label, url in entries]


def _inside(request: HttpRequest) -> dict[str, object]:
    """The frame of the inside: who is signed in, and the way out. Never asked for outside."""
    user = getattr(request, "user", None)
    if not is_inside(request) or not isinstance(user, User):
        return {}
    return {
        "person_signed_in": user,
        "navigation": desk_menu(user, request),
        "desk_url": reverse("agenda:desk"),
    }


def on_every_page(request: HttpRequest) -> dict[str, object]:
    """Context for the frame that all pages share."""
    return _common(request) | _inside(request)


def _common(request: HttpRequest) -> dict[str, object]:
    return {
        "navigation": menu(request.path),
        "language_links": languages(request),
        "sources_url": reverse("treaties:sources"),
        "code_url": settings.VISITA_SOURCE,
        "footer_links": [Link(_("For programs: the interface"), reverse("api:openapi-json"))],
    }
