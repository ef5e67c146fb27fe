"""What waits for whom: the start page, the file of a visit, deadlines, the ledger's page."""
