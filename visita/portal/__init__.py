"""The public side: documents that were handed down for publication, and nothing else."""
