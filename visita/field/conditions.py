"""Conditions of a form in words: not all of them, but those that most forms have."""

import re
from collections.abc import Mapping

from django.utils.translation import gettext as _

from visita.field.reading.xform import Choice, Form, Node, in_language

PATH = r"(?:\.\./|/)[\w./\[\]-]*[\w-]|\.(?![\w.])"
VALUE = r"'[^']*'|\"[^\"]*\"|-?\d+(?:\.\d+)?"
SELECTED = re.compile(rf"selected\(\s*({PATH})\s*,\s*({VALUE})\s*\)")
COMPARED = re.compile(rf"({PATH})\s*(!=|<=|>=|=|<|>)\s*({VALUE})")
ALONE = re.compile(rf"(?<![\w'\"]){PATH}")
KEPT = re.compile("\ue000(\\d+)\ue001")
SPACES = re.compile(r"\s+")


class Words:
    """Says conditions with the labels of one language, in the language of the moment."""

    def __init__(self, form: Form, language: str) -> None:
        self.nodes: Mapping[str, Node] = {each.path: each for each in form.every()}
        self.language = language
        self.said: list[str] = []

    def condition(self, expression: str, *, own: Node) -> str:
        """The expression with labels for paths; what is not known stays as it stands."""
        self.said = []
        self.own = own
        text = SELECTED.sub(self._selected, expression)
        text = COMPARED.sub(self._compared, text)
        text = ALONE.sub(lambda found: self._keep(self._label(found[0])), text)
        for word, spoken in ((r"\band\b", _("and")), (r"\bor\b", _("or"))):
            text = re.sub(word, spoken, text)
        text = re.sub(r"\bnot\(", _("not") + " (", text)
        return SPACES.sub(" ", KEPT.sub(lambda found: self.said[int(found[1])], text)).strip()

    def text(self, spoken: str) -> str:
        """A label, with the names of the answers that it repeats."""
        return re.sub("⟦(.*?)⟧", lambda found: f"[{self._name(found[1])}]", spoken)

    def _keep(self, said: str) -> str:
        self.said.append(said)
        return f"\ue000{len(self.said) - 1}\ue001"

    def _selected(self, found: "re.Match[str]") -> str:
        said = _("%(question)s includes %(answer)s") % self._pair(found[1], found[2])
        return self._keep(said)

    def _compared(self, found: "re.Match[str]") -> str:
        path, sign, value = found.groups()
        if value in {"''", '""'} and sign in {"=", "!="}:
            said = (
                _("%(question)s is not answered") if sign == "=" else _("%(question)s is answered")
            )
            return self._keep(said % {"question": self._label(path)})
        return self._keep(_signs()[sign] % self._pair(path, value))

    def _pair(self, path: str, value: str) -> dict[str, str]:
        plain = value.strip("'\"")
        node = self._node(path)
        choices: tuple[Choice, ...] = node.choices if node else ()
        named = next((each.label for each in choices if each.value == plain), None)
        answer = f"“{in_language(named, self.language)}”" if named else plain
        return {"question": self._label(path), "answer": answer}

    def _node(self, path: str) -> Node | None:
        if path == ".":
            return self.own
        if path.startswith("/"):
            return self.nodes.get(path)
        ends = [node for at, node in self.nodes.items() if at.endswith("/" + path.split("../")[-1])]
        return ends[0] if len(ends) == 1 else None

    def _label(self, path: str) -> str:
        if path == ".":
            return _("the answer")
        return f"“{self._name(path)}”"

    def _name(self, path: str) -> str:
        node = self._node(path.strip())
        label = in_language(node.label, self.language) if node else ""
        return KEPT.sub("", re.sub("⟦.*?⟧", "…", label)) or path.strip().rsplit("/", 1)[-1]


def _signs() -> Mapping[str, str]:
    return {
        "=": _("%(question)s is %(answer)s"),
        "!=": _("%(question)s is not %(answer)s"),
        "<": _("%(question)s is less than %(answer)s"),
        "<=": _("%(question)s is at most %(answer)s"),
        ">": _("%(question)s is more than %(answer)s"),
        ">=": _("%(question)s is at least %(answer)s"),
    }
