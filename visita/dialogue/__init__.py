"""What is sent to a State and what comes back; each recommendation until a visit proves it done."""
