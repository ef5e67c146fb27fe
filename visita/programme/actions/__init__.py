"""Clearing, weighing, drawing, choosing, changing, announcing."""
