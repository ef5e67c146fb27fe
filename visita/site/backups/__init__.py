"""Backups: one file that holds all an installation needs to live on, sealed to several people."""
