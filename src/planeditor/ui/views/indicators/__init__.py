"""The view „Rodikliai“: all indicators of the plan as a table, edited in place."""
