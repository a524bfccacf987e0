# Collections: a lead asks for figures once, the units that are asked fill them in, the lead closes it.

# The question of a line that a lead has named, by its kind.
indicator-typed =
    .count = { $title }: how many? For example: 12
    .percent = { $title }: how many per cent? For example: 82.5%
    .ratio = { $title }: how many out of how many? For example: 45/60
    .money = { $title }: how much money? For example: 12.5 triệu
    .yes_no = { $title }: yes or no?
    .text = { $title }: in a few words, please; no names, phone numbers or identity numbers of citizens.
    .status = { $title }: how far is it?
report-once = “{ $title }”
form-ad_hoc = collection
button-yes = Yes
button-no = No

collect-notice =
    { $lead } asks { $units } for figures: “{ $title }”.
    Due by the end of { $weekday } { $day }.
collect-button-fill = Fill in the report
    .one = { $unit }

collect-open = Open collections:
collect-closed = Closed lately:
collect-open-line = { $n }. “{ $title }”: { $units } units, due by the end of { $weekday } { $day }
collect-closed-line = { $n }. “{ $title }”: { $units } units, opened on { $weekday } { $day }
collect-button-board = { $n }. Status
collect-button-summary = { $n }. Summary
collect-button-close = { $n }. Close
collect-button-new = Open a new one
collect-none = There is no collection yet.

collect-ask-where = Where is the collection to be opened? (tap, or type the name)
collect-ask-title = What is the collection called? For example: Flood figures 10/9
collect-title-long = That name is too long: at most { $most } characters, please.
collect-title-empty = Please type a name in letters.
collect-no-units = There is no hamlet, team or agency to ask here yet.
collect-ask-units = Which units are asked? (tap to choose or to drop one, or type names with commas between them)
collect-units-so-far = { $n }/{ $of } units are chosen.
collect-units-none = No unit is chosen yet. Please choose at least one.
collect-button-all = All ({ $n })
collect-button-done = Done ({ $n })
collect-on = ✓ { $what }
collect-off = { $what }
collect-unit-unknown = There is no unit “{ $name }” in this list.
collect-unit-several = “{ $name }” may be: { $names }. Please type more of the name.
collect-units-gone = { $n } of the units chosen are not open any more and were left out. Please look again.

collect-ask-lines = What is asked? (at most { $most } lines; tap one that there is, or type one in each line)
collect-lines-how =
    How to type: name, colon, kind. For example: Flooded households: number
    Kinds: number, percent, ratio, money, yes/no, text
collect-line = { $n }. { $what }: { $kind }
collect-lines-none = Nothing is asked yet. Please choose or type at least one line.
collect-lines-most = A collection has at most { $most } lines. Tap one of them to drop it first.
collect-lines-full = A collection has at most { $most } lines, so “{ $what }” was left out.
collect-line-twice = “{ $what }” is in the list already.
collect-line-long = That name is too long: at most { $most } characters, please.
collect-line-empty = Please type a name in letters, for example: Flooded households: number
collect-kind-unknown = “{ $kind }” is no kind that I know.
collect-ask-kind = Of which kind is “{ $what }”?
collect-kind-count = number
collect-kind-percent = percent
collect-kind-ratio = ratio
collect-kind-money = money
collect-kind-yes_no = yes/no
collect-kind-text = text

collect-ask-due = By the end of which day? (tap, or type, for example: 12/9)
collect-day-today = It is past 16:00, too late for today. Please choose a day ahead.
collect-day-far = That day is too far ahead. Please type a nearer one.
collect-day-off = Nobody works on that day. Keep it, or take the nearest working day?

collect-confirm = Please check before it is opened:
collect-confirm-title = Collection “{ $title }”
collect-confirm-units = Asked of { $n } units: { $names }
collect-confirm-units-more = { $units }, … and { $n } more
collect-confirm-due = Due by the end of { $weekday } { $day }
collect-confirm-then = Once it is open, the officers of these units are told at once; who has not reported is reminded before it is due.
collect-confirm-stale = That button belongs to an older sheet. Please look at the newest one.
collect-button-go = Open it
collect-button-change-title = Change the name
collect-button-change-units = Change the units
collect-button-change-lines = Change the lines
collect-button-change-due = Change the day
collect-opened =
    { $told ->
        [0] “{ $title }” is open for { $n } units, but nobody could be told: nobody has joined there yet. Invite them with /invite.
       *[other] “{ $title }” is open for { $n } units; { $told } people were told.
    }
    Due by the end of { $weekday } { $day }. Type /collect to look or to close it.
collect-button-see-board = Status
collect-button-see-summary = Summary

collect-close-sure = Close “{ $title }”? Then nothing can be entered, corrected or reminded of any more; the summary stays.
collect-button-close-yes = Yes, close it
collect-button-close-no = No, keep it open
collect-close-done = “{ $title }” is closed. All figures stay.
collect-close-already = “{ $title }” was closed before.
collect-close-kept = “{ $title }” stays open.

help-collect = Collect figures once: /collect
