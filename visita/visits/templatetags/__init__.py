"""Tags for pages about visits."""
