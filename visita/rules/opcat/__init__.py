"""Optional Protocol to the Convention against Torture (2002): Subcommittee and mechanisms."""
