"""Every address of the resolver, and who is given it. An address not listed here fails."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

PUBLIC = frozenset(
    {
        *("treaties:home", "treaties:instruments", "treaties:instrument", "treaties:states"),
        *("treaties:state", "treaties:rules", "treaties:rule", "treaties:mandates"),
        *("treaties:statements", "treaties:sources", "treaties:acts-feed"),
        "treaties:checks-feed",
        *("treaties:effects-calendar", "committee:members", "portal:documents"),
        *("portal:document", "portal:pdf", "portal:feed", "first-page", "health"),
    }
)
"""The same for everybody, byte for byte: no session is read."""

INTERFACE = frozenset(
    {
        *("list_instruments", "get_instrument", "get_chart", "list_states", "get_state"),
        *("get_status", "get_powers", "get_supposition", "list_acts", "list_statements"),
        "list_checks",
        *("list_rules", "get_rule", "get_date_rule", "get_majorities", "get_index"),
        *("list_problems", "get_problem", "openapi-json", "api-root"),
    }
)
"""For programs: public, and read without any cookie."""

BEFORE_SIGNING_IN = frozenset(
    f"accounts:{name}"
    for name in (
        *("sign-in", "sign-in-passkey", "passkey-options", "sign-in-link", "signed-out"),
        *("invitation", "invitation-options", "invitation-codes"),
    )
)

OF_ONES_OWN = frozenset({"accounts:remove-passkey", "accounts:end-session"})
"""Need something of one's own: with a foreign or an invented id they are absent."""

EVERYBODY = frozenset({"ana", "boris", "carla", "dan", "femi"})
NOBODY: frozenset[str] = frozenset()
SECRETARIAT = frozenset({"ana"})
DELEGATION = frozenset({"ana", "boris"})
COMMITTEE = frozenset({"ana", "boris", "carla"})
THE_STATE = frozenset({"dan"})
ADMINISTRATOR = frozenset({"femi"})

INSIDE = {
    EVERYBODY: (
        *(
            "agenda:desk",
            "agenda:deadlines",
            "accounts:kept",
            "accounts:drop-kept",
            "accounts:sign-out",
        ),
        *("accounts:confirm", "accounts:confirm-passkey", "accounts:security"),
        *("accounts:add-passkey", "accounts:new-passkey-options", "accounts:codes"),
        *("accounts:recovery-codes", "accounts:end-others"),
    ),
    NOBODY: tuple(OF_ONES_OWN),
    SECRETARIAT: (
        *("visits:plan", "visits:name-delegate", "visits:remove-delegate", "visits:decide"),
        *("visits:notify", "visits:counterparts", "visits:authority", "visits:liaison"),
        "visits:end-liaison",
        *("proceedings:elect", "proceedings:give-seat", "reports:begin", "reports:circulate"),
        *("reports:take-back", "reports:adopt", "dialogue:transmit", "dialogue:assess"),
        *("publication:release", "publication:withdraw", "agenda:record"),
        *("publication:checks", "publication:begin-claim-check", "publication:claim-check"),
        *("publication:rewrite-claim-check", "publication:confirm-claim-check"),
        *("publication:release-claim-check", "publication:withdraw-claim-check"),
        *("agenda:record-state", "agenda:record-act", "agenda:correct-act", "agenda:withdraw-act"),
        *("agenda:ledger", "agenda:ledger-entry", "agenda:ledger-checkpoint"),
        *("agenda:ledger-compare", "agenda:ledger-verify"),
        *("intake:items", "intake:new", "intake:item", "intake:original", "intake:correct"),
        *("intake:lines", "intake:again", "intake:add-claim", "intake:move-item"),
        *("intake:review", "intake:confirm-speaker", "intake:claim", "intake:confirm-claim"),
        *("intake:correct-claim", "intake:reject-claim", "intake:merge-claim"),
        *("intake:reopen-claim", "intake:event", "intake:event-brief", "intake:rename-event"),
        *("intake:join-events", "intake:watch", "intake:begin-watch", "intake:end-watch"),
        *("intake:alerts", "intake:see-alerts", "intake:state", "intake:state-brief"),
    ),
    DELEGATION: (
        *("agenda:file", "visits:visit", "visits:letter", "visits:arrive", "visits:leave"),
        *("visits:conclude", "findings:findings", "findings:note", "findings:replace"),
        *("reports:write", "reports:rewrite", "reports:strike"),
        *("publication:request", "publication:settle", "publication:check"),
    ),
    COMMITTEE: (
        *("visits:visits", "visits:places", "reports:reports", "reports:report", "reports:pdf"),
        *("dialogue:transmission", "dialogue:recommendations", "proceedings:elections"),
    ),
    THE_STATE: (
        *("visits:notification", "visits:acknowledge", "visits:received"),
        *("dialogue:received", "dialogue:received-pdf", "dialogue:respond"),
        *("publication:ask", "publication:take-back"),
    ),
    ADMINISTRATOR: (
        *("accounts:people", "accounts:invite", "accounts:person", "accounts:invite-again"),
        *("accounts:appoint", "accounts:withdraw-means", "accounts:sign-out-person"),
        "accounts:end-appointment",
    ),
}
"""By the first visit of the story, whose report is public: who is given what."""

LET_IN = {name: people for people, names in INSIDE.items() for name in names}

ONLY_POST = frozenset(
    {
        *("accounts:drop-kept", "accounts:sign-out", "accounts:sign-in-passkey"),
        *("accounts:passkey-options", "accounts:invitation-options", "accounts:confirm-passkey"),
        *("accounts:add-passkey", "accounts:new-passkey-options", "accounts:remove-passkey"),
        *("accounts:end-session", "accounts:end-others", "accounts:invite-again"),
        *("accounts:appoint", "accounts:withdraw-means", "accounts:sign-out-person"),
        *("accounts:end-appointment", "visits:remove-delegate", "visits:acknowledge"),
        *("reports:strike", "agenda:ledger-checkpoint", "agenda:ledger-verify"),
        *("intake:correct", "intake:lines", "intake:again", "intake:confirm-speaker"),
        *("intake:confirm-claim", "intake:reject-claim", "intake:reopen-claim"),
        *("intake:end-watch", "intake:see-alerts"),
    }
)


def routes(
    patterns: list[URLPattern | URLResolver] | None = None, space: str = "", before: str = ""
) -> Iterator[tuple[str, URLPattern, str]]:
    """Every address of the resolver: name, pattern, address as a pattern."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            below = f"{pattern.namespace}:" if pattern.namespace else space
            yield from routes(pattern.url_patterns, below, address)
        else:
            yield f"{space}{pattern.name}", pattern, address


ALL = list(routes())
PATTERN = {name: pattern for name, pattern, _ in ALL}
INSIDE_NAMES = [name for name, _, address in ALL if f"/{address}".startswith("/desk/")]
