"""Information received: items, their claims and who made them, compared with the record."""
