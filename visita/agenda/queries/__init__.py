"""Reads for the pages that gather what several packages hold."""
