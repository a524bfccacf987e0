# toso rehearse: the calendar of the reminders that would go.

rehearse-title = The reminders from { $first } to { $last } if nobody hands in any more (a rehearsal: nothing is sent)
rehearse-total = { $n } messages to { $people } people.
rehearse-unheard = { $n } units have nobody who could be told: { $names }.
rehearse-span = --to must not be before --from, and at most { $days } days at a time.
rehearse-day = { $option }: write a day like 2026-09-01
rehearse-sheet = Reminders
rehearse-column-day = Day
rehearse-column-weekday = Weekday
rehearse-column-hour = Hour
rehearse-column-person = Receiver
rehearse-column-role = Role
rehearse-column-units = Units
rehearse-column-channel = Channel
rehearse-column-text = Text
