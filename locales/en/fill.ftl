# Asking line by line, and recording.

question-head = Question { $at }/{ $of } · { $period }
question-head-unit = Question { $at }/{ $of } · { $unit } · { $period }
hint-due = Due by the end of { $weekday } { $day }
question-now = Recorded now: { $value }
hint-week = Last week: { $value }
hint-period = Last period: { $value }
button-zero = 0
button-nil = Nothing to report
button-none = None
button-not-available = Not available yet
button-back = Back
button-skip = Skip
button-again = Enter again
button-right = Yes, { $value }
button-reading = { $value }
button-keep = Keep: { $value }
button-replace = Replace by: { $value }
button-as-figures = Record the figures
button-as-correction = Yes, change the report
button-as-note = Record as a note

recorded-for = Recorded for { $period }: { $what }
recorded = Recorded: { $what }
recorded-nothing = Recorded: <b>nothing</b> in { $period }.
recorded-count = <b>{ $what }</b>
recorded-line = { $indicator }: <b>{ $value }</b>
recorded-text = { $indicator }: { $value }
and = { $left }, { $right }
already = Already recorded – { $indicator }: { $value }
confirmed = Confirmed – { $indicator }: { $value }
changed = Corrected – { $indicator }: { $old } → <b>{ $new }</b>
changed-text = Corrected – { $indicator }: { $value }
not-asked = There were no meetings, so this does not apply: { $indicator }.
figure-needed = There were meetings, so this applies: { $indicator }. If the figure is not known yet, please type: not available.
not-yet-kept = Not recorded yet, will be asked again: { $indicator }.
corrected-sent = The report for { $period } has been updated.
skipped = That line was left empty; you can fill it in later.
first-line = This is the first line.
note-cut = The text is long; only the first { $n } characters are kept.
too-long = The message is too long, so nothing was recorded. Please send only the figures, for example: 2 meetings 124 people 15 vneid
too-long-block = The message is too long, so nothing was recorded. Please send it in parts, one figure a line, for example: Total procedures: 410
private-left-out = Telephone or identity numbers in the message were left out and are not kept.
sensitive = The message holds an identity or telephone number, so it was not recorded. Please remove it and send again.

question-waits = Still waiting for question { $at }/{ $of }: { $indicator }

doubt-tenfold = { $indicator }: { $value } is ten times last period's figure ({ $last }) or more. Is that right?
doubt-tenth = { $indicator }: { $value } is a tenth of last period's figure ({ $last }) or less. Is that right?
doubt-usual = { $indicator }: usually { $usual } { $unit }, this time { $value }. Is that right?
usual-between = { $least }–{ $most }
doubt-beyond = { $indicator }: the most in { $periods } recent periods was { $most } { $unit }, this time { $value }. Is that right?
doubt-fewer = { $more }, but only { $less }. Is that right?
doubt-by-far = { $more }, far more than { $less }. Is that right?
doubt-exceeds = { $more }, but only { $less }: that is more than 100%. Is that right?
doubt-fallen = { $indicator }, since 1 January: it was { $last } last period, now { $value }. Is that right?
doubt-people = { $indicator }: { $value } is more than the people who live there ({ $people }). Is that right?
doubt-without = No meetings are recorded, yet { $indicator } is { $value }. Is that right?
doubt-dependents = If { $indicator } is { $value }, the attendances already recorded no longer count. Is that right?
doubt-conflict = { $indicator }: { $who } recorded { $value } at { $at }. Keep that, or replace it by yours?
doubt-moved = { $indicator }: after that message { $who } corrected it to { $value } at { $at }. Keep that, or take the edited message?
doubt-handed-in = The report { $period } is handed in. Change it as “{ $text }” says?
doubt-other-unit = You are filling in for { $unit }, { $period }. Record the figures of “{ $text }” for { $unit }?
other-unit = The message names { $name }.
doubt-forwarded = Forwarded message: “{ $text }”. Shall its figures be recorded?
doubt-words = Record “{ $text }” as { $indicator }?
doubt-note = “{ $text }”: are these figures for the lines above, or a note to keep as it is?
doubt-other = Please look again: { $indicator }.

choose-fill = Several reports are waiting. Which one? (Tap a button, or type its number.)
choose-correct = Which report would you like to correct? (Tap a button, or type its number.)
choice-report = { $n }. { $unit }: { $form }, { $period }
choice-draft = { $n }. { $unit }, { $period } – { choice-state }
choice-draft-alone = { $n }. { $period } – { choice-state }
choice-state =
    { $state ->
        [returned] returned
        [handed-in] handed in
        [begun] begun
       *[empty] empty
    }, due by { $last }
choice-number = { $n }. { $unit }, { $period }
choice-number-alone = { $n }. { $period }
figures-for-which = Nothing was recorded yet: please choose the report, then send the figures again.
figures-kept = Your figures are kept and will be recorded as soon as you choose the report.
figures-left = Not recorded: “{ $text }”. If it is still right, please send it again.
figures-elsewhere = The message names days of no open report. Your figures are kept: please choose the report.
period-not-here = You have no report of that period that can still be changed.
closed-for-good = The report for { $period } is closed: nothing more can be entered, corrected or asked for. What was recorded is kept.
nothing-to-fill = You enter no figures for any unit. Who has reported: /status; instructions: /help
nothing-open = No report is open now. Tổ Số will write to you when one is.
all-done = Everything has been handed in; nothing is left to fill.
handed-in-returned =
    { $n ->
        [one] The report for { $period } has been handed in; one line was sent back: please look at it.
       *[other] The report for { $period } has been handed in; { $n } lines were sent back: please look at them.
    }
handed-in-approved = The report for { $period } has been handed in and approved.
handed-in = The report for { $period } has been handed in.
handed-in-at = The report for { $period } was handed in at { $at }.
handed-in-for = The report for { $period } was handed in at { $at }, on your unit’s behalf, by { $who }.
button-correct = Correct this report
