"""Throws malformed updates and malformed page requests at the whole program: `python -m benchmarks.fuzz`."""
