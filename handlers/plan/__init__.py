"""What a lead asks of the plan: its targets and its tasks."""
