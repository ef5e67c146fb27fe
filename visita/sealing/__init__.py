"""Sealing: age identities and envelopes. The only package that knows how anything is encrypted."""
