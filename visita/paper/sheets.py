"""Cells of tables that a spreadsheet will open: none of them may become a formula."""

_BEGINS_A_FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")
_FIRST = frozenset("\t\r\n")
_UNSEEN = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060"


def inert(text: str) -> str:
    """*text* as a cell that is shown and never computed: an apostrophe goes before what could be.

    Numbers are not texts: whoever writes one writes it as a number. Zero bytes and other signs
    that no sheet can hold are left out.
    """
    kept = "".join(each for each in text if each in _FIRST or _can_be_held(each))
    seen = kept.lstrip().lstrip(_UNSEEN).lstrip()
    if kept[:1] in _FIRST or seen[:1] in _BEGINS_A_FORMULA:
        return "'" + kept
    return kept


def _can_be_held(sign: str) -> bool:
    """XML, of which workbooks are made, knows no other signs."""
    return " " <= sign < "\ud800" or "\ue000" <= sign < "\ufffe" or sign > "\uffff"
