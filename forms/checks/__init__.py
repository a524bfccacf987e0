"""The words of checks: what was found, and what was said about it. The rules are in reports/checks/."""
