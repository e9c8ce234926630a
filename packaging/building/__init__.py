"""How the program is made for people without Python; `packaging/build.py` prepares what it needs."""
