"""Why the interface for programs cannot answer: one catalogue of stable codes (RFC 9457)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils.encoding import escape_uri_path

INTERFACE = "/api/"
"""Every fault below it is answered in JSON."""

VERSION_1 = f"{INTERFACE}v1/"

MEDIA_TYPE = "application/problem+json"
TYPES = f"{VERSION_1}problems/"


class Code(StrEnum):
    """What a program may branch on. A code is never given another meaning."""

    BAD_REQUEST = "bad_request"
    NOT_FOUND = "not_found"
    UNKNOWN_STATE = "unknown_state"
    UNKNOWN_INSTRUMENT = "unknown_instrument"
    UNKNOWN_RULE = "unknown_rule"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    BAD_PARAMETER = "bad_parameter"
    BEFORE_OPENING = "before_opening"
    IMPOSSIBLE_SUPPOSITION = "impossible_supposition"
    NO_DATE_RULE = "no_date_rule"
    SERVER_ERROR = "server_error"
    UNAVAILABLE = "unavailable"
    NO_ROOM = "no_room"


@dataclass(frozen=True)
class Problem:
    """One kind of problem. `advice` says what to do."""

    code: Code
    status: int
    title: str
    advice: str

    @property
    def type(self) -> str:
        """Where the kind is explained."""
        return f"{TYPES}{self.code}"


PROBLEMS: Mapping[Code, Problem] = {
    problem.code: problem
    for problem in (
        Problem(
            Code.BAD_REQUEST,
            400,
            "The request cannot be read.",
            "Send fewer parameters, and address the server by its own name.",
        ),
        Problem(
            Code.NOT_FOUND,
            404,
            "There is nothing at this address.",
            "Take addresses from openapi.json. They end without a slash.",
        ),
        Problem(
            Code.UNKNOWN_STATE,
            404,
            "The record holds no such State.",
            "Give an ISO 3166 code of two or three letters, or a name; see states.",
        ),
        Problem(
            Code.UNKNOWN_INSTRUMENT,
            404,
            "The record holds no such instrument.",
            "Give a key, a number or another name of one; see instruments.",
        ),
        Problem(
            Code.UNKNOWN_RULE,
            404,
            "There is no such rule.",
            "Give the short name of one, such as D5; see rules.",
        ),
        Problem(
            Code.METHOD_NOT_ALLOWED,
            405,
            "The record is only read here.",
            "Use GET or HEAD.",
        ),
        Problem(
            Code.BAD_PARAMETER,
            422,
            "A parameter cannot be used.",
            "Correct each parameter named in errors. Unknown and repeated ones are refused too.",
        ),
        Problem(
            Code.BEFORE_OPENING,
            422,
            "The instrument did not exist on that day.",
            "Give the day it was opened for signature, or a later one.",
        ),
        Problem(
            Code.IMPOSSIBLE_SUPPOSITION,
            422,
            "The act supposed cannot happen.",
            "Suppose an act the State can do where it stands; only a Party can denounce.",
        ),
        Problem(
            Code.NO_DATE_RULE,
            422,
            "No date rule is held for this instrument.",
            "Ask about an instrument of which has_rules is true.",
        ),
        Problem(
            Code.SERVER_ERROR,
            500,
            "Something failed on our side.",
            "Try again in a few minutes. The fault has been written down.",
        ),
        Problem(
            Code.UNAVAILABLE,
            503,
            "The record cannot be reached just now.",
            "Try again after the seconds that Retry-After names.",
        ),
        Problem(
            Code.NO_ROOM,
            507,
            "There is no room left on our disk.",
            "Try again later. Whoever runs this service must make room first.",
        ),
    )
}
BY_STATUS: Mapping[int, Code] = {
    400: Code.BAD_REQUEST,
    404: Code.NOT_FOUND,
    405: Code.METHOD_NOT_ALLOWED,
    500: Code.SERVER_ERROR,
}
"""What an error is that no operation has explained."""


def problem_response(
    request: HttpRequest,
    code: Code,
    *,
    detail: str = "",
    errors: Sequence[Mapping[str, str]] = (),
) -> JsonResponse:
    """The answer of RFC 9457. *detail* is about this occurrence; without it, the advice."""
    problem = PROBLEMS[code]
    content: dict[str, Any] = {
        "type": problem.type,
        "title": problem.title,
        "status": problem.status,
        "detail": detail or problem.advice,
        "instance": escape_uri_path(request.path),
        "code": problem.code.value,
        "errors": list(errors),
    }
    return JsonResponse(content, status=problem.status, content_type=MEDIA_TYPE)
