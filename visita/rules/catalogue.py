"""Every rule there is: importing this module imports them all."""

import importlib
import pkgutil

from visita import rules
from visita.rules.sources import RULES, Rule


def all_rules() -> list[Rule]:
    """Every provision stated by a function, in the order the modules state them."""
    for module in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        importlib.import_module(module.name)
    return list(RULES)
