"""What stands in the way of a form: where, and of which kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fault:
    """`code` is a key of `form_words.FAULTS`; `values` fill the places in its sentence.

    `sheet` and `row` are as a spreadsheet program shows them; 0 is the sheet as a whole.
    """

    code: str
    sheet: str = ""
    row: int = 0
    values: Mapping[str, str] = field(default_factory=dict)
