"""What others claim of a State, held against the record. No other answer depends on it."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from ninja import Router

from visita.treaties.api import schemas
from visita.treaties.api.acts import OfState
from visita.treaties.api.service import read
from visita.treaties.problems import Code
from visita.treaties.queries.checks import Check, latest_checks
from visita.treaties.queries.known import find_state

router = Router(tags=["Claims"])


@read(router, "/checks", list[schemas.CheckedClaim], problems=[Code.UNKNOWN_STATE])
def list_checks(request: HttpRequest, state: OfState = None) -> Any:
    """Claims of others, each beside what the record says, the latest released first.

    Claims about an invented State are found only if the State is named. Who claims it is
    `speaker`; where that is null the outlet says it in its own voice.
    """
    of = find_state(state) if state is not None else None
    return [_check(each) for each in latest_checks(of=of)]


def _check(check: Check) -> dict[str, Any]:
    edition = check.edition
    return {
        "id": edition.pk,
        "edition": edition.number,
        "state": edition.state_id,
        "instrument": edition.instrument.number,
        "speaker": edition.speaker_en or None,
        "outlet": edition.outlet,
        "said_on": edition.said_on,
        "claim": edition.claim_en,
        "quotation": edition.quotation or None,
        "quotation_language": edition.quotation_language or None,
        "claim_source": edition.source,
        "link": edition.link or None,
        "verdict": edition.verdict,
        "record": edition.record_en,
        "acts": [_act(each.kept) for each in check.acts],
        "provision": edition.provision,
        "known_on": edition.known_on,
        "released_at": edition.released_at,
    }


def _act(kept: Mapping[str, str]) -> dict[str, Any]:
    empty_is_null = {name: kept[name] or None for name in ("date", "not_before", "not_after")}
    plain = {name: kept[name] for name in ("key", "kind", "track", "source")}
    occurred = True if kept["occurred"] == "yes" else None
    return {**plain, **empty_is_null, "occurred": occurred}
