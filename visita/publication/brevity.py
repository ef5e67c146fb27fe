"""How much of other people's words, and of ours about them, may stand in a check. Pure."""

CLAIM_WORDS = 40
QUOTED_WORDS = 20


def count(text: str) -> int:
    """Words, as a reader counts them."""
    return len(text.split())


def stands_in(quotation: str, text: str) -> bool:
    """Is it there word for word, however the lines break?"""
    return " ".join(quotation.split()) in " ".join(text.split())
