"""What cannot be done on this machine, told in one sentence."""

import sys
from collections.abc import Callable


class Refusal(Exception):
    """Carries the sentence for the user."""


def told(main: Callable[[list[str]], None], arguments: list[str]) -> None:
    """Runs `main`; a refusal becomes its sentence and exit code 2."""
    try:
        main(arguments)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
