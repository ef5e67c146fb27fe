"""What the Committee decides in camera: elections, votes, decisions (Articles 5 and 6)."""
