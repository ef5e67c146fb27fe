"""What is done with information received."""
