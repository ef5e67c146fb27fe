"""Turning what was typed on these pages into values."""
