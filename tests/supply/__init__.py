"""The rooms of tests mirror the rooms of the code."""
