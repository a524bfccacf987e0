"""What was stored, and what was answered, at commit b8a2141; for tests/test_stored_before.py. Never written anew."""
