"""What is asked of the tables of field work."""
