"""The register of places where persons are, or may be, deprived of liberty."""
