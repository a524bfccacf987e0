"""Totals over time, held against a second way of adding up that shares no code with the first."""
