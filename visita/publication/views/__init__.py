"""Pages of the gate, and the State's wish to open it."""
