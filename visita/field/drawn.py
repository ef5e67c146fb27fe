"""A form as it is drawn, on a page or on paper: everything said in one of its languages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from visita.field.conditions import Words
from visita.field.form_words import asked_for
from visita.field.reading.xform import Choice, Form, Node, Spoken, in_language

CODE = re.compile(r"\((\w{2,3})(?:[-_]\w+)?\)\s*$")


@dataclass(frozen=True)
class DrawnChoice:
    label: str
    image: str


@dataclass(frozen=True)
class Drawn:
    """A question with its number, or a note, or a part of the form with what is in it."""

    kind: str
    number: str
    label: str
    hint: str
    asked: str
    image: str
    required: bool
    only_if: str
    must_be: str
    told: str
    choices: tuple[DrawnChoice, ...]
    from_file: str
    depends: bool
    long: bool
    upload: bool
    parts: tuple[Drawn, ...]

    @property
    def is_part(self) -> bool:
        return self.kind in {"group", "repeat"}

    @property
    def is_note(self) -> bool:
        return not self.is_part and not self.number


def code_of(language: str) -> str:
    """`fr` of `French (fr)`; nothing where the form does not say."""
    found = CODE.search(language)
    return found[1].lower() if found else ""


def drawn(form: Form, language: str) -> tuple[Drawn, ...]:
    """Words of our own are in the language of the moment."""
    return _Pencil(form, language).parts(form.nodes)


class _Pencil:
    def __init__(self, form: Form, language: str) -> None:
        self.language = language
        self.words = Words(form, language)
        self.number = 0

    def parts(self, nodes: tuple[Node, ...]) -> tuple[Drawn, ...]:
        return tuple(self._one(node) for node in nodes)

    def _one(self, node: Node) -> Drawn:
        self.number += node.asks
        return Drawn(
            kind=node.kind,
            number=str(self.number) if node.asks else "",
            label=self._said(node.label) or ("" if node.nodes else node.name),
            hint=self._said(node.hint),
            asked=asked_for(node) + self._between(node) if node.asks else "",
            image=in_language(node.image, self.language),
            required=bool(node.required) and node.required != "false()",
            only_if=self.words.condition(node.relevant, own=node) if node.relevant else "",
            must_be=self.words.condition(node.constraint, own=node) if node.constraint else "",
            told=self._said(node.message),
            choices=tuple(self._choice(each) for each in node.choices),
            from_file=node.choices_file,
            depends=node.choices_depend,
            long="multiline" in node.appearance.split(),
            upload=node.kind == "upload",
            parts=self.parts(node.nodes),
        )

    def _said(self, spoken: Spoken) -> str:
        return self.words.text(in_language(spoken, self.language))

    def _between(self, node: Node) -> str:
        low, high = node.bounds
        return _(", from %(low)s to %(high)s") % {"low": low, "high": high} if low or high else ""

    def _choice(self, choice: Choice) -> DrawnChoice:
        label = self._said(choice.label) or choice.value
        return DrawnChoice(label, in_language(choice.image, self.language))
