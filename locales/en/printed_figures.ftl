# How figures are printed in the reports, besides printing.ftl (rules F2, F4, F9, F12, F13).

figure-over = over { $value }
figure-about = about { $value }
figure-about_over = a little over { $value }
figure-at_least = ≥ { $value }

figure-nothing-billion = 0 billion đồng
figure-nothing-million = 0 million đồng
figure-nothing-dong = 0 đồng

figure-month = { $month } { $year }
figure-and = { $first } and { $last }
figure-missing = …

figure-done = { $status } ({ $note })

# Who assigned a task.
figure-assigned-province = Assigned by the province
figure-assigned-chair = Assigned by the commune's chair
