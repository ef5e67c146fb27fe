"""Which rules speak for which instrument of the record."""

from datetime import date

from visita.rules.binding import UNWRITTEN, Clauses
from visita.rules.ecpt import parties as ecpt
from visita.rules.lifecycle import Terms
from visita.rules.opcat import parties as opcat

CITED_AS = {
    "ETS126": "ECPT",
    "ETS151": "ECPT P1",
    "ETS152": "ECPT P2",
    "OPCAT": "OPCAT",
}
"""How the rules name each instrument they speak for."""

CLAUSES = {
    "ETS126": Clauses(
        in_force="ECPT 19(1)", consent="ECPT 18", effect="ECPT 19(2)", denunciation="ECPT 22(2)"
    ),
    "ETS151": Clauses(
        in_force="ECPT P1 8",
        consent="ECPT P1 7",
        effect="ECPT P1 8",
        denunciation="ECPT 22(2)",
        verified=False,
    ),
    "ETS152": Clauses(
        in_force="ECPT P2 3",
        consent="ECPT P2 2",
        effect="ECPT P2 3",
        denunciation="ECPT 22(2)",
    ),
    "OPCAT": Clauses(
        in_force="OPCAT 28(1)",
        consent="OPCAT 27",
        effect="OPCAT 28(2)",
        denunciation="OPCAT 33(1)",
    ),
}
"""Protocol 1's final clauses were not read at their source, so what leans on them says so."""

NO_CLAUSES = Clauses(UNWRITTEN, UNWRITTEN, UNWRITTEN, UNWRITTEN)

PROTOCOLS = frozenset({"ETS151", "ETS152"})
"""Since they entered into force they are part of the Convention, and open to nobody apart."""

COUNCIL_TREATIES = frozenset({"SCE", "ETS5"})
"""Only members of the Council of Europe are Parties, so that membership ends them."""

BODIES = {"CPT": "ETS126", "SPT": "OPCAT", "NPM": "OPCAT"}
"""Each body and the instrument its powers rest on."""


def clauses_of(key: str) -> Clauses:
    return CLAUSES.get(key, NO_CLAUSES)


def terms_of(key: str, *, opened_on: date, in_force_on: date) -> Terms:
    """The date rules of an instrument of the record.

    The Protocols entered into force for all Parties on one day (D6), and since then the
    Convention and its Protocols are denounced by one act (D5).
    """
    if key == "ETS126":
        return Terms(
            opened_on,
            lambda deposit: ecpt.enters_into_force_for_a_state(
                deposit, convention_in_force_on=in_force_on
            ),
            ecpt.denunciation_takes_effect,
        )
    if key in PROTOCOLS:
        return Terms(opened_on, lambda _: in_force_on, ecpt.denunciation_takes_effect)
    if key == "OPCAT":
        return Terms(
            opened_on,
            lambda deposit: opcat.enters_into_force_for_a_state(
                deposit, protocol_in_force_on=in_force_on
            ),
            opcat.denunciation_takes_effect,
        )
    return Terms(opened_on, None, None, ends_with_membership=key in COUNCIL_TREATIES)
