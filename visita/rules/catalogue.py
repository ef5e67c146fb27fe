"""Every rule there is: importing this module imports them all."""

import importlib
import pkgutil

from visita import rules
from visita.rules.sources import RULES, Rule


def all_rules() -> list[Rule]:
    """Every provision stated by a function: module by module, each in the order it states them.

    Not in the order of registration, which depends on who imported what first.
    """
    names = [each.name for each in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")]
    for name in names:
        importlib.import_module(name)
    return sorted(RULES, key=lambda rule: names.index(rule.function.__module__))
