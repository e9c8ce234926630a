"""The view „Sąsajos“: a table of the links between activities, and a picture of them by area."""
