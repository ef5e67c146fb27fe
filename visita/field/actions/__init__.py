"""What is done about forms, kits and what comes back from them."""
