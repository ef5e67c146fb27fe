"""The interface for programs: the public record and the law, read only, in English."""

from functools import cache
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Router
from ninja.errors import ValidationError

from visita.treaties.api import acts, checks, consequences, instruments, law, schemas, states
from visita.treaties.api.service import (
    PublicInterface,
    Refused,
    bad_parameters,
    because,
    read,
    refused,
)
from visita.treaties.problems import PROBLEMS, VERSION_1, Code
from visita.treaties.queries.answers import BeforeOpening
from visita.treaties.queries.known import UnknownInstrument, UnknownState
from visita.treaties.queries.law import NoRule
from visita.treaties.queries.supposing import Impossible

TITLE = "Visita: who is bound, by which text, on which day"
DESCRIPTION = """The record of the treaties against torture, and their rules as code.

Days are ISO 8601. Null is always explained: mostly it means unknown, and unknown is an answer.
Nothing is ever guessed: where the record does not reach, the status is `unknown`, not `none`.
Answers are public, may be kept for five minutes and carry an entity tag. Every fault is a problem
as in RFC 9457 with a stable `code`; `/problems` lists them."""

api = PublicInterface(
    title=TITLE,
    version="1",
    description=DESCRIPTION,
    urls_namespace="api",
    openapi_url=None,
    docs_url=None,
)
about = Router(tags=["About"])


@read(about, "/", schemas.Index)
def get_index(request: HttpRequest) -> Any:
    """What this is, and where its description lies."""
    return {
        "title": TITLE,
        "version": api.version,
        "openapi": f"{VERSION_1}openapi.json",
    }


@read(about, "/problems", list[schemas.ProblemKind])
def list_problems(request: HttpRequest) -> Any:
    """Every code a problem can have, and what to do."""
    return [_kind(code) for code in Code]


@read(about, "/problems/{code}", schemas.ProblemKind)
def get_problem(
    request: HttpRequest, code: Annotated[Code, Path(description="Code of the problem.")]
) -> Any:
    """One kind of problem."""
    return _kind(code)


@read(about, "/openapi.json", dict[str, Any], url_name="openapi-json")
def get_openapi(request: HttpRequest) -> Any:
    """This description, as OpenAPI 3.1."""
    return _description()


@cache
def _description() -> dict[str, Any]:
    described: dict[str, Any] = api.get_openapi_schema()
    return described


def _kind(code: Code) -> dict[str, Any]:
    problem = PROBLEMS[code]
    return {
        "code": code,
        "status": problem.status,
        "title": problem.title,
        "advice": problem.advice,
    }


for module in (instruments, states, consequences, acts, checks, law):
    api.add_router("", module.router)
api.add_router("", about)

api.add_exception_handler(ValidationError, bad_parameters)
api.add_exception_handler(Refused, refused)
api.add_exception_handler(UnknownState, because(Code.UNKNOWN_STATE))
api.add_exception_handler(UnknownInstrument, because(Code.UNKNOWN_INSTRUMENT))
api.add_exception_handler(BeforeOpening, because(Code.BEFORE_OPENING))
api.add_exception_handler(Impossible, because(Code.IMPOSSIBLE_SUPPOSITION))
api.add_exception_handler(NoRule, because(Code.NO_DATE_RULE))
