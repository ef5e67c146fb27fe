"""Reads for the pages of places."""
