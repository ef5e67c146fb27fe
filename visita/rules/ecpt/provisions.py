"""Every provision of the Convention and its Protocols: coded, or why not."""

PROVISIONS: dict[str, str | None] = {
    "ECPT 1": None,
    "ECPT 2": None,
    "ECPT 3": None,
    "ECPT 4(1)": None,
    "ECPT 4(2)": None,
    "ECPT 4(3)": None,
    "ECPT 4(4)": None,
    "ECPT 5(1)": None,
    "ECPT 5(2)": None,
    "ECPT 5(3)": None,
    "ECPT 5(4)": None,
    "ECPT 5(5)": None,
    "ECPT 6(1)": None,
    "ECPT 6(2)": None,
    "ECPT 6(3)": None,
    "ECPT 7(1)": None,
    "ECPT 7(2)": None,
    "ECPT 8(1)": None,
    "ECPT 8(2)": None,
    "ECPT 8(3)": None,
    "ECPT 8(4)": None,
    "ECPT 8(5)": None,
    "ECPT 9(1)": None,
    "ECPT 9(2)": None,
    "ECPT 10(1)": None,
    "ECPT 10(2)": None,
    "ECPT 11(1)": None,
    "ECPT 11(2)": None,
    "ECPT 11(3)": None,
    "ECPT 12": None,
    "ECPT 13": None,
    "ECPT 14(1)": None,
    "ECPT 14(2)": None,
    "ECPT 14(3)": None,
    "ECPT 15": None,
    "ECPT 16": None,
    "ECPT 17(1)": None,
    "ECPT 17(2)": (
        "not code, because it speaks to the organs of the European Convention on Human Rights: "
        "no act of the Committee depends on it"
    ),
    "ECPT 17(3)": None,
    "ECPT 18(1)": None,
    "ECPT 18(2)": None,
    "ECPT 19(1)": None,
    "ECPT 19(2)": None,
    "ECPT 20(1)": None,
    "ECPT 20(2)": None,
    "ECPT 20(3)": None,
    "ECPT 21": None,
    "ECPT 22(1)": None,
    "ECPT 22(2)": None,
    "ECPT 23(a)": None,
    "ECPT 23(b)": None,
    "ECPT 23(c)": None,
    "ECPT 23(d)": None,
    "ECPT Annex 1": None,
    "ECPT Annex 2": None,
    "ECPT Annex 3": None,
    "ECPT Annex 4": None,
    "ECPT Annex 5": None,
    "ECPT Annex 6": None,
    "ECPT P1 1": None,
    "ECPT P1 2": None,
    "ECPT P1 3": None,
    "ECPT P1 4": None,
    "ECPT P1 5": None,
    "ECPT P1 6": None,
    "ECPT P1 7": (
        "not code, because the Protocol has been in force since 2002 and is joined with the "
        "Convention: nobody signs it any more. Not read at its source"
    ),
    "ECPT P1 8": None,
    "ECPT P1 9": (
        "not code, because the Secretary General's notices about the Protocol ended with its "
        "entry into force. Not read at its source"
    ),
    "ECPT P2 1(1)": None,
    "ECPT P2 1(2)": None,
    "ECPT P2 2(1)": (
        "not code, because the Protocol has been in force since 2002 and is joined with the "
        "Convention: nobody signs it any more"
    ),
    "ECPT P2 2(2)": ("not code, because instruments of the Protocol alone are no longer deposited"),
    "ECPT P2 3": None,
    "ECPT P2 4": (
        "not code, because the Secretary General's notices about the Protocol ended with its "
        "entry into force. Not read at its source"
    ),
}
"""None where a rule states the provision; otherwise the reason why no function can."""


def uncoded() -> dict[str, str]:
    """The provisions that no function states, each with its reason."""
    return {provision: reason for provision, reason in PROVISIONS.items() if reason is not None}
