"""Every rule has its short title, and no two rules share one."""

from visita.rules.catalogue import all_rules
from visita.rules.titles import TITLES


def test_every_rule_has_a_title_and_every_title_a_rule() -> None:
    assert set(TITLES) == {rule.name for rule in all_rules()}


def test_no_two_rules_share_a_title() -> None:
    assert len(set(TITLES.values())) == len(TITLES)


def test_a_title_is_short_and_no_sentence() -> None:
    for title in TITLES.values():
        assert len(title) <= 70, title
        assert title[0].isupper(), title
        assert not title.endswith((".", "?")), title
