"""``python -m fieldapp``."""

import sys

from fieldapp.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
