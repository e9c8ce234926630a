"""The window, in four wings: `kit` ← `views`, `dialogs` ← `window`."""

import sys

import PySide6.QtCore  # noqa: F401 – it brings the module that is looked for below

# PySide reads the source of every module that is imported after it, to see whether that might switch PySide's
# features. Nobody here does, and a packaged program, which has no sources, tells it the same. Reading them
# takes a tenth of the start, and 14 MB that are never given back.
_feature = sys.modules.get("shibokensupport.feature")
if hasattr(_feature, "_mod_uses_pyside"):
    setattr(_feature, "_mod_uses_pyside", lambda module: False)  # noqa: B010 – no type is known of it
