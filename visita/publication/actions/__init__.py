"""What can be done at the gate: reports, and claim checks."""
