"""Pages of reports: reading, drafting, adopting."""
