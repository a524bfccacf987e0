"""The figures of house.md §7, measured: `python -m benchmarks`."""
