"""The view „Pasiūlymai“: what could be done with the plan, to be taken or declined."""
