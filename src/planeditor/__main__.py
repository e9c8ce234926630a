"""`python -m planeditor` is the same as `planeditor`."""

import sys

from planeditor.cli import main

sys.exit(main())
