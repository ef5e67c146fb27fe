"""Fewer models made anew while migrations run.

Django keeps classes of every model beside the migrations. After each step it makes anew not only
the model that changed but all that are tied to it by foreign keys, however far: here that is nearly
all of them, because everything is tied to a person. That is nine tenths of the time of a first
start.

A step that adds a model or a field, or changes one without touching what others point to, needs
that one class alone. Django itself leaves the distant ones as they are in the last case and notes
that they are behind; where code of a migration asks for models, all are then made anew. Django does
so for any code, but what only lays triggers asks for none.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from typing import Any

from django.db import router
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython
from django.db.migrations.state import ProjectState


class WhenAsked:
    """The models beside a step, for its code: made once it asks for one, and no second time."""

    def __init__(self, state: ProjectState) -> None:
        self._state = state

    @cached_property
    def _apps(self) -> Any:
        self._state.clear_delayed_apps_cache()
        return self._state.apps

    def __getattr__(self, name: str) -> Any:
        return getattr(self._apps, name)


def _only_gains(state: ProjectState, app_label: str, model_name: str) -> bool:
    """Is the model new, or has it one field more? What others point to is there as before."""
    made = state.apps.all_models[app_label].get(model_name)
    own = [*made._meta.local_fields, *made._meta.local_many_to_many] if made else []
    return {each.name for each in own} < set(state.models[app_label, model_name].fields)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Make only the model anew that a step adds or changes, until the end."""
    whole = ProjectState.reload_model

    def reload_model(
        self: ProjectState, app_label: str, model_name: str, delay: bool = False
    ) -> None:
        if "apps" not in self.__dict__:  # none are made yet
            return
        if delay or _only_gains(self, app_label, model_name):
            self.is_delayed = True
            self._reload({(app_label, model_name)})  # type: ignore[attr-defined]
        else:
            whole(self, app_label, model_name, delay)

    def database_forwards(
        self: RunPython,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        if router.allow_migrate(schema_editor.connection.alias, app_label, **self.hints):
            self.code(WhenAsked(from_state), schema_editor)  # type: ignore[arg-type]

    with ExitStack() as stack:
        for owner, method in ((ProjectState, reload_model), (RunPython, database_forwards)):
            stack.callback(setattr, owner, method.__name__, getattr(owner, method.__name__))
            setattr(owner, method.__name__, method)
        yield
