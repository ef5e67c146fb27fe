"""European Convention for the Prevention of Torture (ETS 126), with Protocols 1 and 2."""
