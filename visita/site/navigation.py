"""Links across the parts. Lower parts never name a higher address: such links are made here."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy
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


OUTSIDE = {
    "treaties:home": gettext_lazy("Record"),
    "treaties:instruments": gettext_lazy("Chart"),
    "treaties:states": gettext_lazy("States"),
    "treaties:rules": gettext_lazy("Rules"),
    "treaties:mandates": gettext_lazy("Mandates"),
    "treaties:statements": gettext_lazy("Statements"),
    "committee:members": gettext_lazy("Committee"),
    "portal:documents": gettext_lazy("Reports"),
    "treaties:sources": gettext_lazy("Sources"),
}
OUTSIDE_OF_A_MECHANISM = {
    "first-page": gettext_lazy("Who we are"),
    "portal:documents": gettext_lazy("Published documents"),
}
"""Its State is bound or not; what it does each day is visit. The record keeps its addresses."""
FOR_WHO_VISITS = {
    "visits:visits": gettext_lazy("Visits"),
    "visits:places": gettext_lazy("Places"),
    "reports:reports": gettext_lazy("Reports"),
    "dialogue:recommendations": gettext_lazy("Recommendations"),
}
IN_CAMERA = {"proceedings:elections": gettext_lazy("Elections")}
TOWARDS_STATES = {
    "visits:counterparts": gettext_lazy("States"),
    "agenda:record": gettext_lazy("Treaty record"),
}
"""Neither elections nor treaties are the business of a national mechanism."""
RECEIVED = {
    "intake:items": gettext_lazy("Information"),
    "publication:checks": gettext_lazy("Claim checks"),
}
FOR_THE_SECRETARIAT = {"agenda:ledger": gettext_lazy("Ledger")}
FOR_ADMINISTRATORS = {"accounts:people": gettext_lazy("People")}


def address(name: str) -> str:
    """The address of that name; empty while no part of the program has one."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def entries(named: Mapping[str, object]) -> list[tuple[str, str]]:
    """Label and address of each that is there."""
    found = ((str(label), address(name)) for name, label in named.items())
    return [(label, url) for label, url in found if url]


def menu(path: str) -> list[Link]:
    """The main menu, with the entry of the page at *path* marked."""
    named = OUTSIDE_OF_A_MECHANISM if settings.PROFILE == "NPM" else OUTSIDE
    return [
        Link(label, url, current=path == url or (url != "/" and path.startswith(url)))
        for label, url in entries(named)
    ]


def languages(request: HttpRequest) -> list[Link]:
    """This page in each language of the interface, with everything else kept as asked."""
    links: list[Link] = []
    if len(settings.LANGUAGES) == 1:
        return links
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
    for_a_committee = settings.PROFILE != "NPM"
    parts: list[tuple[bool, Mapping[str, object]]] = [
        (True, {"agenda:desk": _("Desk")}),
        (office or member or works_on_visits(user, on), FOR_WHO_VISITS),
        ((office or member) and for_a_committee, IN_CAMERA),
        (office, RECEIVED),
        (office and for_a_committee, TOWARDS_STATES),
        (office, FOR_THE_SECRETARIAT),
        (access.is_administrator(user, on), FOR_ADMINISTRATORS),
        (True, {"accounts:security": _("My security")}),
    ]
    listed = [entry for may, named in parts if may for entry in entries(named)]
    return [Link(label, url, current=request.path == url) for label, url in listed]


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
        "our_body": settings.BODY,
        "language_links": languages(request),
        "sources_url": reverse("treaties:sources"),
        "code_url": settings.VISITA_SOURCE,
        "footer_links": [Link(_("For programs: the interface"), reverse("api:openapi-json"))],
    }
