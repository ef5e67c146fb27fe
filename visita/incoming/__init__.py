"""Files from outside: their type, their limits, and a sandbox that makes inert text of them."""
