"""What kits ask over HTTP. Answers are JSON, and say what the device may do next."""
