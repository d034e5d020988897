"""``python -m plantrace``: the command line."""

import sys

from plantrace.cli import run

sys.exit(run())
