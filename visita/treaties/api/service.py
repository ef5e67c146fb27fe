"""How every address of the interface behaves: read only, strict, cacheable, faults as problems."""

from collections.abc import Callable, Sequence
from functools import wraps
from hashlib import sha256
from inspect import signature
from typing import Any, TypeVar, get_args, get_origin

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Router
from ninja.decorators import decorate_view

from visita.treaties.api import schemas, tables
from visita.treaties.problems import MEDIA_TYPE, PROBLEMS, Code, problem_response

F = TypeVar("F", bound=Callable[..., object])
Run = Callable[..., HttpResponse]

MAX_AGE = 300
"""Seconds a copy may be used without asking again."""


class Refused(Exception):
    """The question cannot be answered, for one of the reasons in the catalogue."""

    def __init__(self, code: Code, detail: str = "") -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


class PublicInterface(NinjaAPI):
    """The interface, described as it is: HEAD needs no word, problems have a type of their own."""

    def get_openapi_schema(self, **more: Any) -> Any:
        schema = super().get_openapi_schema(**more)
        for operations in schema["paths"].values():
            operations.pop("head", None)
            for operation in operations.values():
                _describe(operation)
        return schema


def _describe(operation: dict[str, Any]) -> None:
    for parameter in operation["parameters"]:
        parameter.pop("examples", None)  # as a list they belong to the schema, where they stay
    for status, response in operation["responses"].items():
        if status >= 400:
            response["content"] = {MEDIA_TYPE: response["content"].pop("application/json")}


def read(
    router: Router,
    path: str,
    answers: Any,
    *,
    problems: Sequence[Code] = (),
    csv: bool = False,
    url_name: str | None = None,
) -> Callable[[F], F]:
    """Offer the decorated function under *path* to GET and HEAD.

    *answers* is the shape of its JSON, *problems* what it may refuse with besides a bad parameter.
    Its name is the operation's, the first line of its docstring the summary.
    """
    codes = (Code.BAD_PARAMETER, *problems)
    shapes = {200: answers} | {PROBLEMS[code].status: schemas.Problem for code in codes}
    extra: dict[Any, Any] = {
        status: {"description": " or ".join(c for c in codes if PROBLEMS[c].status == status)}
        for status in shapes
        if status >= 400
    }
    if csv:
        extra[200] = {"content": {tables.MEDIA_TYPE: {"schema": {"type": "string"}}}}

    def offered(function: F) -> F:
        summary, _, description = (function.__doc__ or "").partition("\n")
        operation = router.api_operation(
            ["GET", "HEAD"],
            path,
            response=shapes,
            operation_id=function.__name__,
            summary=summary.rstrip("."),
            description=" ".join(description.split()) or summary,
            openapi_extra={"responses": extra},
            url_name=url_name,
        )
        return decorate_view(_strictly(_queries(function, path)))(operation(function))

    return offered


def _queries(function: Callable[..., object], path: str) -> dict[str, bool]:
    """The parameters of an address after its path, and whether each may be repeated."""
    return {
        name: _is_list(parameter.annotation)
        for name, parameter in signature(function).parameters.items()
        if name not in {"request", "response"} and f"{{{name}}}" not in path
    }


def _is_list(annotation: object) -> bool:
    return any(get_origin(part) is list for part in get_args(annotation))


def _strictly(accepted: dict[str, bool]) -> Callable[[Run], Run]:
    """Refuse what would be ignored: a misspelt day must not be answered as today."""

    def decorate(run: Run) -> Run:
        @wraps(run)
        def checked(request: HttpRequest, *args: Any, **values: Any) -> HttpResponse:
            errors = [
                {"parameter": name[:100], "place": "query", "detail": fault}
                for name, given in request.GET.lists()
                if (fault := _fault(name, given, accepted))
            ]
            if errors:
                return problem_response(request, Code.BAD_PARAMETER, errors=errors)
            return cacheable(run(request, *args, **values))

        return checked

    return decorate


def _fault(name: str, given: Sequence[object], accepted: dict[str, bool]) -> str:
    if name not in accepted:
        return f"is not a parameter here; accepted: {', '.join(accepted) or 'none'}."
    return "is given more than once." if len(given) > 1 and not accepted[name] else ""


def cacheable(response: HttpResponse) -> HttpResponse:
    """An answer may be kept for a while by anybody, and asked after by its tag."""
    if response.status_code == 200:
        response.headers["ETag"] = f'"{sha256(response.content).hexdigest()[:32]}"'
        response.headers["Cache-Control"] = f"public, max-age={MAX_AGE}"
    return response


def refused(request: HttpRequest, fault: Any) -> HttpResponse:
    """Answer a `Refused`."""
    return problem_response(request, fault.code, detail=fault.detail)


def bad_parameters(request: HttpRequest, fault: Any) -> HttpResponse:
    """Answer a `ValidationError` of ninja: what pydantic found, without repeating what was sent."""
    errors = [
        {"parameter": str(each["loc"][1]), "place": str(each["loc"][0]), "detail": _said(each)}
        for each in fault.errors
    ]
    return problem_response(request, Code.BAD_PARAMETER, errors=errors)


def _said(error: dict[str, Any]) -> str:
    text = str(error["msg"]).removeprefix("Value error, ")
    return text if text.endswith(".") else f"{text}."


def because(code: Code) -> Callable[[HttpRequest, Any], HttpResponse]:
    """A handler that answers with *code* and with what the refusal itself says."""

    def handle(request: HttpRequest, fault: Any) -> HttpResponse:
        return problem_response(request, code, detail=str(fault))

    return handle
