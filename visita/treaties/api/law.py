"""The law itself: its rules, and those of them that need nothing but a day or a number."""

from dataclasses import asdict
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Path, Query, Router
from pydantic import Field

from visita.rules.consequences import majorities
from visita.treaties.api import schemas
from visita.treaties.api.service import Refused, read
from visita.treaties.api.values import MOST_MEMBERS, InstrumentAsked, Name, Number, Partial
from visita.treaties.problems import Code
from visita.treaties.queries.date_rules import effect_span
from visita.treaties.queries.known import find_instrument
from visita.treaties.queries.rule_pages import RulePage, rule_page, rule_pages

router = Router(tags=["Law"])


@read(router, "/rules", list[schemas.Rule])
def list_rules(request: HttpRequest) -> Any:
    """The rules of the law, by short name."""
    return [_rule(page) for page in rule_pages()]


@read(router, "/rules/{name}", schemas.RuleInFull, problems=[Code.UNKNOWN_RULE])
def get_rule(
    request: HttpRequest, name: Annotated[Name, Path(description="Short name.", examples=["D5"])]
) -> Any:
    """One rule, with every provision it states."""
    page = rule_page(name.upper())
    if page is None:
        raise Refused(Code.UNKNOWN_RULE)
    statements = [
        {
            "name": each.name,
            "paragraphs": each.paragraphs,
            "signature": each.signature,
            "citations": each.citations,
            "verified": each.verified,
        }
        for each in page.statements
    ]
    return {**_rule(page), "statements": statements}


@read(
    router,
    "/date-rules/{rule}",
    schemas.EffectiveDay,
    problems=[Code.UNKNOWN_INSTRUMENT, Code.BEFORE_OPENING, Code.NO_DATE_RULE],
)
def get_date_rule(
    request: HttpRequest,
    rule: Annotated[
        Literal["entry-into-force", "denunciation"], Path(description="What takes effect.")
    ],
    instrument: InstrumentAsked,
    date: Annotated[
        Partial, Query(description="Day of deposit or of receipt.", examples=["2025-10-02"])
    ],
) -> Any:
    """The day on which a consent or a denunciation takes effect."""
    ends = rule == "denunciation"
    return {"effective": effect_span(find_instrument(instrument), date, ends=ends).exact}


@read(router, "/majorities", schemas.MajoritiesNeeded)
def get_majorities(
    request: HttpRequest,
    members: Annotated[
        Number,
        Field(ge=1, le=MOST_MEMBERS),
        Query(description="Members in office.", examples=["46"]),
    ],
) -> Any:
    """Quorum and majorities of a Committee of so many members."""
    return asdict(majorities(members))


def _rule(page: RulePage) -> dict[str, Any]:
    return {
        "name": page.name,
        "title": page.title,
        "citations": page.citations,
        "verified": page.verified,
    }
