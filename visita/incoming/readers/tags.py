"""What the tags and the class names of a page tell of the lines between them."""

import re
from collections.abc import Mapping
from functools import lru_cache

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center"),
        *("dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr"),
        *(
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "noscript",
            "ol",
            "optgroup",
            "p",
            "pre",
            "search",
        ),
        *("section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
"""A line of text ends where one of these begins or ends."""

ALONE = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr", "basefont", "frame"),
    }
)
"""Without an end tag."""

INLINE = frozenset({"a", "span", "b", "i", "em", "strong", "u", "small", "sup", "sub", "font"})
"""The end of one of these tells nothing. Those that stand in texts most often."""

SILENT = frozenset(
    {
        *("script", "style", "template", "svg", "math", "iframe", "noembed", "noframes", "xmp"),
        *("title", "textarea", "select", "datalist", "object", "canvas", "audio", "video"),
    }
)
"""What stands inside is no text of the page, or is looked at apart."""

UNTIL_THE_END = frozenset({"script", "style", "textarea", "title", "iframe", "xmp"})
"""Where one of these is not closed, browsers too take all the rest for its content."""

ENDS_ITS_LIKE = frozenset({"p", "li", "dt", "dd", "tr", "td", "th"})
"""A new one ends the one before, which nobody needs to close."""

BY_TAG: Mapping[str, str] = {
    **{"nav": "menu", "menu": "menu", "button": "menu", "form": "menu", "aside": "related"},
    **{"footer": "legal", "figcaption": "caption", "caption": "caption", "time": "dateline"},
    **{"h1": "title", "address": "byline", "noscript": "markup", "header": "section"},
}
WORDS: Mapping[str, str] = {
    "menu": "nav navbar navigation menu breadcrumb breadcrumbs toolbar pagination pager topbar",
    "related": "related recommended recommendations trending popular teaser sidebar mostread",
    "tags": "tag tags keywords topics",
    "advert": "ad ads advert advertisement advertising sponsored sponsor promo banner",
    "byline": "byline author authors",
    "caption": "caption",
    "credit": "credit credits",
    "legal": "cookie cookies consent gdpr copyright disclaimer privacy footer imprint",
    "label": "share sharing social newsletter subscribe subscription",
    "views": "views counter",
    "other": "comment comments respond",
    "dateline": "date time timestamp published pubdate dateline",
    "section": "category kicker rubric",
}
BY_WORD = {word: reason for reason, words in WORDS.items() for word in words.split()}
WORD = re.compile(r"[A-Za-z]+?(?=[A-Z_\W\d]|$)|[A-Z]+")
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
TELLING = ("class", "id=", "role", "hidden", "style")
LONGEST_ATTRIBUTES = 4_000
"""Characters of one tag that are looked at; pictures written into a page make far longer ones."""


def attributes(written: str) -> dict[str, str]:
    """Names in small letters; the first of two alike counts, as in a browser."""
    found: dict[str, str] = {}
    for each in ATTRIBUTE.finditer(written[:LONGEST_ATTRIBUTES]):
        found.setdefault(each[1].lower(), each[2] or each[3] or each[4] or "")
    return found


def reason_of(tag: str, written: str) -> str:
    """Why a line in this element may not be part of the story; empty if nothing says so."""
    if not any(name in written for name in TELLING):
        return BY_TAG.get(tag, "")
    return _reason_told(tag, written[:LONGEST_ATTRIBUTES])


@lru_cache(maxsize=2_048)
def _reason_told(tag: str, written: str) -> str:
    has = attributes(written)
    if "hidden" in has or HIDDEN_STYLE.search(has.get("style", "")):
        return "markup"
    if tag in {"html", "body", "main", "article"}:
        return ""
    named = f"{has.get('class', '')} {has.get('id', '')} {has.get('role', '')}"
    words = (word.lower() for word in WORD.findall(named))
    return next((BY_WORD[word] for word in words if word in BY_WORD), BY_TAG.get(tag, ""))
