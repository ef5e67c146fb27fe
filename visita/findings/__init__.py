"""What was seen, told and measured on a visit."""
