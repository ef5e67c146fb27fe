"""Reads over everything a person may see: what waits, where a visit stands, how it went."""
