"""Run as `python -m tests.gallery FOLDER`: renders every view and dialog to PNG files, for people to look at.

The sample plan and a generated one of 250 activities, light and dark, at 100 and 150 % on a small laptop's
screen and with text of double size, and light at 100 % on a large one. Each scale is a process of its own: Qt
takes it only at the start.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

SMALL, LARGE = (1366, 768), (1920, 1080)
RUNS = (
    ("light", "1", SMALL, "1"),
    ("dark", "1", SMALL, "1"),
    ("light", "1.5", SMALL, "1"),
    ("dark", "1.5", SMALL, "1"),
    ("light", "1", SMALL, "2"),
    ("dark", "1", SMALL, "2"),
    ("light", "1", LARGE, "1"),
)
"""Colours, scale of everything, size of the screen, and scale of text."""


def main(folder: Path) -> None:
    """Make all pictures, in a folder each for colours, scale and size."""
    for scheme, scale, (width, height), text in RUNS:
        name = f"{scheme}-{int(float(scale) * 100)}-{width}x{height}-text-{int(text) * 100}"
        room = (str(round(pixels / float(scale))) for pixels in (width, height))
        arguments = (str(folder / name), scheme, *room, text)
        run = [sys.executable, "-m", "tests.gallery.pictures", *arguments]
        platform = {"QT_QPA_PLATFORM": screen(folder, width, height)}
        environment = platform | os.environ | {"QT_SCALE_FACTOR": scale}
        subprocess.run(run, env=environment, check=True)
        print(folder / name)


def screen(folder: Path, width: int, height: int) -> str:
    """The name of a platform with a screen of that size, which windows keep within."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"screen-{width}x{height}.json"
    path.write_text(json.dumps({"screens": [{"name": "screen", "width": width, "height": height}]}), "utf-8")
    return f"offscreen:configfile={path}"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python -m tests.gallery FOLDER")
    main(Path(sys.argv[1]))
