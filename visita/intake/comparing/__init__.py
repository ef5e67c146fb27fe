"""What claims say of each other and of the record. Pure: no database, no clock."""
