"""What a person is told of a list: why it is not read, or what was found while reading it."""

from collections.abc import Mapping
from types import MappingProxyType

from visita.incoming.notes import N_

REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "empty": N_("The file is empty. Choose another one."),
        "too_large": N_(
            "The file is too large: a CSV may have 60 MB, a workbook 20 MB. Cut it into several "
            "files; a place that stands in two of them is still one place."
        ),
        "no_list": N_(
            "The file is neither CSV nor an Excel workbook (.xlsx). Open it in a spreadsheet "
            "program and save it as one of the two."
        ),
        "old_workbook": N_(
            "The file is a workbook of an old kind, or one with a password. Open it in a "
            "spreadsheet program and save it as .xlsx without a password, or as CSV."
        ),
        "macros": N_(
            "The workbook contains macros, which are programs. It is not opened. Save it as .xlsx "
            "without macros, or as CSV."
        ),
        "zip_bomb": N_(
            "The workbook would grow beyond measure when unpacked, as files do that are made to do "
            "harm. It is not opened. Do not open it either; ask whoever sent it."
        ),
        "broken_workbook": N_(
            "The workbook is damaged, or built in a way that no spreadsheet program builds it. "
            "Open it in a spreadsheet program and save it anew, or as CSV."
        ),
        "too_many_rows": N_(
            "The sheet has more than 200,000 rows. Cut it into several files and bring them in one "
            "after another; a place that stands in two of them is still one place."
        ),
        "no_text": N_("The first sheet of the workbook is empty. Put the list on the first sheet."),
        "no_sandbox": N_(
            "Workbooks cannot be read on this machine, because they are opened inside bubblewrap "
            "only and it is missing or does not work. Save the list as CSV, or ask an "
            "administrator to install the Debian package bubblewrap."
        ),
        "timed_out": N_(
            "Reading the workbook took longer than is allowed. Save the list as CSV, which is read "
            "much faster."
        ),
        "out_of_memory": N_(
            "Reading the workbook needed more memory than a file may use. Save the list as CSV."
        ),
        "reader_failed": N_(
            "The workbook could not be read: it is damaged, or built in an unusual way. Save the "
            "list as CSV."
        ),
    }
)
"""By the code of `Refused`."""

NOTES: Mapping[str, str] = MappingProxyType(
    {
        "encoding_guessed": N_(
            "The file does not say how its letters are written; this was guessed. If names look "
            "wrong, save the list as UTF-8."
        ),
        "encoding_damaged": N_(
            "Some characters of the file are damaged; each is shown as a question mark in a box."
        ),
        "other_sheets": N_("The workbook has several sheets; only the first one was read."),
        "formulas": N_(
            "Some cells hold formulas. Nothing is computed: what the spreadsheet program had last "
            "computed was read, and a formula that it never computed is an empty cell."
        ),
        "links": N_("The workbook refers to other files. They were not looked for."),
        "cells_cut": N_("Some cells held very long texts; only their beginning was read."),
    }
)
"""By the codes in `lists.List.notes`."""
