"""What a form may hold, because the kit can show it. Anything else refuses the form at upload."""

from collections.abc import Mapping
from types import MappingProxyType

CHOOSING = frozenset({"select_one", "select_multiple", "rank"})
FROM_FILE = frozenset({"select_one_from_file", "select_multiple_from_file"})
ASKING = (
    CHOOSING
    | FROM_FILE
    | frozenset(
        {
            *("text", "integer", "decimal", "range", "date", "time", "dateTime", "geopoint"),
            *("image", "audio", "file", "acknowledge"),
        }
    )
)
"""Count as questions."""

SILENT = frozenset({"note", "calculate", "hidden", "start", "end", "today"})
OPENING = frozenset({"begin_group", "begin_repeat"})
CLOSING = frozenset({"end_group", "end_repeat"})
TYPES = ASKING | SILENT | OPENING | CLOSING

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "string": "text",
        "int": "integer",
        "select1": "select_one",
        "select one": "select_one",
        "select multiple": "select_multiple",
        "select_many": "select_multiple",
        "photo": "image",
        "location": "geopoint",
        "gps": "geopoint",
        "datetime": "dateTime",
        "trigger": "acknowledge",
        "begin group": "begin_group",
        "begin repeat": "begin_repeat",
        "end group": "end_group",
        "end repeat": "end_repeat",
    }
)
"""Other spellings that mean the same, in small letters."""

TELLING = frozenset(
    {
        *("deviceid", "phonenumber", "email", "username", "simserial", "subscriberid"),
        *("start-geopoint", "audit", "background-audio", "uri:deviceid"),
    }
)
"""Types that write down who or where somebody is, or listen, unasked."""

WIDTHS = frozenset(f"w{number}" for number in range(1, 11))
APPEARANCES = WIDTHS | frozenset(
    {
        *("multiline", "numbers", "image-map", "draw", "signature", "annotate", "minimal"),
        *("quick", "likert", "field-list", "pages", "month-year", "year", "autocomplete", "search"),
        *("vertical", "horizontal", "columns", "columns-pack", "new", "rating", "masked"),
    }
)

PARAMETERS = frozenset({"start", "end", "step", "rows", "randomize", "seed", "value", "label"})
"""Not `max-pixels`: a picture that is evidence keeps its bytes."""

FUNCTIONS = frozenset(
    {
        *("abs", "acos", "area", "asin", "atan", "atan2", "base64-decode", "boolean"),
        *("boolean-from-string", "ceiling", "checklist", "coalesce", "concat", "contains", "cos"),
        *("count", "count-non-empty", "count-selected", "current", "date", "decimal-date-time"),
        *("decimal-time", "digest", "distance", "ends-with", "exp", "exp10", "false", "floor"),
        *("format-date", "format-date-time", "geofence", "id", "if", "indexed-repeat"),
        *("instance", "int", "join", "jr:choice-name", "jr:itext", "lang", "last", "local-name"),
        *("log", "log10", "max", "min", "name", "namespace-uri", "normalize-space", "not", "now"),
        *("number", "once", "pi", "position", "pow", "pulldata", "random", "randomize", "regex"),
        *("round", "selected", "selected-at", "sin", "sqrt", "starts-with", "string"),
        *("string-length", "substr", "substring", "substring-after", "substring-before", "sum"),
        *("tan", "today", "translate", "true", "uuid", "weighted-checklist"),
    }
)
"""Of XPath 1.0 and of ODK's XForms, as the kit computes them."""

MEDIA: Mapping[str, str] = MappingProxyType(
    {
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
        ".svg": "image/svg+xml",
        ".mp3": "audio/mpeg",
        ".ogg": "audio/ogg",
        ".wav": "audio/wav",
        ".m4a": "audio/mp4",
        ".csv": "text/csv",
    }
)
"""Files that a form may carry, by how their names end."""
