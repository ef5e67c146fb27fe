"""Filters of the pages of information received."""
