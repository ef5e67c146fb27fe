"""Secrets that travel in an address or a cookie. The database holds their digests alone."""

from hashlib import sha256
from secrets import token_urlsafe


def new_token() -> str:
    """256 random bits, as text for an address."""
    return token_urlsafe(32)


def digest(token: str) -> str:
    """What is kept of a token. It is random and long, so that a plain digest suffices."""
    return sha256(token.encode()).hexdigest()
