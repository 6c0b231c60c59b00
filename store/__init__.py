"""The database: what Pana keeps, encrypted. The only code that knows SQL; implements the ports of `desk` and `bot`."""
