"""The few words that paper adds to what it is given."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Labels:
    """In the language of the page: whoever calls translates them, for `paper` has no catalogue.

    In *page*, `{page}` and `{pages}` stand for the numbers.
    """

    invented: str = "Invented story: the State, the people and the events do not exist."
    confidential: str = "CONFIDENTIAL"
    reference: str = "Reference:"
    contents: str = "Contents"
    appendix: str = "Appendix"
    recommendation: str = "Recommendation"
    comment: str = "Comment"
    request: str = "Request for information"
    page: str = "Page {page} of {pages}"


ENGLISH = Labels()
