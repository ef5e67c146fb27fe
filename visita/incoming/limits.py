"""How much of a file is read. Each number says why it is not larger."""

MEGABYTE = 1_000_000

MOST_BYTES = 20 * MEGABYTE
"""Parsed at all. No article or report without pictures comes near; what is larger is only kept."""

MOST_PIECES = 100_000
"""Lines or paragraphs of one file: a thousand pages. More is a list that nobody reads as a text."""

MOST_CHARACTERS = 2_000_000
"""Of all pieces together: three times the longest novel, and still shown by a browser."""

MOST_EVIDENCE = 60
"""Values a file states of itself."""

LONGEST_VALUE = 500
"""Characters of one such value: a title, never a text."""

LONGEST_PLACE = 100
"""Characters of a word that says where something stood."""

MOST_NOTES = 30

MOST_PARTS = 100
"""Parts of a mail that are read or handed out; the rest is named in a note, the mail is kept."""

DEEPEST_PARTS = 10
"""Mails within mails; people forward a forwarded mail, they do not do so eleven times."""

MOST_ATTACHED = 20 * MEGABYTE
"""Bytes of all attachments of one mail, as handed out."""

MOST_ENTRIES = 2_000
"""Files inside a Word document: each picture is one."""

MOST_UNPACKED = 100 * MEGABYTE
"""Bytes of a Word document once unpacked, whatever the document says of itself."""

HIGHEST_RATIO = 200
"""Unpacked to packed, from a megabyte on. Text packs to a tenth, seldom a fiftieth."""

MOST_PAGES = 1_000
"""Pages of a PDF."""

LONGEST_LAYER = 20_000_000
"""Characters of a web page's source; no more than its bytes, so a limit on decoding alone."""

CPU_SECONDS = 60
"""Of one file. A page takes 0.03; ten pages of a PDF take one; a report of 200 pages takes 20."""

WALL_FOR_CPU = 2
"""Seconds of the clock for each of the processor, because other work keeps it busy."""

ANSWER_SECONDS = 15
"""Beyond these, until a sandbox that does not answer is ended itself."""

START_SECONDS = 60
"""Until a new sandbox says that it is ready; a second is usual."""

MEMORY = 1_500 * MEGABYTE
"""Address space of the process that reads one file. The readers alone take 200 MB of it."""

MOST_FILES = 64
"""Open at once in that process. It opens none for itself, Python opens its modules."""

MOST_ANSWER = 60 * MEGABYTE
"""Bytes of an answer without attachments, before it is looked at."""
