"""Forms and the kit that fills them without a connection, and what arrives from it sealed."""
