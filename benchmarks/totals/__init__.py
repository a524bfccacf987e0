"""The figures of totals: of a commune over the years, of the whole country for a week and for a year."""
