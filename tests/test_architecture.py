"""What the import linter cannot see."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.db.models.fields.reverse_related import ForeignObjectRel

ROOT = Path(__file__).parent.parent
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
    "contracts"
]
BY_ID = {contract["id"]: contract for contract in CONTRACTS}
ORDER = [layer.strip("()") for layer in BY_ID["order"]["layers"]]


def imported_names(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_the_rules_need_nothing_but_the_standard_library() -> None:
    for module in (ROOT / "visita" / "rules").rglob("*.py"):
        for name in imported_names(module):
            first = name.split(".")[0]
            own = name == "visita" or name.startswith("visita.rules")
            assert first in sys.stdlib_module_names or own, (module, name)


def test_the_run_script_needs_nothing_but_the_standard_library() -> None:
    for name in imported_names(ROOT / "run"):
        assert name.split(".")[0] in sys.stdlib_module_names, name


def test_signing_in_is_the_work_of_accounts_alone() -> None:
    """No other package knows the library that keeps passkeys and codes, or Django's own sign-in."""
    for module in (ROOT / "visita").rglob("*.py"):
        if "accounts" not in module.parts:
            for name in imported_names(module):
                foreign = ("allauth", "fido2", "django.contrib.auth", "django.contrib.sessions")
                assert not name.startswith(foreign), (module, name)


def keys_between_apps() -> Iterator[tuple[str, str, str, ForeignObjectRel]]:
    for model in apps.get_models():
        for field in model._meta.get_fields():
            target = field.related_model
            if field.concrete and isinstance(target, type) and field.remote_field:
                here, there = model._meta.app_label, target._meta.app_label
                if here != there and {here, there} <= set(ORDER):
                    yield f"{model.__name__}.{field.name}", here, there, field.remote_field


def test_a_key_between_apps_points_down_the_order() -> None:
    """A key named by a string escapes the import linter, so the order is checked again here."""
    for name, here, there, _ in keys_between_apps():
        assert ORDER.index(here) < ORDER.index(there), name


def test_a_key_between_apps_leaves_no_way_back() -> None:
    """A reverse accessor would let the lower app read the higher one at run time."""
    for name, _, _, back in keys_between_apps():
        assert back.hidden, f"{name} needs related_name='+'"


def packages() -> set[str]:
    return {path.parent.name for path in (ROOT / "visita").glob("*/__init__.py")}


def test_every_package_has_its_place_in_the_order_and_is_no_longer_optional() -> None:
    built = {layer for layer in BY_ID["order"]["layers"] if not layer.startswith("(")}

    assert packages() == built <= set(ORDER)
    assert BY_ID["order"]["exhaustive"] is True


def test_every_app_keeps_its_inner_order() -> None:
    apps_with_views = {name for name in packages() if (ROOT / "visita" / name / "urls.py").exists()}

    assert {f"visita.{name}" for name in apps_with_views - {"site"}} <= set(
        BY_ID["inside"]["containers"]
    )


def test_the_contract_of_a_secret_package_comes_with_the_package() -> None:
    """The ledger is written by its own action alone; what many people read never sees the plan."""
    for package, contract in {"ledger": "ledger", "programme": "plan"}.items():
        assert (package in packages()) == (contract in BY_ID), contract


def test_nobody_but_the_ledger_touches_its_tables() -> None:
    contract = BY_ID["ledger"]

    assert contract["type"] == "protected"
    assert contract["protected_modules"] == ["visita.ledger.models"]
    assert contract["allowed_importers"] == ["visita.ledger"]


def test_what_the_public_process_needs_records_nothing() -> None:
    """The record stands above the ledger in the order, and must run without it all the same."""
    for package in {"treaties", "committee", "portal"} & packages():
        for module in (ROOT / "visita" / package).rglob("*.py"):
            for name in imported_names(module):
                assert not name.startswith("visita.ledger"), module


def test_raw_sql_stays_in_migrations() -> None:
    for module in (ROOT / "visita").rglob("*.py"):
        if "migrations" not in module.parts:
            text = module.read_text()
            assert ".raw(" not in text, module
            assert "connection.cursor" not in text, module


def test_addresses_carry_no_integers() -> None:
    """A counter in an address tells how much there is and lets a stranger count."""
    for module in (ROOT / "visita").rglob("urls.py"):
        assert "<int:" not in module.read_text(), module
