"""The start page, the file of a visit, and what else draws on everything."""
