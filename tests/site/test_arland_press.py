"""The chapter of the press: whatever the reader finds, the story comes to the same answers."""

from collections.abc import Iterator

import pytest
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from tests.conftest import NOON
from tests.telling import told_at_noon
from visita.intake.models import Channel, Claim, Event, Item, Standing
from visita.publication.models import ClaimCheck
from visita.site.arland import press_words as words
from visita.site.arland.telling import tell
from visita.treaties.models import PublishedCheck

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def once(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with told_at_noon(django_db_blocker):
        yield


@pytest.fixture
def told(once: None, db: None) -> None:
    """What a test does to it is undone."""


def test_every_paper_is_received_and_all_are_one_story(told: None) -> None:
    papers = Item.objects.exclude(channel=Channel.OWN_NOTE).filter(within=None)

    assert papers.count() == len(words.PAPERS)
    assert {item.event and item.event.title for item in papers} == {words.TITLE}


def test_what_ana_confirmed_stands_at_its_words(told: None) -> None:
    wanted = {
        (paper.name, said.words, said.matter) for paper in words.PAPERS for said in paper.said
    }
    found = Claim.objects.filter(standing=Standing.CONFIRMED).exclude(
        item__channel=Channel.OWN_NOTE
    )

    assert {(each.item.name, each.span, each.matter) for each in found} == wanted
    assert all(each.claimant for each in found if each.attribution != "outlet_voice")


def test_three_answers_are_public_and_one_waits(told: None) -> None:
    assert ClaimCheck.objects.count() == len(words.ANSWERS)
    public = PublishedCheck.objects.order_by("state_id", "said_on")
    assert [(each.state_id, each.outlet) for each in public] == [
        ("RU", "Meduza, RFE/RL, glob-news"),
        ("RU", "TASS"),
        ("ZZ", "Northmark Press Agency"),
    ]
    for each in public:
        assert each.provision
        assert all(act["source"] for act in each.acts)


def test_nothing_invented_is_said_of_a_real_state(told: None) -> None:
    """What is claimed of Russia are sourced notes; no paper of Arland is in its event."""
    about = Claim.objects.filter(state="RU")

    assert {claim.item.channel for claim in about} == {Channel.OWN_NOTE}
    assert set(Event.objects.get(state="RU").items.values_list("channel", flat=True)) == {
        Channel.OWN_NOTE
    }


def test_told_again_it_adds_nothing(told: None) -> None:
    before = (Item.objects.count(), Claim.objects.count(), ClaimCheck.objects.count())
    with override_settings(VISITA_DEMO=True):
        tell(at=NOON)

    assert (Item.objects.count(), Claim.objects.count(), ClaimCheck.objects.count()) == before
