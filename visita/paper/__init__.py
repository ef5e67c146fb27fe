"""Letters and reports as accessible PDF. Knows nothing but what it is given: no table, no clock."""
