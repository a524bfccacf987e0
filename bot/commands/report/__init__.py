"""`toso report`: a report as a Word file, from the command line."""
