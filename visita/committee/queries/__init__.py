"""Reads for the pages of the Committee and of its past visits."""
