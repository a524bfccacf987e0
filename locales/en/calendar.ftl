# toso calendar: the deadlines of whole years.

calendar-title = Digital transformation report deadlines
calendar-column-period = Period
calendar-column-side = From → to
calendar-column-before = Printed day
calendar-column-last-day = Last day
calendar-column-working-day = Working day
calendar-column-asked-for = Please send
calendar-period = { $kind ->
    [quarter] Q{ $number }/{ $year }
    [half_year] H{ $number }/{ $year }
   *[year] Year { $year }
 }
calendar-side = { $side ->
    [unit] unit→commune
   *[commune] commune→Department
 }
calendar-day = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
 } { $day }
calendar-early = * { $period } { $side }: please send it a working day earlier, because the commune's own report goes to the Department on { $day }.
calendar-note = “Printed day” is the plan's “before …”, so the day before it is the last. Weekly, monthly and ad hoc reports are not in it. Holidays not yet announced are projected.
calendar-event = { $side ->
    [unit] Units report to the commune: { $period }
   *[commune] The commune reports to the Department: { $period }
 }
calendar-event-days = Due { nudge-last }. Please send it on { $weekday }, { $asked }.
calendar-bad-year = “{ $given }” is no year that can be used; please type years from { $first } to { $last }, for example: toso calendar 2026 2027
