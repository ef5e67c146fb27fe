"""An XForm as a person sees it: questions in their groups, with every text in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

XF = "{http://www.w3.org/2002/xforms}"
XH = "{http://www.w3.org/1999/xhtml}"
JR = "{http://openrosa.org/javarosa}"
ITEXT = re.compile(r"jr:itext\('(.*)'\)")
ITEMS = re.compile(r"instance\('([^']*)'\)/root[/]item(?:\[(.*)\])?", re.S)
ASKING = frozenset({"input", "select1", "select", "range", "upload", "trigger", "rank"})
FILES = frozenset({"image", "big-image", "audio", "video"})
DEEPEST = 30

Spoken = Mapping[str, str]
"""By language as the form names it; under "" where it names none. `⟦path⟧` stands for an answer."""


@dataclass(frozen=True)
class Choice:
    value: str
    label: Spoken
    image: Spoken = field(default_factory=dict)


@dataclass(frozen=True)
class Node:
    """A question, a note, a group or a repeat. `kind` is its element, `type` that of its bind."""

    kind: str
    type: str
    path: str
    label: Spoken
    hint: Spoken
    image: Spoken
    appearance: str
    required: str
    relevant: str
    constraint: str
    message: Spoken
    calculated: bool
    readonly: bool
    choices: tuple[Choice, ...] = ()
    choices_file: str = ""
    choices_depend: bool = False
    bounds: tuple[str, str] = ("", "")
    media: str = ""
    nodes: tuple[Node, ...] = ()

    @property
    def name(self) -> str:
        return self.path.rsplit("/", 1)[-1]

    @property
    def asks(self) -> bool:
        return self.kind in ASKING and not self.readonly


@dataclass(frozen=True)
class Form:
    key: str
    version: str
    title: str
    languages: tuple[str, ...]
    """The one it opens in first."""
    nodes: tuple[Node, ...]

    def every(self) -> Iterator[Node]:
        yield from _every(self.nodes)

    @property
    def questions(self) -> int:
        return sum(1 for each in self.every() if each.asks)


def _every(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _every(node.nodes)


def read_xform(xform: str) -> Form:
    """What the form asks.

    Raises:
        ValueError: it is no XForm.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(xform.encode(), parser)
        return _Reader(root).form()
    except (etree.XMLSyntaxError, AttributeError, TypeError) as fault:
        raise ValueError("This is no XForm.") from fault


class _Reader:
    """What is looked up all over the form, gathered once."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.model = root.find(f"{XH}head/{XF}model")
        self.texts = self._texts()
        self.binds = {each.get("nodeset", ""): each for each in self.model.findall(f"{XF}bind")}
        self.lists = {
            each.get("id", ""): each
            for each in self.model.findall(f"{XF}instance")
            if each.get("id")
        }

    def form(self) -> Form:
        data = self.model.find(f"{XF}instance")[0]
        return Form(
            key=data.get("id", ""),
            version=data.get("version", ""),
            title=self.root.findtext(f"{XH}head/{XH}title") or "",
            languages=self.languages(),
            nodes=self._nodes(self.root.find(f"{XH}body"), 0),
        )

    def languages(self) -> tuple[str, ...]:
        found = self.model.findall(f"{XF}itext/{XF}translation")
        found.sort(key=lambda each: each.get("default") is None)
        named = [each.get("lang", "") for each in found]
        return () if named == ["default"] else tuple(named)

    def _texts(self) -> dict[str, dict[str, Spoken]]:
        """By id, then by what form of text it is: "" (to read), image, audio, guidance."""
        found: dict[str, dict[str, dict[str, str]]] = {}
        for translation in self.model.findall(f"{XF}itext/{XF}translation"):
            language = translation.get("lang", "")
            language = "" if language == "default" else language
            for text in translation.findall(f"{XF}text"):
                forms = found.setdefault(text.get("id", ""), {})
                for value in text.findall(f"{XF}value"):
                    form = value.get("form", "")
                    said = _spoken(value)
                    # a file is named by an address of its own kind: jr://images/body.svg
                    said = said.rsplit("/", 1)[-1] if form in FILES else said
                    forms.setdefault(form, {})[language] = said
        return {name: dict(forms) for name, forms in found.items()}

    def _said(self, parent: Any, what: str, form: str = "") -> Spoken:
        element = parent.find(f"{XF}{what}")
        if element is None:
            return {}
        if named := ITEXT.fullmatch(element.get("ref", "")):
            return self.texts.get(named[1], {}).get(form, {})
        return {"": _spoken(element)} if not form else {}

    def _nodes(self, parent: Any, depth: int) -> tuple[Node, ...]:
        """A repeat stands inside a group of its own, which bears its label; the two are one."""
        if depth > DEEPEST:
            raise ValueError("Groups stand within groups, too deep.")
        found = []
        for element in parent:
            kind = etree.QName(element).localname
            if kind in ASKING or kind == "group":
                found.append(self._node(element, kind, depth))
        return tuple(found)

    def _node(self, element: Any, kind: str, depth: int) -> Node:
        repeat = element.find(f"{XF}repeat") if kind == "group" else None
        path = element.get("ref", "") or (repeat.get("nodeset", "") if repeat is not None else "")
        bind = self.binds.get(path, {})
        choices, file, depend = self._choices(element)
        within = repeat if repeat is not None else element
        message = bind.get(f"{JR}constraintMsg", "")
        named = ITEXT.fullmatch(message)
        return Node(
            kind="repeat" if repeat is not None else kind,
            type=bind.get("type", ""),
            path=path,
            label=self._said(element, "label"),
            hint=self._said(element, "hint"),
            image=self._said(element, "label", "image"),
            appearance=element.get("appearance", "") or within.get("appearance", ""),
            required=bind.get("required", ""),
            relevant=bind.get("relevant", ""),
            constraint=bind.get("constraint", ""),
            message=self.texts.get(named[1], {}).get("", {}) if named else {"": message},
            calculated=bool(bind.get("calculate", "")),
            readonly=bind.get("readonly", "") == "true()",
            choices=choices,
            choices_file=file,
            choices_depend=depend,
            bounds=(element.get("start", ""), element.get("end", "")),
            media=element.get("mediatype", ""),
            nodes=self._nodes(within, depth + 1) if kind == "group" else (),
        )

    def _choices(self, element: Any) -> tuple[tuple[Choice, ...], str, bool]:
        """The choices, the file they come from instead, and whether they hang on other answers."""
        itemset = element.find(f"{XF}itemset")
        if itemset is None:
            return tuple(self._item(each) for each in element.findall(f"{XF}item")), "", False
        nodeset = itemset.get("nodeset", "").removeprefix("randomize(")
        named = ITEMS.match(nodeset)
        instance = self.lists.get(named[1]) if named else None
        if named is None or instance is None:
            return (), "", True
        if source := instance.get("src", ""):
            return (), source.rsplit("/", 1)[-1], bool(named[2])
        items = instance.findall(f"{XF}root/{XF}item")
        return tuple(self._listed(each) for each in items), "", bool(named[2])

    def _item(self, item: Any) -> Choice:
        value = item.findtext(f"{XF}value") or ""
        return Choice(value, self._said(item, "label"), self._said(item, "label", "image"))

    def _listed(self, item: Any) -> Choice:
        value = item.findtext(f"{XF}name") or ""
        text = item.findtext(f"{XF}itextId")
        if text is None:
            return Choice(value, {"": item.findtext(f"{XF}label") or ""})
        forms = self.texts.get(text, {})
        return Choice(value, forms.get("", {}), forms.get("image", {}))


def _spoken(element: Any) -> str:
    parts = [element.text or ""]
    for child in element:
        if etree.QName(child).localname == "output":
            parts.append(f"⟦{child.get('value', '').strip()}⟧")
        parts.append(child.tail or "")
    return "".join(parts).strip()


def in_language(spoken: Spoken, language: str) -> str:
    """In that language; where it says nothing there, as it stands in any."""
    text = spoken.get(language) or spoken.get("")
    return text or next((each for each in spoken.values() if each), "")
