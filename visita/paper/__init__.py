"""Letters and reports as accessible PDF."""
