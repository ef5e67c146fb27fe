"""Figures, measured: each module prints what README.md here records."""
