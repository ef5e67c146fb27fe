"""Visits: who goes, what the State is told, where the delegation went."""
