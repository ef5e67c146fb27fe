"""Which version of the program this is."""

import tomllib
from importlib import metadata

from visita.site.place import CHECKOUT


def version() -> str:
    """As the installed wheel says, or the checkout."""
    try:
        return metadata.version("visita")
    except metadata.PackageNotFoundError:
        project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
        return str(project["version"])
