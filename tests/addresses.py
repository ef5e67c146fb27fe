"""Every public page of the record, each in one good and one bad state where it has one."""

RUSSIA = "/states/ru/?on=2026-11-22"
SUPPOSED = f"{RUSSIA}&kind=denunciation_received&day=2025-10-02"

PAGES = {
    "home": "/",
    "instruments": "/instruments/",
    "instrument": "/instruments/ets126/?on=1995-01-01",
    "states": "/states/",
    "state": RUSSIA,
    "rules": "/rules/",
    "rule": "/rules/D5/?day=2025-10-02",
    "statements": "/statements/",
    "sources": "/sources/",
    "mandates": "/mandates/",
}
"""One address for each name of `treaties.urls` that is a page."""

MORE = {
    "state, supposed": SUPPOSED,
    "State without an act": "/states/br/?instrument=opcat&on=2026-11-22",
    "treaty without rules": "/instruments/uncat/?on=2015-01-01",
    "rule not verified": "/rules/D6/",
    "rule with a number": "/rules/M10/?members=46",
}

FAULTS = {
    "unknown State": ("/states/xx/", 404),
    "unknown instrument": ("/instruments/nothing/", 404),
    "unknown rule": ("/rules/Z9/", 404),
    "unknown address": ("/nowhere/", 404),
    "State not found": ("/states/?q=Rusia2", 400),
    "day before the opening": ("/states/ru/?on=1950-01-01", 400),
    "nonsense for a day": ("/instruments/ets126/?on=soon", 400),
    "impossible supposition": (
        f"{RUSSIA}&kind=denunciation_withdrawn&day=2001-01-01",
        400,
    ),
    "nonsense twice": ("/states/ru/?on=soon&kind=peace&day=soon", 400),
    "rule out of range": ("/rules/D5/?day=1950-01-01", 400),
}

NOT_PAGES = frozenset({"acts-feed", "checks-feed", "effects-calendar"})
