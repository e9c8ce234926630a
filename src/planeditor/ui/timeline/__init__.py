"""The view „Laikas“: activities as bars on a grid of quarters."""
