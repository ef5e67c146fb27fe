"""Reading information received, for pages and commands."""
