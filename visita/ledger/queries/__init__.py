"""Reads of the ledger: what is in it, proofs of it, and whether it is whole."""
