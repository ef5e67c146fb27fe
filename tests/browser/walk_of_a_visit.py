"""The whole way of one visit, by the pages that people use."""

import re

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.hands import ID, TODAY, VOTES, WORD, do, fill, id_in, press
from tests.browser.walk_in_the_field import consult, exclude_and_send, refuse_and_stop, tell, watch


def people(ana: Page) -> None:
    """A list of candidates, somebody who can be asked to go, and a tie that was declared."""
    do(
        ana,
        "/desk/elections/lists/new/",
        **{"state": "ZZ", "reason": "END_OF_TERM", "received_on": TODAY, "name_1": "Ada Lund"},
        **{"nationalities_1": "ZZ", "name_2": WORD["candidate"], "nationalities_2": "ZZ"},
        **{"name_3": "Lea Voss", "nationalities_3": "XE", "note_3": WORD["candidate"]},
    )
    known = {"full_name": "Lea Voss", "expertise": WORD["interest"], "since": TODAY}
    do(ana, "/desk/profiles/new/", standing="EXPERT", **known)
    profile = id_in(ana, "/desk/profiles/", "/desk/profiles/ID/")
    tie = {"state": "XE", "text": WORD["interest"], "declared_on": TODAY}
    do(ana, f"/desk/profiles/{profile}/interest/", **tie)


def plan(ana: Page) -> str:
    """Returns the id of the visit."""
    names = f"Ada Lund\n{WORD['candidate']}\nLea Voss"
    do(
        ana,
        "/desk/elections/record/",
        **{"state": "ZZ", "candidates": names, "own_nationals": "2", "elected": "Ada Lund"},
        **{"votes": "46", "votes_for": "24", "held_on": TODAY, "since": "2040-01-01"},
    )
    people(ana)
    do(ana, "/desk/states/zz/authority/", name=WORD["authority"], address=WORD["address"])
    days = {"starts_on": TODAY, "ends_on": TODAY}
    do(
        ana,
        "/desk/visits/plan/",
        **{"state": "ZZ", "kind": "THEMATIC", "theme": WORD["theme"], "reason": WORD["reason"]},
        **{"reason_while_unknown": WORD["unsure"], **days},
    )
    ana.goto("/desk/visits/")
    link = ana.get_by_role("row", name="Planned").get_by_role("link").get_attribute("href") or ""
    visit = re.findall(ID, link)[0]
    head, expert = {"capacity": "HEAD", "member": "Boris"}, {"capacity": "EXPERT"}
    do(ana, f"/desk/visits/{visit}/delegation/name/", **head)
    do(ana, f"/desk/visits/{visit}/delegation/name/", full_name=WORD["delegate"], **expert)
    do(ana, "/desk/wording/eo/", closing=WORD["wording"])
    do(ana, f"/desk/visits/{visit}/decide/", reason_for_fewer=WORD["fewer"], **VOTES)
    return str(visit)


def take_in(ana: Page) -> None:
    """A file with information, and what it says of itself put right."""
    ana.goto("/desk/information/new/")
    said = (
        f"{WORD['information']} was said.\n\nThe governor said that it was {WORD['information']}."
    )
    file = FilePayload(name=f"{WORD['file']}.txt", mimeType="text/plain", buffer=said.encode())
    ana.locator('[name="uploads"]').set_input_files(files=[file])
    press(ana, "form.v-form button.v-button:not(.v-button--quiet)")
    ana.locator("details:has([name=title]) > summary").click()
    fill(ana, "title", WORD["put_right"])
    fill(ana, "publisher", WORD["outlet"])
    press(ana, "form.v-form button.v-button:not(.v-button--quiet)")
    expect(ana.get_by_role("heading", name=WORD["put_right"])).to_be_visible()


def go_and_draft(ana: Page, boris: Page, dan: Page, visit: str) -> str:
    """Returns the id of the report."""
    do(ana, f"/desk/visits/{visit}/notify/")
    consult(ana, dan, visit)
    exclude_and_send(ana, dan, visit)
    refuse_and_stop(ana, boris, visit)
    more = {"received_by": WORD["receiver"], "units": WORD["unit"]}
    do(boris, f"/desk/visits/{visit}/arrive/", place=WORD["place"], access="GIVEN", **more)
    do(boris, f"/desk/visits/{visit}/findings/record/", text=WORD["finding"], basis="SEEN")
    stop = id_in(boris, f"/desk/visits/{visit}/", "/stops/ID/leave/")
    do(boris, f"/desk/visits/{visit}/stops/{stop}/leave/")
    watch(boris, visit)
    tell(boris, visit)
    do(boris, f"/desk/visits/{visit}/conclude/")
    do(ana, f"/desk/visits/{visit}/report/begin/", title=WORD["title"], language="en")
    report = id_in(ana, f"/desk/files/{visit}/", "/desk/reports/ID/")
    told = f"It was {WORD['paragraph']} with {WORD['removed']} and {WORD['consenting']}."
    do(ana, f"/desk/reports/{report}/write/", kind="TEXT", text=told)
    do(ana, f"/desk/reports/{report}/write/", kind="RECOMMENDATION", text=WORD["asked"])
    return report


def adopt_and_answer(ana: Page, dan: Page, visit: str, report: str) -> str:
    """Returns the id of what was sent."""
    do(ana, f"/desk/reports/{report}/circulate/")
    do(ana, f"/desk/reports/{report}/adopt/", observations="NONE", **VOTES)
    do(ana, f"/desk/reports/{report}/transmit/")
    sent = id_in(ana, f"/desk/files/{visit}/", "/desk/sent/ID/")
    observation = id_in(dan, "/desk/", "/observations/ID/")
    do(dan, f"/desk/observations/{observation}/reply/", text=WORD["reply"])
    said = {"general": WORD["general"], "answer__2": WORD["answer"]}
    do(dan, f"/desk/received/{sent}/respond/", **said)
    do(ana, f"/desk/sent/{sent}/assess/?number=2", done="PARTLY", note=WORD["note"])
    do(dan, f"/desk/received/{sent}/publication/")
    return sent


def publish(ana: Page, boris: Page, visit: str) -> str:
    """Returns the id of the request."""
    wish = id_in(boris, f"/desk/files/{visit}/", "/desk/publication/ID/")
    gate = f"/desk/publication/{wish}/"
    do(boris, f"{gate}settle/", words=WORD["removed"], outcome="REMOVED")
    consent = {"outcome": "EXPRESS_CONSENT", "consent": WORD["consent"]}
    do(boris, f"{gate}settle/", words=WORD["consenting"], **consent)
    do(boris, f"{gate}check/")
    do(ana, f"{gate}release/")
    return wish
