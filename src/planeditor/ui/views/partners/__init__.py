"""The view „Partneriai ir mokyklos“: the registers, and who takes part in which activity."""
