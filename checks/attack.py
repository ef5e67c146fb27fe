"""`./run test --full` attacks a Visita of its own on this machine, from outside and from inside.

Fails if anything is found that is not accepted below, if an attack did not take place, or if one
of the two programs does not find what is wrong with a page that is vulnerable on purpose.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from checks.attackers import Attackers, NotAttacked, Report, Target, install  # noqa: E402
from checks.postgres import free_port  # noqa: E402
from checks.serving import FORM_TOKEN, Visita, Visitor  # noqa: E402
from checks.vulnerable import vulnerable_page  # noqa: E402
from visita.site.story import FIRST  # noqa: E402

REPORT = HERE / "var" / "test-results" / "attack.txt"

MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 fast, and gone afterwards

OUTSIDE = (
    Target("/states/?q=Rus"),
    Target("/states/ru*/"),
    Target("/states/ru/?instrument=ets126&on=2026-11-22&known_on=2026-11-22"),
    Target("/states/ru/?on=2026-11-22&kind=denunciation_received&day=2025-10-02"),
    Target("/instruments/ets126*/"),
    Target("/instruments/ets126/?on=1995-01-01"),
    Target("/rules/D5*/"),
    Target("/rules/D5/?day=2025-10-02"),
    Target("/rules/M10/?members=46"),
    Target("/acts.atom?state=ru"),
    Target("/api/v1/acts?state=RU&instrument=ETS126&limit=5&offset=0&since=2020-01-01"),
    Target("/api/v1/states/RU*/status?instrument=ETS126"),
    Target("/api/v1/states/RU/status?instrument=ETS126&on=2026-11-22&known-on=2026-11-22"),
    Target("/desk/sign-in/?next=/desk/"),
    Target("/desk/invitation/none*/"),
)
"""Without signing in. A star marks a part of an address."""

INSIDE = (
    Target("/desk/people/invite/", "full_name=Gita&username=gita&email=&language=en&days=3&role="),
    Target("/desk/people/{person}*/"),
    Target("/desk/people/{person}/appoint/", "role=SECRETARIAT&since=2026-11-22&until="),
    Target("/desk/people/{person}/invite-again/", "how=PAPER"),
    Target("/desk/confirm/", "code=123456&next=/desk/"),
    Target("/desk/security/sessions/{person}*/end/", "a=b"),
)
"""As an administrator who has just shown who they are."""

AT_WORK = (
    Target(f"/desk/files/{FIRST}*/"),
    Target(f"/desk/visits/{FIRST}*/findings/"),
    Target(
        "/desk/visits/plan/",
        f"key={uuid4()}&state=ZZ&kind=PERIODIC&starts_on=2030-03-04&ends_on=2030-03-15&follows=&"
        "reason=none&checked=yes",
    ),
    Target(f"/desk/visits/{FIRST}/findings/record/", f"key={uuid4()}&stop=&basis=SEEN&text=a"),
    Target("/desk/states/zz*/authority/", "name=Ministry&address=Tarnholm"),
    Target("/desk/record/?q=Arland&instrument=ETS126"),
    Target("/desk/record/states/zz/?known_on=2026-11-22"),
    Target("/desk/ledger/?act=visit.planned&subject=visit&before=20"),
    Target("/desk/ledger/entry/?index=3"),
    Target("/desk/ledger/compare/", "checkpoint=none"),
)
"""As somebody of the secretariat, on the visits of the story."""

STARTS_OUTSIDE = (
    "/",
    "/states/ru/?on=2026-11-22",
    "/instruments/ets126/?on=1995-01-01",
    "/rules/D5/?day=2025-10-02",
    "/rules/M10/?members=46",
    "/desk/sign-in/",
    "/api/v1/states/RU/status?instrument=ETS126&on=2026-11-22",
)
STARTS_INSIDE = ("/desk/", "/desk/people/", "/desk/people/invite/", "/desk/security/")
STARTS_AT_WORK = (
    *("/desk/", "/desk/visits/", f"/desk/files/{FIRST}/", "/desk/visits/plan/", "/desk/record/"),
    *("/desk/ledger/", "/desk/reports/", "/desk/recommendations/", "/desk/elections/record/"),
)
NOT_FOLLOWED = (
    *("/desk/sign-out/", "/desk/sign-out/*", "/static/*"),
    *("/desk/people/*/sign-out/", "/desk/people/*/withdraw/"),
)
"""Signing out, also from everywhere, would end the attack from inside."""

ACCEPTED = (
    # the server speaks plain HTTP on this machine; the web server in front brings TLS and this flag
    "wapiti Secure Flag cookie: GET ",
)
"""Beginnings of findings that are no fault, each with its reason."""


def main() -> int:
    began = time.monotonic()
    whole, faults = Report(), []
    with tempfile.TemporaryDirectory(prefix="visita-attack-", dir=MEMORY) as directory:
        try:
            attackers = Attackers(install(), Path(directory))
            find_what_is_there(attackers)
            attack(attackers, whole)
        except NotAttacked as fault:
            faults.append(f"not attacked: {fault}")
    accepted = [each for each in whole.found if each.startswith(tuple(ACCEPTED))]
    faults += [each for each in whole.found if each not in accepted]
    told = [
        *("Attacked:", *whole.attacked, "", "Accepted:", *accepted, "", "Found:", *faults, ""),
        f"{len(faults)} findings, {time.monotonic() - began:.0f} s",
    ]
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n".join(told) + "\n")
    print(REPORT.read_text())
    return 1 if faults else 0


def find_what_is_there(attackers: Attackers) -> None:
    """The test of the test.

    Raises:
        NotAttacked: one of them is blind.
    """
    with vulnerable_page() as site:
        injected = attackers.sqlmap(site, Target("/item?id=1"))
        if not any("Payload" in each for each in injected.found):
            raise NotAttacked("sqlmap did not find an injection that is there")
        scripted = attackers.wapiti(site, ["/"], but=[])
        if not any("Cross Site Scripting" in each for each in scripted.found):
            raise NotAttacked("wapiti did not find a script that is there")


def attack(attackers: Attackers, whole: Report) -> None:
    var = attackers.place / "var"
    var.mkdir()
    visita = Visita(var)
    visita.command("demo", "--prepare")
    with visita.served(free_port()):
        site = f"http://localhost:{visita.port}"
        [someone] = visita.let_in("someone")
        for target in OUTSIDE:
            whole.add(attackers.sqlmap(site, target))
        for who, targets in ((ADMINISTRATOR, INSIDE), (SECRETARIAT, AT_WORK)):
            for target in targets:
                inject = partial(attackers.sqlmap, site, posted(target, someone))
                whole.add(inside(visita, who, inject))
        whole.add(attackers.wapiti(site, STARTS_OUTSIDE, but=NOT_FOLLOWED))
        for who, starts in ((ADMINISTRATOR, STARTS_INSIDE), (SECRETARIAT, STARTS_AT_WORK)):
            crawl = partial(attackers.wapiti, site, starts, but=NOT_FOLLOWED)
            crawled = inside(visita, who, crawl)
            if f"POST {who.form}" not in crawled.attacked:
                raise NotAttacked(f"wapiti was not inside: it did not see {who.form}")
            whole.add(crawled)


def posted(target: Target, someone: Visitor) -> Target:
    form = f"csrfmiddlewaretoken={FORM_TOKEN}&{target.form}" if target.form else ""
    return Target(target.path.format(person=someone.id), form)


@dataclass(frozen=True)
class Office:
    """Who attacks from inside: a page that is open to them alone, and a form of theirs."""

    role: str
    page: str
    form: str


ADMINISTRATOR = Office("ADMINISTRATOR", "/desk/people/", "/desk/people/invite/")
SECRETARIAT = Office("SECRETARIAT", "/desk/ledger/", "/desk/visits/plan/")


def inside(visita: Visita, who: Office, attack: Callable[[str], Report]) -> Report:
    """An attack by somebody new, since showing who one is counts for five minutes only.

    Raises:
        NotAttacked: the session ended on the way, so that it was one from outside.
    """
    [visitor] = visita.let_in(f"new{uuid4().hex[:8]}", role=who.role)
    report = attack(f"visita_session={visitor.session}; visita_csrf={FORM_TOKEN}")
    if visitor.get(who.page).status != 200:
        raise NotAttacked(f"{report.attacked[0]}: nobody was signed in any more")
    return report


if __name__ == "__main__":
    sys.exit(main())
