"""The programmes that a commune works for: what they ask of its figures (targets), and what is to be done (tasks)."""
