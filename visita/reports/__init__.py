"""Reports on visits, from the first draft to the adopted text."""
