"""The pages of forms: handing in, every fault listed, the preview in its languages, on paper."""

import re
from html import unescape
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.accounts.builders import signed_in
from tests.chain import World
from tests.conftest import NOON
from tests.field.form_workbooks import EN, sheets, uploaded, workbook
from tests.incoming.conftest import MISSING
from visita.field.actions.forms import release_form
from visita.field.models import FormState, FormVersion
from visita.incoming import walls

needs_bubblewrap = pytest.mark.skipif(not walls.bubblewrap(), reason=MISSING)
pytestmark = pytest.mark.django_db


@pytest.fixture
def ana(world: World) -> Client:
    return signed_in(world.ana)


def handed_in(browser: Client, content: bytes, *files: tuple[str, bytes]) -> tuple[int, str]:
    attached = [SimpleUploadedFile(name, held) for name, held in files]
    answer = browser.post(
        reverse("field:upload-form"),
        {
            "workbook": SimpleUploadedFile("form.xlsx", content),
            "kind": "POLICE",
            "shown": attached,
        },
    )
    return answer.status_code, unescape(answer.content.decode())


def shown(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


@needs_bubblewrap
def test_a_workbook_becomes_a_draft(ana: Client) -> None:
    status, _page = handed_in(ana, workbook(sheets()))

    assert status == 302
    found = FormVersion.objects.get()
    assert (found.state, found.definition.kind) == (FormState.DRAFT, "POLICE")


@needs_bubblewrap
def test_all_faults_are_listed_with_their_rows(ana: Client) -> None:
    rows = ({"type": "barcode", "name": "x", EN: "X"}, {"type": "text", "name": "held", EN: "Y"})
    status, page = handed_in(ana, workbook(sheets(*rows)), ("stray.png", b"\x89PNG\r\n\x1a\n"))

    assert status == 400
    assert "The form has 3 faults and was not taken in" in page
    assert "sheet survey, row 7" in page
    assert "“barcode”" in page
    assert "The name “held” is taken by row 6 already." in page
    assert "Nothing in the form names the file “stray.png”." in page
    assert not FormVersion.objects.exists()


@pytest.mark.parametrize("content", [b"", b"name,label\n", b"PK\x03\x04 vbaProject.bin"])
def test_what_is_no_workbook_is_said_to_be_none(ana: Client, content: bytes) -> None:
    status, page = handed_in(ana, content)

    assert status == 400
    assert "Please correct this first" in page


@needs_bubblewrap
def test_the_same_again_says_so(world: World, ana: Client) -> None:
    handed_in(ana, workbook(sheets()))
    status, page = handed_in(ana, workbook(sheets({"type": "text", "name": "more", EN: "M"})))

    assert status == 400
    assert "The form has a version 1 already, with other contents." in page


def test_the_preview_says_what_is_asked_and_when(world: World, ana: Client) -> None:
    address = reverse("field:form", args=[uploaded(world.ana).pk])

    english = shown(ana, address)
    french = shown(ana, f"{address}?language=French%20(fr)")

    assert "1 Let in? one answer Yes No" in english
    assert "Only if “Let in?” is “No”" in english
    assert "It must hold: the answer is at least 0" in english
    assert "1 Accès accordé ? one answer Oui Non" in french
    assert "Release this version" in english


def test_releasing_asks_once_and_says_what_follows(world: World, ana: Client) -> None:
    made = uploaded(world.ana)
    address = reverse("field:release-form", args=[made.pk])

    assert "It can never be changed: a correction is a new version." in shown(ana, address)
    assert ana.post(address).status_code == 302

    made.refresh_from_db()
    assert made.state == FormState.RELEASED
    assert ana.post(address).status_code == 409


def test_members_see_what_is_released_and_change_nothing(world: World) -> None:
    boris = signed_in(world.boris)
    made = uploaded(world.ana)
    address = reverse("field:form", args=[made.pk])
    assert boris.get(address).status_code == 404

    release_form(version=made.pk, by=world.ana, at=NOON)

    assert "Withdraw" not in shown(boris, address)
    assert "Hand in a form" not in shown(boris, reverse("field:forms"))
    assert boris.post(reverse("field:withdraw-form", args=[made.pk])).status_code == 404


@pytest.mark.parametrize("language", ["English (en)", "French (fr)", "nothing"])
def test_on_paper_in_each_language(world: World, ana: Client, language: str) -> None:
    made = uploaded(world.ana)

    answer = ana.get(reverse("field:blank-form", args=[made.pk]), {"language": language})

    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")


def test_the_workbook_comes_back_as_it_was(world: World, ana: Client) -> None:
    made = uploaded(world.ana)

    answer = ana.get(reverse("field:form-workbook", args=[made.pk]))

    assert BytesIO(answer.content).getvalue() == bytes(made.workbook)
    assert answer["Content-Disposition"] == 'attachment; filename="gate.xlsx"'


def test_a_file_is_shown_where_it_can_do_nothing(world: World, ana: Client) -> None:
    row = {"type": "note", "name": "map", EN: "Map", "media::image": "body.svg"}
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'
    made = uploaded(world.ana, row, media={"body.svg": drawing})

    answer = ana.get(reverse("field:form-file", args=[made.pk, "body.svg"]))

    assert answer.content == drawing
    assert "Drawing or picture: body.svg" in shown(ana, reverse("field:form", args=[made.pk]))
    assert "sandbox" in answer["Content-Security-Policy"]
    assert ana.get(reverse("field:form-file", args=[made.pk, "none.svg"])).status_code == 404
