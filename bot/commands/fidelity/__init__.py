"""`toso fidelity`: whether the reports print every figure as the reports they were learnt from."""
