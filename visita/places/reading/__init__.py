"""Lists of places read: their columns, their rows, and which place a row is. No database."""
