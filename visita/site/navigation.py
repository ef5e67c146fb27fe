"""Links across the parts. Lower parts never name a higher address: such links are made here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from visita.accounts import access
from visita.accounts.http import is_inside, moment
from visita.accounts.models import User
from visita.accounts.once import asked_once
from visita.proceedings.access import has_profile, is_member
from visita.programme.access import is_cleared, may_open_the_compartment
from visita.visits.access import is_liaison_officer, works_on_visits


@dataclass(frozen=True)
class Link:
    """An entry of a menu."""

    label: str
    url: str
    current: bool = False
    code: str = ""


@dataclass(frozen=True)
class Group:
    """Entries of a menu that are about one thing."""

    label: str
    links: tuple[Link, ...]

    @property
    def current(self) -> bool:
        return any(link.current for link in self.links)


OUTSIDE = {
    "treaties:home": gettext_lazy("Record"),
    "treaties:instruments": gettext_lazy("Chart"),
    "treaties:states": gettext_lazy("States"),
    "treaties:rules": gettext_lazy("Rules"),
    "treaties:mandates": gettext_lazy("Mandates"),
    "treaties:statements": gettext_lazy("Statements"),
    "portal:programme": gettext_lazy("Programme"),
    "committee:members": gettext_lazy("Committee"),
    "committee:past-visits": gettext_lazy("Past visits"),
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
    "visits:coverage": gettext_lazy("Coverage"),
    "reports:reports": gettext_lazy("Reports"),
    "dialogue:recommendations": gettext_lazy("Recommendations"),
}

FORMS = {"field:forms": gettext_lazy("Forms")}

LETTERS = {"dialogue:letters": gettext_lazy("Letters")}

POST = {"dialogue:post": gettext_lazy("Letters")}

IN_CAMERA = {
    "proceedings:meetings": gettext_lazy("Meetings"),
    "proceedings:elections": gettext_lazy("Elections"),
}

TOWARDS_STATES = {
    "visits:counterparts": gettext_lazy("States"),
    "agenda:record": gettext_lazy("Treaty record"),
}
"""Neither elections nor treaties are the business of a national mechanism."""

RECEIVED = {
    "intake:items": gettext_lazy("Information"),
    "publication:checks": gettext_lazy("Claim checks"),
}

FOR_WHO_IS_CLEARED = {"programme:years": gettext_lazy("Programme")}
"""By name, not by office: two people with the same office can differ here."""

FOR_THE_SECRETARIAT = {
    "proceedings:profiles": gettext_lazy("Profiles"),
    "agenda:ledger": gettext_lazy("Ledger"),
}

OF_ONESELF = {"proceedings:my-profile": gettext_lazy("My profile")}

FOR_ADMINISTRATORS = {
    "accounts:people": gettext_lazy("People"),
    "sealing:people": gettext_lazy("Keys of people"),
}

OF_A_MECHANISM = {"proceedings:commissions": gettext_lazy("Commissions")}
"""A mechanism has no plenary meeting: named people and commissions decide."""

OF_ITSELF = {"proceedings:assessments": gettext_lazy("Self-assessment")}

REGISTER = {"places:places": gettext_lazy("Places")}

TO_READ_THE_REGISTER = {"visits:places": gettext_lazy("Places")}

BESIDE_VISITS = {"visits:talks": gettext_lazy("Talks")}

FOR_ALL = {
    "agenda:desk": gettext_lazy("Desk"),
    "sealing:keys": gettext_lazy("My key"),
    "accounts:security": gettext_lazy("My security"),
}

ABOUT: tuple[tuple[object, tuple[str, ...]], ...] = (
    ("", ("agenda:desk",)),
    (
        gettext_lazy("Visits"),
        (
            *("visits:visits", "field:forms", "programme:years", "visits:talks"),
            *("reports:reports", "dialogue:recommendations"),
        ),
    ),
    (gettext_lazy("Places"), ("places:places", "visits:places", "visits:coverage")),
    (
        gettext_lazy("Committee"),
        (
            *("proceedings:meetings", "proceedings:elections", "proceedings:profiles"),
            "proceedings:assessments",
        ),
    ),
    (
        gettext_lazy("States"),
        ("visits:counterparts", "dialogue:letters", "dialogue:post", "agenda:record"),
    ),
    (gettext_lazy("Information"), ("intake:items", "publication:checks")),
    (gettext_lazy("Installation"), ("agenda:ledger", "accounts:people", "sealing:people")),
    (gettext_lazy("You"), ("proceedings:my-profile", "sealing:keys", "accounts:security")),
)
"""The menu of the desk: what each group is about. Every address of a part stands here once."""

OF_THE_MECHANISM = ("proceedings:commissions", "proceedings:assessments", "proceedings:profiles")

ABOUT_A_MECHANISM = tuple(
    (gettext_lazy("Mechanism"), OF_THE_MECHANISM)
    if "proceedings:assessments" in names
    else (label, names)
    for label, names in ABOUT
)
"""A mechanism is no Committee."""


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


def desk_menu(user: User, request: HttpRequest) -> list[Link | Group]:
    """What this person may open, by what it is about. A group of one is that one."""
    with asked_once():
        open_to = _open_to(user, localtime(moment(request)).date())
    about = ABOUT_A_MECHANISM if settings.PROFILE == "NPM" else ABOUT
    found: list[Link | Group] = []
    for label, names in about:
        asked = {name: open_to[name] for name in names if name in open_to}
        links = tuple(Link(text, url, current=request.path == url) for text, url in entries(asked))
        found += [Group(str(label), links)] if label and len(links) > 1 else links
    return found


def _open_to(user: User, on: date) -> dict[str, object]:
    """Names of addresses and their labels. Two with one office differ by the programme alone."""
    office, member = access.is_secretariat(user, on), is_member(user, on)
    for_a_committee = settings.PROFILE != "NPM"
    parts: list[tuple[bool, Mapping[str, object]]] = [
        (True, FOR_ALL),
        (office, REGISTER | RECEIVED | FOR_THE_SECRETARIAT),
        (not office and works_on_visits(user, on), TO_READ_THE_REGISTER),
        (office or member or works_on_visits(user, on), FOR_WHO_VISITS),
        (works_on_visits(user, on), FORMS),
        (office or member, LETTERS),
        (is_liaison_officer(user, on), POST),
        ((office or member) and for_a_committee, BESIDE_VISITS | IN_CAMERA),
        (is_cleared(user, on) or may_open_the_compartment(user, on), FOR_WHO_IS_CLEARED),
        (office and not for_a_committee, OF_A_MECHANISM),
        ((office or member) and settings.PROFILE != "CPT", OF_ITSELF),
        (office and for_a_committee, TOWARDS_STATES),
        (access.is_administrator(user, on), FOR_ADMINISTRATORS),
        (has_profile(user, on), OF_ONESELF),
    ]
    return {name: label for may, named in parts if may for name, label in named.items()}


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


ONWARD = {"field:record": ("findings:from-record", gettext_lazy("Take from it into findings"))}
"""From a page to the one of a higher part that goes on with the same thing, for the same people."""


def _onward(request: HttpRequest) -> dict[str, object]:
    here = request.resolver_match
    if here is None or here.view_name not in ONWARD:
        return {}
    name, label = ONWARD[here.view_name]
    return {"onward": Link(str(label), reverse(name, kwargs=here.kwargs))}


def on_every_page(request: HttpRequest) -> dict[str, object]:
    """Context for the frame that all pages share."""
    return _common(request) | _inside(request) | _onward(request)


def _common(request: HttpRequest) -> dict[str, object]:
    return {
        "navigation": menu(request.path),
        "our_body": settings.BODY,
        "language_links": languages(request),
        "sources_url": reverse("treaties:sources"),
        "code_url": settings.VISITA_SOURCE,
        "footer_links": [Link(_("For programs: the interface"), reverse("api:openapi-json"))],
    }
