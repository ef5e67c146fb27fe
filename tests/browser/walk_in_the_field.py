"""What happens after notification: with the State, and in the field."""

import re

from playwright.sync_api import FilePayload, Page

from tests.browser.hands import ID, LATER, TODAY, WORD, do, fill, id_in, press


def consult(ana: Page, dan: Page, visit: str) -> None:
    """The State objects, informs, writes; something is arranged."""
    about = dan_opens(dan)
    do(
        dan,
        f"{about}represent/",
        **{"ground": "MEDICAL_CONDITION", "aim": "PLACE", "places": WORD["place_they_mean"]},
        **{"persons": WORD["concerned"], "text": WORD["objection"]},
    )
    other = {"ground": "OTHER", "other_ground": WORD["other_ground"], "aim": "TIME"}
    do(dan, f"{about}represent/", text=WORD["objection"], **other)
    person = id_in(dan, about, "/inform/ID/")
    told = {"whereabouts": WORD["whereabouts"], "text": WORD["told_of"]}
    do(dan, f"{about}inform/{person}/", **told)
    do(dan, f"{about}write/", text=WORD["exchange"])
    side = f"/desk/visits/{visit}/state/"
    note_down(ana, f"{side}write/")
    made = id_in(ana, side, "/arrange/ID/")
    agreed = {"place": WORD["place_they_mean"], "place_on": TODAY, "transfer": WORD["transfer"]}
    do(ana, f"{side}arrange/{made}/", text=WORD["arranged"], lets_work="yes", **agreed)


def dan_opens(dan: Page) -> str:
    """The address of what was sent to him last."""
    dan.goto("/desk/")
    _, _, received = dan.content().partition("What the Committee has sent")
    return f"/desk/notifications/{re.findall(ID, received)[0]}/"


def note_down(ana: Page, form: str) -> None:
    """A note that the State does not see."""
    ana.goto(form)
    fill(ana, "text", WORD["internal"])
    ana.locator('[name="is_internal"]').check()
    press(ana, "form.v-form button.v-button:not(.v-button--quiet)")
    press(ana, 'button[name="checked"]')


def exclude_and_send(ana: Page, dan: Page, visit: str) -> None:
    """The expert is kept out and replaced; a file comes, and a name."""
    about, side = dan_opens(dan), f"/desk/visits/{visit}/state/"
    dan.goto(f"{about}exclude/")
    dan.locator('[name="exceptional"]').check()
    fill(dan, "person", WORD["delegate"])
    fill(dan, "reason", WORD["exceptional"])
    press(dan, "form.v-form button.v-button:not(.v-button--quiet)")
    press(dan, 'button[name="checked"]')
    made = id_in(ana, side, "/exclusions/ID/")
    instead = {"sequel": "REPLACED", "full_name": WORD["stand_in"]}
    do(ana, f"{side}exclusions/{made}/", **instead)
    dan.goto(f"{about}send/")
    fill(dan, "note", WORD["sent_note"])
    name, text = f"{WORD['sent_name']}.txt", WORD["sent_text"].encode()
    file = FilePayload(name=name, mimeType="text/plain", buffer=text)
    dan.locator('[name="upload"]').set_input_files(files=[file])
    press(dan, "form.v-form button.v-button:not(.v-button--quiet)")
    known = {"name": WORD["named"], "function": WORD["function"], "contact": WORD["contact"]}
    do(dan, f"{about}name/", role="OFFICER", **known)


def refuse_and_stop(ana: Page, boris: Page, visit: str) -> None:
    """A refusal that came by letter is over; the visit begins, stops and goes on."""
    file = f"/desk/visits/{visit}/"
    said = {"said_by": WORD["refuser"], "reason": WORD["refusal"], "channel": "LETTER"}
    do(ana, f"{file}refused/", refused="VISIT", refused_on=TODAY, **said)
    do(ana, f"{file}after-refusal/", ends_on=LATER, text=WORD["lifted"])
    do(boris, f"{file}arrive/", place=WORD["place"], access="GIVEN")
    do(boris, f"{file}interrupt/", reason=WORD["stopped"])
    do(boris, f"{file}resume/")
    stop = id_in(boris, file, "/stops/ID/leave/")
    do(boris, f"{file}stops/{stop}/leave/")


def watch(boris: Page, visit: str) -> None:
    """What was not granted, and where one must look again."""
    file = f"/desk/visits/{visit}/"
    plea = {"refused": WORD["obstruction"], "invoked": WORD["plea"], "letter": "d"}
    do(boris, f"{file}obstructions/new/", by_whom=WORD["obstructing"], **plea)
    incident = id_in(boris, f"{file}field/", "/obstructions/ID/end/")
    do(boris, f"{file}obstructions/{incident}/end/", granted="yes", resolution=WORD["ending"])
    fear = {"code_word": WORD["codeword"], "seen": WORD["noticed"], "steps": WORD["protecting"]}
    do(boris, f"{file}concerns/new/", level="RISK", **fear)
    concern = id_in(boris, f"{file}field/", "/concerns/ID/")
    do(boris, f"{file}concerns/{concern}/tasks/new/", means="CALL", due_on=TODAY)
    task = id_in(boris, f"{file}concerns/{concern}/", "/tasks/ID/close/")
    do(boris, f"{file}tasks/{task}/close/", outcome=WORD["outcome"])


def tell(boris: Page, visit: str) -> None:
    """Who was met, what was said at the end, and what could not wait."""
    file = f"/desk/visits/{visit}/"
    met = {"organisation": WORD["organisation"], "name": WORD["official"]}
    do(boris, f"{file}met/new/", sort="AUTHORITY", **met)
    do(boris, f"{file}talks/new/", points=WORD["points"])
    said = {"observed": WORD["observed"], "measure": WORD["measure"], "is_necessary": "yes"}
    do(boris, f"{file}observations/new/", amount="2", unit="WEEKS", **said)
