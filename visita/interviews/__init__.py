"""The registers of a visit: who agreed to what, who fears reprisals. The server reads neither."""
