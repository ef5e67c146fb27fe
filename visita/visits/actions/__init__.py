"""What can be done to a visit, in the order in which it is done."""
