"""The tamper-evident record of what was done: a Merkle tree of leaves that name nobody."""
