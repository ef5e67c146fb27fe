"""What the interface says of itself, and why it cannot answer."""

from typing import Literal

from ninja import Schema
from pydantic import Field

from visita.treaties.problems import Code


class Index(Schema):
    """What this interface is and where its description lies."""

    title: str
    version: str
    openapi: str


class BadParameter(Schema):
    """A parameter that cannot be used."""

    parameter: str = Field(examples=["on"])
    place: Literal["path", "query"]
    detail: str


class Problem(Schema):
    """RFC 9457. Branch on `code`; the sentences may change."""

    type: str = Field(description="Address that explains the kind of problem.")
    title: str
    status: int = Field(description="The HTTP status.", examples=[404])
    detail: str = Field(description="What happened here, or what to do.")
    instance: str = Field(description="Path that was asked for.")
    code: Code
    errors: list[BadParameter] = Field(description="One for each faulty parameter; else empty.")


class ProblemKind(Schema):
    """One entry of the catalogue of problems."""

    code: Code
    status: int
    title: str
    advice: str = Field(description="What to do about it.")
