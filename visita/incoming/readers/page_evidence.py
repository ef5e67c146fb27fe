"""What a web page states of itself: title, publisher, author, day, language, and where."""

import html
import json
import re
from collections.abc import Iterator

from visita.incoming.extract import Evidence
from visita.incoming.limits import LONGEST_VALUE, MOST_EVIDENCE
from visita.incoming.readers.bounds import evidence
from visita.incoming.readers.page import Page

META = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title", "headline"),
    "publisher": ("og:site_name", "dc.publisher", "publisher", "citation_publisher"),
    "author": (
        "author",
        "article:author",
        "dc.creator",
        "byl",
        "parsely-author",
        "citation_author",
    ),
    "published": (
        *("article:published_time", "og:article:published_time", "datepublished", "pubdate"),
        *("publish-date", "publishdate", "publication_date", "dc.date", "dc.date.issued"),
        *("dcterms.issued", "dcterms.created", "parsely-pub-date", "sailthru.date"),
        *("citation_publication_date", "citation_date", "article.published", "date"),
    ),
    "language": ("content-language", "dc.language", "og:locale", "language"),
}
"""By what it says, the names under which pages state it, the clearest first."""

LINKED_DATA = {
    "title": ("headline",),
    "publisher": ("publisher",),
    "author": ("author", "creator"),
    "published": ("datePublished", "dateCreated"),
    "language": ("inLanguage",),
}
ARTICLES = re.compile(r"(?:Article|NewsArticle|Report|BlogPosting|PressRelease|WebPage|Posting)$")
DEEPEST = 6
MOST_THINGS = 200
IS_DATE = re.compile(r"\d{4}(?:-\d\d|/\d|\d{4})|\d{1,2}[./]\d{1,2}[./]\d{4}|\w+ \d{1,2},? \d{4}")
ADDRESS = re.compile(r"https?://(?:www\.)?([^/?#\s:@]+)", re.I)


def page_evidence(page: Page) -> list[Evidence]:
    """In order: what machines are told first, what stands on the page after it."""
    found = [*_metas(page), *_linked_data(page), *_elements(page), *_times(page), *_address(page)]
    return list(dict.fromkeys(found))[:MOST_EVIDENCE]


def _value(field: str, value: str, where: str, *, stated: bool = True) -> Iterator[Evidence]:
    """A day must look like one, and an author is no address."""
    if field == "published" and not IS_DATE.search(value):
        return
    if not (field == "author" and ADDRESS.match(value)):
        yield from evidence(field, value, where, stated=stated)


def _metas(page: Page) -> Iterator[Evidence]:
    stated: dict[str, str] = {}
    for tag, has in page.head:
        name = (
            has.get("property") or has.get("name") or has.get("itemprop") or has.get("http-equiv")
        )
        if tag == "meta" and name and has.get("content"):
            stated.setdefault(name.lower(), _unescaped(has["content"]))
    for field, names in META.items():
        for name in names:
            if name in stated:
                yield from _value(field, stated[name], f"meta {name}")


def _linked_data(page: Page) -> Iterator[Evidence]:
    things = [thing for written in page.data for thing in _things(_parsed(written), 0)]
    articles = [thing for thing in things[:MOST_THINGS] if _is_article(thing)]
    for thing in articles:
        for field, names in LINKED_DATA.items():
            for name in names:
                for value in _names(thing.get(name)):
                    yield from _value(field, value, f"JSON-LD {name}")


def _parsed(written: str) -> object:
    """Nothing, where it is no JSON or nested beyond reason."""
    try:
        parsed: object = json.loads(written.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None
    return parsed


def _things(value: object, depth: int) -> Iterator[dict[str, object]]:
    """Objects of the data that may be the article: at the top, in lists and graphs."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for each in value[:MOST_THINGS]:
            yield from _things(each, depth + 1)
    if isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity"):
            yield from _things(value.get(name), depth + 1)


def _is_article(thing: dict[str, object]) -> bool:
    kinds = thing.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and ARTICLES.search(kind) for kind in listed)


def _names(value: object) -> Iterator[str]:
    """Texts, or the names of things, one or several."""
    for each in value[:10] if isinstance(value, list) else [value]:
        named = each.get("name") if isinstance(each, dict) else each
        if isinstance(named, str):
            yield _unescaped(named)


def _elements(page: Page) -> Iterator[Evidence]:
    yield from _value("title", page.heading, "h1 element")
    yield from _value("title", page.title, "title element")
    for tag, has in page.head:
        if tag == "html":
            language = has.get("lang") or has.get("xml:lang", "")
            yield from _value("language", language, "html lang")


def _times(page: Page) -> Iterator[Evidence]:
    """A time that is said to be the day of publication is stated; any other is only there."""
    for tag, has in page.head:
        if tag == "time" and has.get("datetime"):
            said = f"{has.get('itemprop', '')} {has.get('class', '')}".lower()
            publishes = "pubdate" in has or "publish" in said
            yield from _value("published", has["datetime"], "time element", stated=publishes)


def _address(page: Page) -> Iterator[Evidence]:
    """Failing a name, the host of the page's own address."""
    for tag, has in page.head:
        own = tag == "link" and has.get("rel", "").lower() == "canonical"
        own = own or (tag == "meta" and has.get("property", "").lower() == "og:url")
        host = ADDRESS.match(has.get("href") or has.get("content", "")) if own else None
        if host:
            yield from _value("publisher", host[1], f"{tag} address", stated=False)


def _unescaped(text: str) -> str:
    return html.unescape(text[: 4 * LONGEST_VALUE])
