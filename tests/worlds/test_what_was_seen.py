"""What was seen on a visit, about an earlier report, tells that there was a visit."""

import pytest
from django.db import transaction

from tests.conftest import NOON
from tests.worlds.chain import Chain
from tests.worlds.observing import Ask
from tests.worlds.playing import SECRET
from tests.worlds.script import WHOLE_STORY
from tests.worlds.stage import Stage, answer_to

pytestmark = pytest.mark.django_db

SEEN = b"Seen on the spot."
STEPS = [step for tick in WHOLE_STORY for step in tick.secret]
TO_SEE = STEPS[: STEPS.index("see") + 1]
TO_THE_COMMITTEE = STEPS[STEPS.index("see") + 1 : STEPS.index("circulate") + 1]


def go_on(chain: Chain, steps: list[str]) -> None:
    for step in steps:
        chain.frozen.moves(hours=1)
        chain.take(step, chain.frozen.at)


def shown(stage: Stage, person: str) -> tuple[bool, bool]:
    """On the page of the first report: is the view there? Is the recommendation still open?"""
    sent = stage.known["transmission"]
    page = answer_to(stage, Ask(person, "live", "GET", f"/desk/sent/{sent}/"))
    list_ = answer_to(stage, Ask(person, "live", "GET", "/desk/recommendations/"))
    assert page.status == list_.status == 200
    return SEEN in page.body, f"/desk/sent/{sent}/".encode() in list_.body


def test_it_is_told_to_a_member_only_with_the_report(stage: Stage) -> None:
    """Carla is a member and does not go; Dora went on the first visit and is not on this one."""
    with transaction.atomic():
        stage.frozen.at = NOON
        chain = Chain("secret", stage.people, SECRET, stage.frozen)
        chain.before = stage.first.sent
        go_on(chain, TO_SEE)

        assert shown(stage, "carla") == (False, True)
        assert shown(stage, "dora") == (False, True)

        go_on(chain, TO_THE_COMMITTEE)

        assert shown(stage, "carla") == (True, False)
        assert shown(stage, "dora") == (False, True)
        transaction.set_rollback(True)
