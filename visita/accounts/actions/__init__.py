"""What can be done to people, their offices, their sessions and their means of signing in."""
