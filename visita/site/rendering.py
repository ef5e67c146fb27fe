"""Fewer models made anew while migrations run.

Django keeps classes of every model beside the migrations. After each step it makes anew not only
the model that changed but all that are tied to it by foreign keys, however far: here that is nearly
all of them, because everything is tied to a person. That is nine tenths of the time of a first
start.

A step that adds a model, or changes one without touching what others point to, needs that one class
alone. Django itself leaves the distant ones as they are in the second case and notes that they are
behind; where code of a migration asks for models, all are then made anew.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.migrations.state import ProjectState


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Make only the model anew that a step adds or changes, until the end."""
    whole = ProjectState.reload_model

    def reload_model(
        self: ProjectState, app_label: str, model_name: str, delay: bool = False
    ) -> None:
        if "apps" not in self.__dict__:  # none are made yet
            return
        if delay or model_name not in self.apps.all_models[app_label]:
            self.is_delayed = True
            self._reload({(app_label, model_name)})  # type: ignore[attr-defined]
        else:
            whole(self, app_label, model_name, delay)

    ProjectState.reload_model = reload_model  # type: ignore[method-assign]
    try:
        yield
    finally:
        ProjectState.reload_model = whole  # type: ignore[method-assign]
