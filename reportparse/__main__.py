"""Runs the command as ``python -m reportparse``."""

from reportparse.cli.main import main

main()
