# Moving and extending due days (/giahan), reopening (/molai), days off (/ngaynghi), the calendar (/lich).

which-day-unclear = Tổ Số is not sure which day. Please type day and month, for example: 21/9
which-day-no-such = There is no such day. Please choose, or type it again, for example: 21/9
which-day-past = That day has gone. Please choose, or type it again, for example: 21/9
which-day-several = That could be several days. Which one do you mean? Please choose, or type it again, for example: 21/9
which-day-far = That day is more than a year ahead. Is it really this one?
which-day-said = Tổ Số takes it to be the day below. If so, tap it; if not, type the day again, for example: 21/9
button-day = { $weekday } { $day }
button-day-still = Take { $weekday } { $day } all the same
button-day-usual = Back to usual: { $weekday } { $day }

reason-ask = Please type the reason, very briefly and without citizens' details.
reason-missing = Please type the reason in words, for example: floods, no electricity
reason-long = That is too long; please use at most { $n } characters.

due-nothing = In the next 40 days there is no report of the units whose day could be moved.
due-not-above = The days on which the commune reports to the Department are set above and cannot be moved here.
due-which-report = Which report of the units shall be moved? (tap, or type its number)
button-due-report = { $n }. { $report }, until { $day }
due-which-unit = For whom shall { $report } be moved? (tap, or type the unit's name)
button-due-all = All units of { $unit }
due-now =
    { $all ->
        [yes] At present { $report }, all units of { $unit }, is due { nudge-last }, { $weekday }.
       *[no] At present { $report }, { $unit }, is due { nudge-last }, { $weekday }.
    }
due-which-day = What is the new last day? (tap, or type a day, for example: 21/9)
due-past = { $weekday } { $day } has gone or is today; the new last day must lie ahead. Please choose another.
due-same = The last day is { $weekday } { $day } already. Please choose another.
due-unit-earlier = For a single unit the day can only be moved later, not earlier (now the end of { $last }). Please choose another.
due-after-close = On { $weekday } { $day } this report is closed: it is taken until the end of { $closes }. Please choose another day.
due-before-period = On { $weekday } { $day } there is nothing to count in this period yet. Please choose another day.
due-day-off = { $weekday } { $day } is a day off. Which day do you choose?
due-before-cutoff = { $weekday } { $day } comes before the figures are complete ({ $cutoff }); with it they count only up to the working day before. Which day do you choose?
due-new =
    { $all ->
        [yes] New day for { $report }, all units of { $unit }: { nudge-last }, { $weekday }.
       *[no] New day for { $report }, { $unit }: { nudge-last }, { $weekday }.
    }
due-sure =
    { due-new }
    Reason: { $reason }
due-sure-ask = Shall it be moved so?
due-above-near =
    { $after ->
        [yes] Note: the new day comes after the commune's own, which is due to the Department { nudge-last }.
       *[no] Note: the commune's own report is due to the Department { nudge-last }; little time is left to compile it.
    }
button-due-yes = Yes, move it
button-due-no = No, leave it
due-moved =
    { $all ->
        [yes] Moved: { $report } of all units of { $unit } is now due { nudge-last }, { $weekday }. Those who have not reported are told, and reminded by the new day.
       *[no] Moved: { $report } of { $unit } is now due { nudge-last }, { $weekday }. The unit is told, and reminded by the new day.
    }
due-kept = All right, the day stays.
due-gone = This report is closed, or its day cannot be moved any more. Type /extend to see the others.
due-moved-notice =
    { $alone ->
        [yes] { $who } has moved { $report } of { $unit }: it is due { nudge-last }, { $weekday }.
       *[no] { $who } has moved { $report }: it is due { nudge-last }, { $weekday }.
    }
    Reason: { $reason }

reopen-which = Which closed report shall be opened again? (tap, or type its number)
reopen-nothing = No report was closed in the last 60 days.
reopen-which-unit = For which unit shall { $report } be opened again? (tap, or type the unit's name)
button-reopen-report = { $n }. { $report }
button-reopen-report-unit = { $n }. { $unit }: { $report }
button-reopen-ask = Ask to reopen
reopen-how = To open it again for one unit, type /reopen.
reopen-ask-reason = Asking to reopen { $report } of { $unit }. Please type the reason, very briefly and without citizens' details.
reopen-reason = { $report } of { $unit } will be open until the end of { $weekday } { $day }. Please type the reason, very briefly and without citizens' details.
reopen-sent = Your request to reopen { $report } of { $unit } has been passed on. Tổ Số will tell you the answer.
reopen-nobody = Nobody in charge can be reached here at present; please contact the commune directly.
reopen-waits = { $who } asked to reopen it at { $at }; the answer is awaited.
reopen-open-already = This report is no longer closed. Type /report to enter figures.
reopen-asked =
    { $who } ({ $unit }) asks to reopen { $report }, which is closed.
    Reason: { $reason }
button-reopen-yes = Reopen for 3 working days
button-reopen-no = Do not reopen
reopened = { $report } of { $unit } is open again until the end of { $weekday } { $day }. What comes late still counts as late.
reopened-notice =
    { $who } has reopened { $report } of { $unit } until the end of { $weekday } { $day }.
    A report first handed in during this time still counts as late.
reopen-refused = { $who } has been told: { $report } of { $unit } stays closed.
reopen-refused-notice = { $who } does not reopen { $report } of { $unit }. To discuss it, please contact them directly.
reopen-decided-yes = { $who } has reopened { $report } of { $unit } already.
reopen-decided-no = { $who } has refused to reopen { $report } of { $unit } already.

days-not-yours = Days off and working Saturdays hold for everybody, so only whoever is in charge at the highest level sets them. You can see the calendar with /calendar.
days-none = No day has been set yet; public holidays, Tết and weekends are known already.
days-differ = Days that differ from the usual calendar:
days-line =
    { $kind ->
        [off] • { $weekday } { $day }: off – { $note }
       *[work] • { $weekday } { $day }: working day – { $note }
    }
days-far = That day is too far ahead. Please type one within the next two years, for example: 02/01/2027
days-which = Which day shall be set? Please type it, for example: 02/01/2027
days-now =
    { $now ->
        [off] { $weekday } { $day } is a day off at present. Make it a working day?
       *[work] { $weekday } { $day } is a working day at present. Make it a day off?
    }
button-days-off = Day off
button-days-work = Working day
days-so-already =
    { $kind ->
        [off] { $weekday } { $day } is a day off already; there is nothing to set.
       *[work] { $weekday } { $day } is a working day already; there is nothing to set.
    }
days-note =
    { $kind ->
        [off] { $weekday } { $day }: off. Please note briefly why, for example: day in lieu by the province's notice
       *[work] { $weekday } { $day }: working day. Please note briefly why, for example: worked in lieu by the province's notice
    }
days-sure =
    { $kind ->
        [off] { $weekday } { $day }: off – { $note }.
        [work] { $weekday } { $day }: working day – { $note }.
       *[usual] { $weekday } { $day }: as usual again.
    }
days-moves = • { $report }: asked for on { $weekday } { $new } instead of { $old }
days-exempt = • { $report }: not owed, because nobody works in this period
days-owed-again = • { $report }: owed again
days-moves-none = No deadline moves because of it.
button-days-yes = Yes, set it so
button-days-no = No
days-kept = All right, the calendar stays.
days-marked =
    { $kind ->
        [off] Noted: { $weekday } { $day } is off.
        [work] Noted: { $weekday } { $day } is a working day.
       *[usual] { $weekday } { $day } is as usual again.
    }

coming-head = Reports of the next { $n } days:
coming-none = No report is due in the next { $n } days.
coming-line = • { $several ->
        [yes] { $unit }, { $report }
       *[no] { $report }
    }: { nudge-last }{ $early ->
        [yes] ; please send it on { $asked_weekday } { $asked }
       *[no] {""}
    }; { $state }{ $moved ->
        [yes] . Moved: { $reason }
       *[no] {""}
    }
coming-line-unit = – { $unit } only: { nudge-last }. Reason: { $reason }
coming-exempt = • { $report }: not owed, because nobody works in this period
coming-done = handed in
coming-begun = half done
coming-nothing = nothing entered yet
coming-returned = sent back to be looked at again
coming-open = being taken
coming-later = opens on { $day }
coming-late = overdue, taken until the end of { $day }
coming-weeks = The weeks after that are due likewise.
coming-more = And { $n } more.
button-coming-fill = Fill in: { $period }
button-coming-fill-unit = Fill in: { $unit }, { $period }
button-coming-board = Who has reported: { $period }
button-coming-sent = Sent to the Department: { $period }

help-year-lead =
    Calendar: /calendar. Move or extend a due day: /extend. Reopen a closed report: /reopen
help-year-days = Days off and working Saturdays: /daysoff
help-year-officer = Calendar: /calendar. Ask to reopen a closed report: /reopen
