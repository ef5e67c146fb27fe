"""Rulings whose answer is fixed, for tests of rules that join other rulings."""

from visita.rules.ruling import Condition, Ruling

YES = Ruling((Condition(True, "It is so.", "0"),))
NO = Ruling((Condition(False, "It is so.", "0"),))
OPEN = Ruling((Condition(None, "It is so.", "0"),))
YES_AS_RECALLED = Ruling((Condition(True, "It is so.", "0", verified=False),))


def provisions_missed(ruling: Ruling) -> list[str]:
    """The provisions of the conditions that are not met, in order."""
    return [condition.provision for condition in ruling.obstacles]
