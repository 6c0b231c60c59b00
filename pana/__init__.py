"""Command line, settings, wiring and supervision: the only package that knows all the others."""
