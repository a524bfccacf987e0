# Answers to plain questions: when a report is due, whether it is handed in, what was given, who is in charge.

answer-of-unit = { $report } of { $unit }
answer-due =
    { $when ->
        [late] • { $report }: overdue (it was due by the end of { $weekday } { $last }), but still taken.
        [today] • { $report }: <b>by the end of today</b>, { $weekday } { $last }.
        [tomorrow] • { $report }: <b>by the end of tomorrow</b>, { $weekday } { $last }.
       *[later] • { $report }: by the end of <b>{ $weekday } { $last }</b> ({ $left } days left).
    }
answer-nothing-late = You owe no report of the periods that are open. A report that is closed must be opened again first.
answer-late-still = No harm done: { $report } is overdue but taken until the end of { $until }; it will count as late.
answer-unsent =
    { $state ->
        [ready] <b>Not handed in</b>: all figures are there for { $report }. Please look at it and tap “Submit”.
        [begun] <b>Not handed in</b>: some lines of { $report } are not filled in.
       *[nothing] <b>Not handed in</b>: { $report } has no figures yet.
    }
answer-given = What you gave – { $report }:
answer-last = The period before ({ $period }), { $unit } gave:
answer-line = • { $indicator }: { $value }
answer-none-given = Tổ Số has no figures of yours in the last periods.

contact-title = In charge:
contact-line = • { $name }, { $unit }: { $contact }
contact-unsaid = has not said how to be reached
contact-nobody = Nobody in charge above you uses Tổ Số at present.
contact-own = Officers see this about how to reach you: { $contact }
contact-how = To let officers know how to reach you, type for example: /contact 0912 345 678, room 3 of the commune's office
contact-kept = Noted: { $contact }. Officers of your units who ask who is in charge will see this line.
contact-long = Please be shorter: { $n } characters at most.
contact-removed = The line is gone; from now on nobody is shown it.
contact-button-remove = Remove how to reach me

remind-sure = Remind all units that have not handed in the report of { $period }?
remind-button = Remind now
remind-button-unit = Remind now: { $unit }
