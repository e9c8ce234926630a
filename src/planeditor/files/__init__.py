"""The plan file that travels by e-mail: written, read, refused."""
