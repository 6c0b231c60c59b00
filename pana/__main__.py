"""`python -m pana` is the command line."""

from pana.command_line.app import main

main()
