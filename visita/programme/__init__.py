"""The year: which State or place, when and why. Secret; no package below knows that it exists."""
