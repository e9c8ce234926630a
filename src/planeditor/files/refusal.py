"""The sentences of refused files: what is wrong with them, and what to do."""

from dataclasses import dataclass

from planeditor.errors import FileRefused
from planeditor.files.manifest import Format
from planeditor.language import Said, said
from planeditor.system import held, is_held, reason


@dataclass(frozen=True, slots=True)
class Refusal:
    """Makes the refusals of one file; `file` is its name as the user knows it."""

    file: str

    def missing(self) -> FileRefused:
        """There is no such file."""
        return FileRefused(said("errors", "There is no file “{file}”. Check its name.", file=self.file))

    def not_a_file(self) -> FileRefused:
        """A folder or a device stands in its place."""
        return FileRefused(said("errors", "“{file}” is not a file. Choose a plan file.", file=self.file))

    def unreadable(self, error: OSError | ValueError) -> FileRefused:
        """The system does not give it out."""
        if isinstance(error, OSError) and is_held(error):
            return FileRefused(held(self.file))
        return FileRefused(
            said(
                "errors",
                "“{file}” cannot be opened ({reason}). Copy it to a folder of your own and try again.",
                file=self.file,
                reason=reason(error),
            )
        )

    def empty(self) -> FileRefused:
        """It has no content at all."""
        return FileRefused(
            said("errors", "“{file}” is empty. Ask its sender to send it again.", file=self.file)
        )

    def not_a_plan(self) -> FileRefused:
        """It is something else."""
        return FileRefused(
            said(
                "errors",
                "“{file}” is not a plan file. Choose one that this program wrote; its name ends in .planas.",
                file=self.file,
            )
        )

    def too_large(self) -> FileRefused:
        """It is larger than any plan, or pretends to be."""
        return FileRefused(
            said(
                "errors", "“{file}” is too large for a plan. Check that it is the right file.", file=self.file
            )
        )

    def newer(self, format_: Format) -> FileRefused:
        """A newer program wrote it in a way that this one cannot read."""
        return FileRefused(
            said(
                "errors",
                "“{file}” was made by a newer version of the program (format {format}). Update the program.",
                file=self.file,
                format=str(format_),
            )
        )

    def damaged(self, reason: Said) -> FileRefused:
        """It is a plan file that is not whole or not right; the reason is a sentence of its own."""
        return FileRefused(
            said(
                "errors",
                "“{file}” is damaged. {reason} Ask its sender to send it again.",
                file=self.file,
                reason=reason,
            )
        )
