"""States, instruments, acts and what follows from them: the public treaty record."""
