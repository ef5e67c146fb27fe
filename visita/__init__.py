"""Visita: the working system of a torture-prevention body."""
