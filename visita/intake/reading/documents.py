"""What reading an item gives: every line judged, every value with its evidence, every claim."""

from dataclasses import dataclass
from enum import StrEnum

from visita.rules.partial_date import PartialDate


class How(StrEnum):
    """Does the item say it of itself, or was it concluded?"""

    STATED = "stated"
    INFERRED = "inferred"


@dataclass(frozen=True)
class Known:
    """A title, publisher, author or day, with what it rests on. `line` is 1-based, if it is one."""

    value: str
    how: How
    evidence: str
    line: int | None = None


class Reason(StrEnum):
    """Why a line is not part of the story. A person sees each and can take it back."""

    PUBLISHER = "publisher"
    SECTION = "section"
    DATELINE = "dateline"
    TITLE = "title"
    BYLINE = "byline"
    MENU = "menu"
    RELATED = "related"
    TAGS = "tags"
    ADVERT = "advert"
    RATES = "rates"
    VIEWS = "views"
    CAPTION = "caption"
    CREDIT = "credit"
    LABEL = "label"
    LEGAL = "legal"
    SIGNATURE = "signature"
    QUOTED_MAIL = "quoted_mail"
    MARKUP = "markup"
    REPEATED = "repeated"
    OTHER = "other"


@dataclass(frozen=True)
class Dropped:
    """Lines that are not part of the story, both 1-based and included."""

    first: int
    last: int
    reason: Reason


@dataclass(frozen=True)
class SecondStory:
    """Another story on the same page: an item of its own. Lines 1-based and included."""

    title: str
    first: int
    last: int


class Attribution(StrEnum):
    """On whose word. OUTLET_VOICE: the outlet says it itself, and nobody else may be named."""

    OUTLET_VOICE = "outlet_voice"
    DIRECT_QUOTE = "direct_quote"
    INDIRECT_SPEECH = "indirect_speech"
    DOCUMENT = "document"
    IMPLIED = "implied"


class Polarity(StrEnum):
    ASSERTS = "asserts"
    DENIES = "denies"
    PREDICTS = "predicts"
    CALLS_FOR = "calls_for"


@dataclass(frozen=True)
class Speaker:
    """Who claims it. `key` is the gazetteer's, empty where only the words are known."""

    name: str
    key: str = ""


@dataclass(frozen=True)
class Named:
    """Something the gazetteer knows, found at these characters of the layer, half open.

    `kind` is state, treaty, body, office, person, place, group, document or outlet. `form` says how
    it is named: name, adjective ("Arlandic"), capital ("Moscow" for the State), office (the
    president of a body, for the body).
    """

    key: str
    kind: str
    start: int
    end: int
    form: str = "name"


@dataclass(frozen=True)
class Asserted:
    """The day a claim gives, as exactly as it gives it: from `first` until `last`, both included.

    One PartialDate says both; two are a span ("from October to December"). `open` is since/until:
    "since" leaves the end open, "until" or "before" the beginning. `words` are those that said it.
    """

    first: PartialDate | None
    last: PartialDate | None
    open: str = ""
    words: str = ""

    def __str__(self) -> str:
        """As in the interchange form: 1998-03-28, 2023-12/.., ../2025-09-29, 2025-10-01/2025-12."""
        if self.open == "since":
            return f"{self.first}/.."
        if self.open == "until":
            return f"../{self.last}"
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"


@dataclass(frozen=True)
class Claim:
    """One clause that says something, at characters [start, end) of the layer.

    `matter` is a key of docs/matters.md: claims are compared inside one matter only. `subject` is
    the gazetteer's key of what it is about. `value` is a figure or a word that two claims of one
    matter can disagree on, empty if there is none; `unit` says of what. `hedge` are the words that
    weaken it ("allegedly"). `chain` names who stands between the claimant and the outlet, the
    nearest to the claimant first.
    """

    start: int
    end: int
    span: str
    claimant: Speaker | None
    chain: tuple[Speaker, ...]
    reported_by: str
    attribution: Attribution
    matter: str
    subject: str
    date: Asserted | None
    polarity: Polarity
    hedge: str = ""
    value: str = ""
    unit: str = ""
    names: tuple[str, ...] = ()
    """Keys of everything the gazetteer found in the clause or in what it refers to."""


@dataclass(frozen=True)
class Document:
    """An item as read. `kept` are the 1-based lines of the story; `body` the same as stretches."""

    language: str
    title: Known | None
    publisher: Known | None
    author: Known | None
    published: Known | None
    """The value is a PartialDate in writing, with a time where one is stated: 2025-09-29T18:45."""
    kept: tuple[int, ...]
    dropped: tuple[Dropped, ...]
    second_stories: tuple[SecondStory, ...]
    claims: tuple[Claim, ...]
    notes: tuple[str, ...] = ()
    """Codes: no_story, no_grammar (claims are not sought in this language), too_long …"""

    @property
    def body(self) -> tuple[tuple[int, int], ...]:
        """Stretches of kept lines, first and last included; only a dropped line ends one."""
        gone = {line for each in self.dropped for line in range(each.first, each.last + 1)}
        gone |= {n for each in self.second_stories for n in range(each.first, each.last + 1)}
        found: list[tuple[int, int]] = []
        for line in self.kept:
            if found and not gone.intersection(range(found[-1][1] + 1, line)):
                found[-1] = (found[-1][0], line)
            else:
                found.append((line, line))
        return tuple(found)
