"""Who uses the computer: the name that stands until somebody says what they are called."""

import getpass


def account_name() -> str:
    """The name of the account the program runs under; "" where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):  # an account without a name, which containers have
        return ""
