"""A lead has the figures of some days held against each other, and acknowledges what is right nevertheless."""
