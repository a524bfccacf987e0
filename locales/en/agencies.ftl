# What is said of the agencies of a commune, which report too.

form-month = monthly report
init-agencies = agencies
units-other-kind = “{ $given }” is of another kind than { $unit }. Close { $unit } and open a new unit; to rename it only, keep how its title begins.
