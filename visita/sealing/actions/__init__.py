"""Keys are made, wrapped, granted and taken away. Secrets never come here: only what is sealed."""

from visita.sealing.actions.identities import (
    BadKey,
    HasKey,
    LastWrap,
    NewKey,
    NewWrap,
    NoKeyYet,
    add_wrap,
    make_key,
    remove_wrap,
)
from visita.sealing.actions.keeping import (
    NotGranted,
    OtherBytes,
    TooLarge,
    keep_sealed,
    record_opening,
)
from visita.sealing.actions.leaving import HoldsAlone, end_key, held_alone
from visita.sealing.actions.rotating import OtherHolders, reseal, rotate
from visita.sealing.actions.shredding import (
    NotAsked,
    SamePerson,
    Shredded,
    ask_to_shred,
    keep_after_all,
    shred,
)
from visita.sealing.actions.vaults import (
    LastGrant,
    NoVault,
    VaultThere,
    grant,
    make_vault,
    revoke,
)

__all__ = [
    "BadKey",
    "HasKey",
    "HoldsAlone",
    "LastGrant",
    "LastWrap",
    "NewKey",
    "NewWrap",
    "NoKeyYet",
    "NoVault",
    "NotAsked",
    "NotGranted",
    "OtherBytes",
    "OtherHolders",
    "SamePerson",
    "Shredded",
    "TooLarge",
    "VaultThere",
    "add_wrap",
    "ask_to_shred",
    "end_key",
    "grant",
    "held_alone",
    "keep_after_all",
    "keep_sealed",
    "make_key",
    "make_vault",
    "record_opening",
    "remove_wrap",
    "reseal",
    "revoke",
    "rotate",
    "shred",
]
