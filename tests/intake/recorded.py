"""Arland as the record could have it: signed, approved at home, deposited, bound, leaving."""

from dataclasses import replace
from datetime import date

from visita.intake.comparing.record import Cited, Record, RecordedAct, StateUnder
from visita.rules.partial_date import PartialDate

ECPT = Cited("ECPT 18", "ECPT 19(1)", "ECPT 19(2)", "ECPT 22(2)", "ECPT 22(1)")
OPCAT = Cited("OPCAT 27", "OPCAT 28(1)", "OPCAT 28(2)", "OPCAT 33(1)", "OPCAT 33(1)")


def act(kind: str, day: str, *, track: str = "international") -> RecordedAct:
    when = PartialDate.parse(day) if day else None
    return RecordedAct(f"zz-{kind}", kind, track, when, "Gazette")


BOUND = StateUnder(
    treaty="ECPT",
    state="ZZ",
    acts=(
        act("signature", "1996-02-10"),
        act("domestic_ratification_act", "1998-03-20", track="domestic"),
        act("consent", "1998-05-15"),
        act("government_proposal", "2030-08-23", track="domestic"),
        act("law_signed", "2030-09-29", track="domestic"),
        act("denunciation_received", ""),
    ),
    covered=True,
    bound_from=date(1998, 9, 1),
    free_from=date(2031, 10, 1),
    free_source="zz-denunciation_received",
)


def a_record(under: StateUnder = BOUND, **changed: object) -> Record:
    """Of one State under one treaty."""
    its = replace(under, **changed)  # type: ignore[arg-type]
    return Record(
        under={(its.treaty, its.state): its},
        opened_on={"ECPT": date(1987, 11, 26), "OPCAT": date(2003, 2, 4)},
        in_force_on={"ECPT": date(1989, 2, 1), "OPCAT": date(2006, 6, 22)},
        members={"ZZ": (date(1996, 2, 10), date(2022, 3, 16))},
        iso2={"ZZZ": "ZZ"},
        clauses={"ECPT": ECPT, "OPCAT": OPCAT},
    )
