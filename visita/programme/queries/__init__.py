"""Reads inside the compartment."""
