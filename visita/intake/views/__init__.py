"""The desk of information received."""
