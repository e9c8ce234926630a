"""What PyInstaller would take along and the program never uses: left out, each with its reason."""

from fnmatch import fnmatch

MODULES = {
    "_hashlib": "hashlib has SHA-256 of its own, and 5 MB of OpenSSL stay out, which loads slowly",
    "PIL": "pages go to Qt as bytes, and not through Pillow",
    "_ssl": "a server of plans is asked by libpq, with an OpenSSL of its own",
    "jeepney": "for secretstorage only",
    "lxml.html": "Word documents are XML",
    "lxml.isoschematron": "no schemas are checked",
    "lxml.objectify": "markup is read by lxml.etree",
    "lxml.sax": "markup is read by lxml.etree",
    "pydoc": "help of Python for programmers",
    "readline": "there is no console to type into",
    "secretstorage": "brings cryptography with 12 MB; without it Linux asks for the password at each start",
    "setuptools": "installs packages",
    "tkinter": "the window is Qt's",
    "tzdata": "time zones by their names, which no time of a plan has",
    "unittest": "the tests stay with the source",
}
"""Python modules that some library imports only if it is asked for more than we ask."""

FILES = {
    "PySide6/Qt/translations/*": "Qt's words in Lithuanian are in our own translations",
    "PySide6/Qt/plugins/egldeviceintegrations/*": "screens without a desktop",
    "PySide6/Qt/plugins/generic/*": "touch screens without a desktop",
    "PySide6/Qt/plugins/imageformats/*icns*": "pictures of macOS programs",
    "PySide6/Qt/plugins/imageformats/*ico.*": "pictures of Windows programs",
    "PySide6/Qt/plugins/imageformats/*pdf*": "PDF is written, never shown",
    "PySide6/Qt/plugins/imageformats/*tga*": "not a picture that Word documents have",
    "PySide6/Qt/plugins/imageformats/*wbmp*": "not a picture that Word documents have",
    "PySide6/Qt/plugins/imageformats/*webp*": "not a picture that Word documents have",
    "PySide6/Qt/plugins/networkinformation/*": "a server of plans is asked by libpq",
    "PySide6/Qt/plugins/platforms/*eglfs*": "screens without a desktop",
    "PySide6/Qt/plugins/platforms/*linuxfb*": "screens without a desktop",
    "PySide6/Qt/plugins/platforms/*minimal*": "draws nothing",
    "PySide6/Qt/plugins/platforms/*vkkhr*": "screens without a desktop",
    "PySide6/Qt/plugins/platforms/*vnc*": "screens of other computers",
    "PySide6/Qt/plugins/platforms/*direct2d*": "Windows is drawn on by qwindows",
    "PySide6/Qt/plugins/platformthemes/*gtk3*": "brings GTK with 40 MB; file dialogs come through the portal",
    "PySide6/Qt/plugins/tls/*": "a server of plans is asked by libpq",
    "*libQt6EglF*": "screens without a desktop",
    "*Qt6Pdf*": "PDF is written, never shown",
    "*Qt6Qml*": "the window has no QML",
    "*Qt6Quick*": "the window has no QML",
    "*Qt6VirtualKeyboard*": "the window has no QML",
    "PySide6/opengl32sw.dll": "draws OpenGL without a graphics card; the window needs no OpenGL",
    "*d3dcompiler_*": "shaders, which only QML has",
    "PySide6/QtDBus*": "the bus of the desktop is spoken to by Qt itself",
    "lxml/includes/*": "headers for C programs",
    "docx/templates/default-docx-template/*": "what python-docx's own template was packed from",
    "python3*/lib-dynload/_codecs_*": "letters of East Asia",
    "_codecs_*.pyd": "letters of East Asia",
    "*/lib-dynload/_multibytecodec*": "letters of East Asia",
    "*/lib-dynload/readline*": "there is no console to type into",
    "*/lib-dynload/_curses*": "there is no console to type into",
}
"""Patterns of paths within the folder; `*` stands for folders too. Windows has the same folders of Qt
without `Qt/`."""


def is_trimmed(path: str) -> bool:
    """Whether a file of that path, relative to the folder, stays out."""
    path = path.replace("\\", "/")
    plain = path.replace("/Qt/plugins/", "/plugins/").replace("/Qt/translations/", "/translations/")
    patterns = (one.replace("/Qt/", "/") for one in FILES)
    return any(fnmatch(path, one) for one in FILES) or any(fnmatch(plain, one) for one in patterns)
