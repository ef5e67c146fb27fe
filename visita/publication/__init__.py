"""The gate outward: nothing becomes public but through here (Article 11)."""
