"""docs/rules.md: every rule, the provision it states, and every provision that is not code."""

from collections.abc import Iterable, Iterator

from visita.rules.ecpt.provisions import PROVISIONS as ECPT
from visita.rules.opcat.provisions import NOT_CODE as OPCAT_NOT_CODE
from visita.treaties.queries.rule_pages import RulePage, rule_pages

HEAD = """# Rules

Written from the code by `./run rules --into docs/rules.md`; a test compares. Each rule is a
function of `visita.rules` that cites the provision it states. What is marked *not verified* was
recalled and not read at its source: it is configuration that a person must check, not law.
"""

NOT_CODE = "not code, because "
"""How the reasons of the Convention begin. The table says it once, in its head."""


def rules_page() -> str:
    """The whole page, as Markdown."""
    not_code = [(name, why.removeprefix(NOT_CODE)) for name, why in ECPT.items() if why]
    not_code += [(f"OPCAT {name}", why) for name, why in OPCAT_NOT_CODE.items()]
    lines = [HEAD, *_rules(rule_pages()), "## Provisions that are not code", "", *_table(not_code)]
    return "\n".join(lines) + "\n"


def _rules(pages: Iterable[RulePage]) -> Iterator[str]:
    for page in pages:
        mark = "" if page.verified else " *(not verified)*"
        yield f"## {page.name}: {page.title}{mark}\n"
        yield f"{', '.join(page.citations)}\n"
        for statement in page.statements:
            doubt = "" if statement.verified else " *(not verified)*"
            where = statement.module.removeprefix("visita.")
            yield f"- `{where}.{statement.name}`{doubt}: {statement.paragraphs[0]}"
        yield ""


def _table(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield "| provision | not code, because |"
    yield "|---|---|"
    for name, why in rows:
        yield f"| {name} | {why[0].upper()}{why[1:].rstrip('.')}. |"
