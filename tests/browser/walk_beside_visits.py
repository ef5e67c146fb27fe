"""What is done beside the visit: meetings, letters, the year, claims, the register of places."""

import re

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.hands import ID, TODAY, WORD, do, fill, id_in, press


def hold_a_claim_against_the_record(ana: Page) -> None:
    """It is drafted and goes no further."""
    said = f"It was {WORD['quoted']}, said {WORD['speaker']}."
    do(ana, "/desk/information/new/", text=said)
    item = re.findall(ID, ana.url)[0]
    do(
        ana,
        f"/desk/information/{item}/claims/add/",
        **{"words": said, "claimant": WORD["speaker"], "attribution": "direct_quote"},
        **{"matter": "ECPT.denunciation.effect", "state": "ZZ", "polarity": "asserts"},
    )
    claim = id_in(ana, f"/desk/information/{item}/", "/desk/information/claims/ID/")
    do(
        ana,
        f"/desk/information/claims/{claim}/check/",
        **{"claim_en": WORD["claimed"], "claim_fr": WORD["claimed"], "quotation": WORD["quoted"]},
        **{"speaker_en": WORD["speaker"], "speaker_fr": WORD["speaker"]},
        **{"outlet": WORD["outlet"], "source": WORD["source"]},
        **{"link": f"https://{WORD['link']}.example/", "verdict": "CONTRADICTS"},
        **{"record_en": WORD["recorded"], "record_fr": WORD["recorded"]},
    )


def plan_the_year(ana: Page) -> None:
    """In the compartment of the story: reasons, words and dice."""
    year = f"/desk/programme/{int(TODAY[:4]) + 1}/"
    do(ana, f"{year}criteria/", text_SIGNALS=WORD["meant"], reason=WORD["weighed"])
    do(ana, f"{year}ranking/XE/judge/", points="3", reason=WORD["judged"])
    do(ana, f"{year}terms/", drawn_share="100", visits="9", reason=WORD["weighed"])
    do(ana, f"{year}ranking/XS/choose/", slot="URGENT", quarter="1", reason=WORD["chosen"])
    do(ana, f"{year}draw/", thrown=WORD["thrown"], reason=WORD["drawn_again"])


def correspond(ana: Page, dan: Page) -> None:
    """A letter to the State with its answer, and one to somebody else; both threads are closed."""
    for other in ({"with_state": "ZZ"}, {"with_body": WORD["friend"]}):
        about = {"subject": "REQUEST", "title": WORD["thread"], "about": "ZZ"}
        do(ana, "/desk/letters/begin/", **about, **other)
        page = f"/desk/letters/{re.findall(ID, ana.url)[0]}/"
        ana.goto(f"{page}send/")
        file = FilePayload(
            name=f"{WORD['enclosed_as']}.txt",
            mimeType="text/plain",
            buffer=WORD["enclosed"].encode(),
        )
        ana.locator('[name="enclosures"]').set_input_files(files=[file])
        fill(ana, "addressee", WORD["addressee"])
        fill(ana, "text", WORD["letter"])
        press(ana, "form.v-form button.v-button:not(.v-button--quiet)")
        if "with_state" in other:
            letter = id_in(dan, "/desk/post/", "/desk/post/ID/")
            do(dan, f"/desk/post/{letter}/answer/", text=WORD["replied"])
        do(ana, f"{page}close/", outcome=WORD["outcome"])


def meet(ana: Page) -> None:
    """A plenary meeting is open while the visit is decided; members read what was put to it."""
    do(
        ana,
        "/desk/meetings/open/",
        **{"kind": "PLENARY", "number": "121", "starts_on": TODAY, "ends_on": TODAY},
        **{"place": WORD["room"], "members": "47", "members_reason": WORD["seats"]},
    )
    ana.goto("/desk/meetings/")
    link = ana.get_by_role("link", name="Plenary meeting 121").get_attribute("href") or ""
    do(ana, f"{link}agenda/", text=WORD["agenda"], matter="GENERAL")
    do(ana, f"{link}attendance/", unnamed="33")
    do(
        ana,
        f"{link}decide/",
        **{"text": WORD["wording"], "held_on": TODAY, "members": "47", "present": "33"},
        **{"votes_for": "30", "votes_against": "2", "abstentions": "1"},
    )
    do(ana, "/desk/self-assessment/assess/", inventory__comment=WORD["judged"])


def call_off(ana: Page) -> None:
    """Another plan, which ends as one."""
    days = {"starts_on": TODAY, "ends_on": TODAY}
    do(ana, "/desk/visits/plan/", state="XE", kind="PERIODIC", **days)
    visit = id_in(ana, "/desk/visits/?stage=PLANNED", "/desk/files/ID/")
    do(ana, f"/desk/visits/{visit}/call-off/", because=WORD["off"])


def talk(ana: Page) -> None:
    """Talks with a minister, in which nobody takes part who signs in here."""
    do(
        ana,
        "/desk/talks/new/",
        **{"state": "ZZ", "begins_on": TODAY, "level": "MINISTER", "with_whom": WORD["met"]},
        **{"purpose": WORD["purpose"], "procedure": WORD["procedure"]},
        speakers=WORD["speaks"],
    )
    talks = id_in(ana, "/desk/talks/", "/desk/talks/ID/")
    do(ana, f"/desk/talks/{talks}/outcome/", outcome=WORD["came_of_it"])


def keep_register(ana: Page) -> None:
    """A place and all that is known of it, and a view of the register that somebody keeps."""
    said = {"source": WORD["told_by"]}
    do(
        ana,
        "/desk/places/new/",
        **{"state": "ZZ", "name": WORD["prison"], "type": "PRISON", "operator": WORD["runner"]},
        **{"authority": WORD["ministry"], "address": WORD["street"], "postcode": WORD["post"]},
        **{"town": WORD["town"], "region": WORD["region"], "code": WORD["code"], **said},
    )
    ana.goto(f"/desk/places/?words={WORD['prison']}")
    ana.locator('form.p-keep [name="name"]').fill(WORD["kept_view"])
    press(ana, "form.p-keep button.v-button")
    place = ana.get_by_role("link", name=WORD["prison"]).first.get_attribute("href") or ""
    do(ana, f"{place}names/new/", text=WORD["also"], **said)
    do(ana, f"{place}happened/", change="OPENED", day=TODAY, note=WORD["happened"], **said)
    do(ana, f"{place}figures/new/", measure="OCCUPANCY", value="7", day=TODAY, **said)
    held = {"reach": "EFFECTIVE_CONTROL", "state": "", "held_by": WORD["holder"], "since": TODAY}
    do(ana, f"{place}holds/new/", **held, **said)
    do(ana, f"{place}scope/", persons_held="yes", **said)
    do(ana, f"{place}other-visits/new/", since=TODAY, **said)


def bring_a_list(ana: Page) -> None:
    """A list of places with a fault in it: its columns are named, its rows brought in."""
    ana.goto("/desk/places/import/")
    rows = (
        f"Name,Type,{WORD['heading']},Capacity\n{WORD['listed']},{WORD['kind']},x,{WORD['fault']}"
    )
    name = f"{WORD['list_name']}.csv"
    file = FilePayload(name=name, mimeType="text/csv", buffer=rows.encode())
    ana.locator('[name="upload"]').set_input_files(files=[file])
    press(ana, "form.v-form button.v-button:not(.v-button--quiet)")
    expect(ana.get_by_role("heading", name="What the columns are")).to_be_visible()
    said = {"state": "ZZ", "source": WORD["told_by"], "authority": WORD["ministry"]}
    for field, value in {**said, "day": "2026", "keep_as": WORD["kept_names"]}.items():
        fill(ana, field, value)
    ana.locator('[name="column-2"]').select_option("code")
    ana.locator('select[name^="type-"]').select_option("PRISON")
    press(ana, "form.v-form button.v-button:not(.v-button--quiet)")
    bring = ana.get_by_role("button", name="Bring it in")
    bring.wait_for()
    bring.click()
    expect(ana.get_by_text("Brought in.")).to_be_visible()
