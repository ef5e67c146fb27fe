"""Pages for signing in, for one's own security, and for the administrator."""
