"""Public pages: the seats of the Committee, its members, and where it has been."""
