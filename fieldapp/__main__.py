"""``python -m fieldapp``."""

import multiprocessing
import sys

from fieldapp.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # where the program is one file, its own processes start here too
    sys.exit(main(sys.argv[1:]))
