"""`python -m planeditor` is the same as `planeditor`, but for the process that sets pages."""

import sys

from planeditor.typeset.worker import WORD

if sys.argv[1:] == [WORD]:
    from planeditor.typeset.worker import main
else:
    from planeditor.cli import main

sys.exit(main())
