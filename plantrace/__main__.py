"""``python -m plantrace``: the command line."""

import sys

from plantrace.cli import main

sys.exit(main())
