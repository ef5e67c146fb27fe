"""Pages of the dialogue with a State, on both sides."""
