"""Seats, members and terms: public facts."""
