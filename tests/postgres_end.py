"""Ends a PostgreSQL of the tests, and removes its data, when whoever started it ends, be they killed."""

import json
import shutil
import subprocess
import sys


def main() -> None:
    """Waits until nobody holds the other end of the pipe; then runs the command that it was given."""
    folder, command, account = json.loads(sys.argv[1])
    sys.stdin.buffer.read()
    # What is stopped already is told so, and that is all.
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **account)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
