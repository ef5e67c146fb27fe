"""Pages of the programme: absent for everybody who is not cleared by name."""
