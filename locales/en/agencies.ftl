# What is said of the agencies of a commune, which report too.

form-month = monthly report
