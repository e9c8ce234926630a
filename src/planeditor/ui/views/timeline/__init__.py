"""The view „Grafikas“: activities as bars on a grid of quarters."""
