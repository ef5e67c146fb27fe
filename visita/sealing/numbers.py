"""Keys as numbers that two people compare by voice."""

import hashlib

GROUPS, IN_A_GROUP = 6, 5


def spoken(of: bytes) -> str:
    """Six groups of five digits: the first thirty decimal digits of SHA-256 of *of*.

    About a hundred bits, so nobody finds another key with the same numbers.
    """
    digits = f"{int(hashlib.sha256(of).hexdigest(), 16):078d}"
    groups = (digits[start : start + IN_A_GROUP] for start in range(0, GROUPS * IN_A_GROUP, 5))
    return " ".join(groups)
