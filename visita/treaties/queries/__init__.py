"""Reading the treaty record: frozen answers for pages, commands and the interface."""
