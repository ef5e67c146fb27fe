"""What a person is told of a workbook of questions that is not read."""

from collections.abc import Mapping
from types import MappingProxyType

from visita.incoming.notes import N_

REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "empty": N_("The file is empty. Choose another one."),
        "too_large": N_(
            "The workbook is larger than 2 MB. A form of a thousand questions has a tenth of that: "
            "take pictures out of the sheets, and hand in the files that questions show beside it."
        ),
        "no_workbook": N_(
            "The file is not an Excel workbook (.xlsx). Open it in a spreadsheet program and save "
            "it as .xlsx without a password."
        ),
        "macros": N_(
            "The workbook contains macros, which are programs. It is not opened. Save it as .xlsx "
            "without macros."
        ),
        "zip_bomb": N_(
            "The workbook would grow beyond measure when unpacked, as files do that are made to do "
            "harm. It is not opened. Do not open it either; ask whoever sent it."
        ),
        "broken_workbook": N_(
            "The workbook is damaged, or built in a way that no spreadsheet program builds it. "
            "Open it in a spreadsheet program and save it anew."
        ),
        "too_many_rows": N_(
            "A sheet of the workbook has more than 5,000 rows. Put long lists of choices into a "
            "CSV file and name it in a question of the type select_one_from_file."
        ),
        "no_sandbox": N_(
            "Workbooks cannot be read on this machine, because they are opened inside bubblewrap "
            "only and it is missing or does not work. Ask an administrator to install the Debian "
            "package bubblewrap."
        ),
        "timed_out": N_(
            "Turning the workbook into a form took longer than the 10 seconds of computing that "
            "are allowed. Cut it into several forms."
        ),
        "out_of_memory": N_(
            "Turning the workbook into a form needed more memory than a file may use. Cut it into "
            "several forms."
        ),
        "reader_failed": N_(
            "The workbook could not be read: it is damaged, or built in an unusual way. Copy its "
            "sheets into a new workbook."
        ),
    }
)
"""By the code of `Refused`."""
