"""Forms made in Word: the user's own document, in which places name what of the plan stands there."""
