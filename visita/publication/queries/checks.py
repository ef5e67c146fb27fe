"""Reads for the pages of a claim check."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from visita.intake.models import Claim
from visita.publication.models import CheckOutbox, CheckRelease, ClaimCheck, Way
from visita.treaties.models import Instrument, State
from visita.treaties.queries.checks import Check, citable, cited

PLAIN = (
    *("state_id", "instrument_id", "speaker_en", "speaker_fr", "outlet", "said_on"),
    *("claim_en", "claim_fr", "quotation", "source", "link", "verdict"),
    *("record_en", "record_fr", "provision"),
)


def check_of(claim: Claim) -> ClaimCheck | None:
    return ClaimCheck.objects.filter(claim=claim).first()


def acts_on(check: ClaimCheck, on: date) -> list[dict[str, str]]:
    """What it may cite, by the record as known on a day."""
    return acts_of(check.state, check.instrument, on)


def acts_of(state: State, instrument: Instrument, on: date) -> list[dict[str, str]]:
    return citable(state=state.pk, instrument=instrument.pk, known_on=on)


def text_of(check: ClaimCheck) -> dict[str, Any]:
    """The text as it would go out now, as JSON."""
    cited = [act for act in acts_on(check, check.known_on) if act["key"] in check.acts]
    return {
        **{name: str(getattr(check, name)) for name in PLAIN},
        "quotation_language": check.claim.item.language if check.quotation else "",
        "acts": cited,
        "known_on": check.known_on.isoformat(),
    }


def is_confirmed(check: ClaimCheck) -> bool:
    """Has somebody compared the very text that would go out now?"""
    return check.checked_by_id is not None


def latest_check_release(check: ClaimCheck) -> CheckRelease | None:
    return check.releases.prefetch_related("handed").order_by("-number").first()


def check_withdrawal(release: CheckRelease) -> CheckOutbox | None:
    """When and why it was taken back."""
    return next((each for each in release.handed.all() if each.way == Way.BACK), None)


def instrument_for(matter: str, wanted: str) -> Instrument:
    """The treaty that is asked for, else the one the matter names, else the Convention."""
    found = {each.key: each for each in Instrument.objects.all()}
    return found.get(wanted.upper()) or found[BY_STEM.get(matter.partition(".")[0], "ETS126")]


BY_STEM = {"OPCAT": "OPCAT", "UNCAT": "UNCAT", "ECHR": "ETS5", "CoE": "SCE"}


def preview(check: ClaimCheck) -> Check:
    """As the public page would show it now."""
    return Check(check, cited(text_of(check)["acts"]))


@dataclass(frozen=True)
class Listed:
    """A check and its latest edition, if there is one."""

    check: ClaimCheck
    latest: CheckRelease | None
    withdrawn: bool


def listed(checks: QuerySet[ClaimCheck]) -> list[Listed]:
    releases = CheckRelease.objects.prefetch_related("handed").order_by("number")
    found = checks.select_related("state").prefetch_related(Prefetch("releases", releases))
    return [_listed(each, list(each.releases.all())) for each in found]


def _listed(check: ClaimCheck, releases: Sequence[CheckRelease]) -> Listed:
    latest = releases[-1] if releases else None
    return Listed(check, latest, withdrawn=bool(latest and check_withdrawal(latest)))
