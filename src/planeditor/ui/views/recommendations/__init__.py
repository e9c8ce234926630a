"""The view „Rekomendacijos“: all recommendations and remarks about the plan, and what became of each."""
