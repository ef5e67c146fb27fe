"""Reading what waits at the gate."""
