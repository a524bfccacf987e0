"""Measures the figures that benchmarks/README.md explains: `python -m benchmarks`."""
