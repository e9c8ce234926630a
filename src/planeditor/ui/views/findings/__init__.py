"""The view „Patikra“: all that the checks found in the plan, each leading to where it is mended."""
