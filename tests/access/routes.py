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
        *("portal:programme", "portal:programme-feed"),
        *("committee:seats-csv", "committee:member", "committee:past-visits"),
        *("committee:dataset", "committee:visits-csv", "committee:visits-json"),
        *("portal:document", "portal:pdf", "portal:feed", "first-page", "health", "assets"),
        *("shell:page", "shell:asset"),
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

OF_A_DEVICE = frozenset(f"kit:{name}" for name in ("enrol", "contact", "record", "parts", "part"))
"""For kits, which sign what they send: no cookie is read, and nobody is known by one."""

BEFORE_SIGNING_IN = frozenset(
    f"accounts:{name}"
    for name in (
        *("sign-in", "sign-in-passkey", "passkey-options", "sign-in-link", "signed-out"),
        *("invitation", "invitation-options", "invitation-codes"),
    )
)

OF_ONES_OWN = frozenset(
    {
        *("accounts:remove-passkey", "accounts:end-session"),
        *("places:remove-view", "visits:remove-view"),
        "sealing:remove",
    }
)
"""Need something of one's own: with a foreign or an invented id they are absent."""

EVERYBODY = frozenset({"ana", "boris", "carla", "dan", "femi"})

NOBODY: frozenset[str] = frozenset()

SECRETARIAT = frozenset({"ana"})

DELEGATION = frozenset({"ana", "boris"})
"""The same two are cleared for the programme, by name."""

THE_HEAD = frozenset({"boris"})

THE_BUREAU = frozenset({"boris", "carla"})
"""Those of it who play, and were named when a key's recovery was prepared."""

COMMITTEE = frozenset({"ana", "boris", "carla"})

THE_STATE = frozenset({"dan"})

BOTH_SIDES = COMMITTEE | THE_STATE
"""Of a letter that was sent to the State, or that it answered."""

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
        *("sealing:keys", "sealing:ways", "sealing:change", "sealing:make", "sealing:add"),
        "sealing:give-up",
    ),
    NOBODY: (*OF_ONES_OWN, "programme:open"),
    SECRETARIAT: (
        *("visits:plan", "visits:name-delegate", "visits:remove-delegate", "visits:decide"),
        "visits:decide-by-bureau",
        *("visits:notify", "visits:counterparts", "visits:authority", "visits:liaison"),
        "visits:end-liaison",
        *("visits:change", "visits:parts", "visits:call-off", "visits:operation"),
        *("visits:plan-talks", "visits:talks-outcome"),
        *("proceedings:elect", "proceedings:give-seat", "reports:begin", "reports:circulate"),
        *("proceedings:receive-list", "proceedings:record-consultation"),
        *("proceedings:elect-from-list", "proceedings:leave-office", "proceedings:join-bureau"),
        *("proceedings:profiles", "proceedings:add-profile", "proceedings:profile"),
        *("proceedings:change-profile", "proceedings:change-languages", "proceedings:declare"),
        *("proceedings:add-absence", "proceedings:remove-absence"),
        *("proceedings:declare-interest", "proceedings:end-interest"),
        *("reports:take-back", "reports:adopt", "dialogue:transmit", "dialogue:assess"),
        *("publication:release", "publication:withdraw", "agenda:record"),
        "field:withdraw-recovery",
        *("publication:checks", "publication:begin-claim-check", "publication:claim-check"),
        *("publication:rewrite-claim-check", "publication:confirm-claim-check"),
        *("publication:release-claim-check", "publication:withdraw-claim-check"),
        *("dialogue:begin-letters", "dialogue:send-letter", "dialogue:receive-letter"),
        *("dialogue:close-letters", "agenda:exit", "agenda:exit-pdf"),
        *("agenda:record-state", "agenda:record-act", "agenda:correct-act", "agenda:withdraw-act"),
        "field:take-in-library",
        *("field:upload-form", "field:release-form", "field:withdraw-form", "field:retire-form"),
        *("agenda:ledger", "agenda:ledger-entry", "agenda:ledger-checkpoint"),
        *("agenda:ledger-compare", "agenda:ledger-verify"),
        *("intake:items", "intake:new", "intake:item", "intake:original", "intake:correct"),
        *("intake:lines", "intake:again", "intake:add-claim", "intake:move-item"),
        *("intake:review", "intake:confirm-speaker", "intake:claim", "intake:confirm-claim"),
        *("intake:correct-claim", "intake:reject-claim", "intake:merge-claim"),
        *("intake:reopen-claim", "intake:event", "intake:event-brief", "intake:rename-event"),
        *("intake:join-events", "intake:watch", "intake:begin-watch", "intake:end-watch"),
        *("intake:alerts", "intake:see-alerts", "intake:state", "intake:state-brief"),
        "proceedings:commissions",
        "proceedings:name-commission",
        "proceedings:determine",
        "proceedings:assess",
        "proceedings:open-meeting",
        "proceedings:add-item",
        "proceedings:raise-item",
        "proceedings:remove-item",
        "proceedings:attendance",
        "proceedings:close-meeting",
        "proceedings:decide",
        "visits:identify-stop",
        "places:places",
        "places:add",
        "places:map",
        "places:export",
        "places:save-view",
        "places:place",
        "places:change",
        "places:add-unit",
        "places:happened",
        "places:merge",
        "places:split",
        "places:add-name",
        "places:add-figure",
        "places:add-hold",
        "places:end-hold",
        "places:know-scope",
        "places:add-other-visits",
        "places:lists",
        "places:list",
        "places:list-columns",
        "places:list-rows",
        "places:list-faults",
        "places:list-likely",
        "places:list-begin",
        "places:list-stop",
        "visits:write",
        "visits:arrange",
        "visits:answer-exclusion",
        "visits:answer-name",
        "visits:postpone",
        "visits:refused",
        "visits:lift",
        "visits:delegation",
        "visits:undertaking",
        "visits:draft",
        "visits:letters",
        "visits:letter-words",
        "visits:letter-preview",
    ),
    DELEGATION: (
        *("exports:offer", "exports:take"),
        *("sealing:vault", "sealing:rotate", "sealing:take", "sealing:reseal"),
        *("agenda:file", "visits:visit", "visits:letter", "visits:arrive", "visits:leave"),
        "visits:one-talks",
        *("visits:conclude", "findings:findings", "findings:note", "findings:replace"),
        *("reports:write", "reports:rewrite", "reports:strike"),
        *("publication:request", "publication:settle", "publication:check"),
        *("programme:years", "programme:begin", "programme:people", "programme:clear"),
        *("programme:end-clearance", "programme:year", "programme:terms", "programme:criteria"),
        *("programme:ranking", "programme:why", "programme:judge", "programme:choose"),
        *("programme:draw", "programme:lots", "programme:move", "programme:drop"),
        *("programme:take-up", "programme:adopt", "programme:announce", "programme:release"),
        *("programme:plan", "programme:seal-plan", "programme:open-plan", "programme:give-plan"),
        "visits:side",
        "visits:met-concerned",
        "visits:meet",
        "visits:file",
        "visits:original",
        "visits:interrupt",
        "visits:resume",
        "visits:teams",
        "visits:credentials",
        "visits:credential",
        "visits:field",
        "visits:correct-stop",
        "visits:link-stop",
        "visits:paper",
        "visits:day-sheet",
        "visits:obstruct",
        "visits:resolve",
        "visits:ask-to-be-named",
        "visits:closing-talk",
        "visits:new-concern",
        "visits:concern",
        "visits:follow-up",
        "visits:close-follow-up",
        "visits:observe",
        "visits:preliminary",
        "visits:observation",
        "visits:observation-letter",
        *("field:kits", "field:aloud", "field:offer-device", "field:revoke-device"),
        *("field:records", "field:record", "field:open-record", "field:bundles"),
        *("field:open-amendments", "field:keep-amendment"),
        *("field:vault", "field:make-vault", "field:give-key", "field:take-key-back"),
        *("findings:from-record", "findings:take", "findings:take-stop"),
        *("field:keeping", "field:ask-to-shred", "field:keep-sealed", "field:shred"),
        *("interviews:registers", "interviews:hold"),
        *("interviews:open-register", "interviews:keep-entry"),
        *("field:recovery", "field:prepare-recovery", "field:ask-for-recovery"),
    ),
    THE_HEAD: ("field:choose-bundle", "field:sign-bundle"),
    THE_BUREAU: ("field:asked", "field:take-layers", "field:open-layer", "field:refuse-recovery"),
    COMMITTEE: (
        *("field:forms", "field:form", "field:blank-form", "field:form-workbook"),
        "field:form-file",
        "proceedings:my-profile",
        "visits:talks",
        *("visits:visits", "visits:places", "reports:reports", "reports:report", "reports:pdf"),
        *("dialogue:letters", "dialogue:correspondence", "dialogue:letter-pdf"),
        *("dialogue:transmission", "dialogue:recommendations", "proceedings:elections"),
        "proceedings:candidate-list",
        "proceedings:assessments",
        "proceedings:assessment",
        "proceedings:export-assessment",
        "proceedings:compare-assessments",
        "proceedings:meetings",
        "proceedings:meeting",
        "proceedings:meeting-record",
        "proceedings:decision",
        "proceedings:sign",
        "proceedings:signing-options",
        "visits:coverage",
        "visits:export-coverage",
        "visits:map",
        "visits:export",
        "visits:save-view",
        "visits:place",
    ),
    BOTH_SIDES: ("dialogue:enclosure",),
    THE_STATE: (
        *("visits:notification", "visits:acknowledge", "visits:received"),
        *("dialogue:post", "dialogue:post-letter", "dialogue:answer-letter"),
        *("dialogue:received", "dialogue:received-pdf", "dialogue:respond"),
        *("publication:ask", "publication:take-back"),
        "visits:represent",
        "visits:write-back",
        "visits:inform",
        "visits:refuse",
        "visits:exclude",
        "visits:send",
        "visits:name",
        "visits:observation-received",
        "visits:observation-reply",
        "visits:observation-received-letter",
    ),
    ADMINISTRATOR: (
        *("accounts:people", "accounts:invite", "accounts:person", "accounts:invite-again"),
        *("accounts:appoint", "accounts:withdraw-means", "accounts:sign-out-person"),
        "accounts:end-appointment",
        *("sealing:people", "sealing:end"),
    ),
}
"""By the first visit of the story, whose report is public: who is given what."""

LET_IN = {name: people for people, names in INSIDE.items() for name in names}

ONLY_POST = frozenset(
    {
        "field:take-in-library",
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
        "exports:take",
        *("sealing:make", "sealing:add", "sealing:remove", "sealing:end"),
        *("sealing:rotate", "sealing:take", "sealing:reseal"),
        "proceedings:remove-absence",
        "proceedings:raise-item",
        "proceedings:remove-item",
        "proceedings:signing-options",
        "places:save-view",
        "places:remove-view",
        "visits:save-view",
        "visits:remove-view",
        "places:list-begin",
        "places:list-stop",
        "visits:met-concerned",
        *("programme:seal-plan", "programme:open-plan", "programme:give-plan"),
        *("field:open-record", "field:make-vault", "field:give-key", "field:take-key-back"),
        *("findings:take", "findings:take-stop"),
        *("field:open-amendments", "field:keep-amendment"),
        *("interviews:open-register", "interviews:keep-entry"),
        *("field:prepare-recovery", "field:ask-for-recovery", "field:withdraw-recovery"),
        *("field:take-layers", "field:open-layer", "field:refuse-recovery"),
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
