# The sheet of all lines; handing in and correcting.

sheet-head = <b>Report for { $period }</b>
sheet-head-unit = <b>Report of { $unit }, { $period }</b>
sheet-line = { $n }. { $indicator }: <b>{ $value }</b>
sheet-line-as-of = { $n }. { $indicator }: <b>{ $value }</b> (as of { $as_of })
sheet-text =
    { $long ->
        [yes] { $n }. { $indicator }:
            <fold>{ $value }</fold>
       *[no] { $n }. { $indicator }: { $value }
    }
sheet-missing = { $n }. { $indicator }: not answered
sheet-empty = { $n }. { $indicator }: left empty (optional)
sheet-note = { $n }. { $indicator }: none yet; if there are any, type for example: difficulties: weak network
sheet-pointless = { $n }. { $indicator }: does not apply, there were no meetings
sheet-line-returned = ↩ The lead sent this line back: “{ $comment }”
sheet-returned = ↩ The lead sent the report back: “{ $comment }”
sheet-left = Required lines not answered: { $n }.
sheet-ready = If all is right, tap (or type) “Submit”. To correct, type for example: edit 2 to 15
sheet-how = To hand in, type “submit”; to correct, type for example: edit 2 to 15
sheet-how-edit = To correct, tap a button or type for example: edit 2 to 15
sheet-locked = This report is locked. To correct it, please ask your lead.
button-submit = Submit
button-continue = Go on
button-edit = Edit line { $n }
no-such-line = The report has lines 1 to { $n } only.
submit-missing = Required lines left before it can be handed in: { $n }. Please go on.
sheet-first = Before handing in, please look over what was recorded.
sheet-old = That button belongs to an older sheet. Please look over the latest one, then tap “Submit” below.
submitted =
    Thank you. The report for { $period } of { $unit } has been received.
    To correct it, type /edit.
submitted-late =
    { $days ->
        [one] Thank you. The report of { $unit } for { $period } has arrived, and is recorded as one day late.
       *[other] Thank you. The report of { $unit } for { $period } has arrived, and is recorded as { $days } days late.
    }
    To correct it, type /edit.
more-owed = Reports still waiting for you: { $n }.
button-next-report = { $period }
button-next-report-unit = { $unit }: { $period }
nothing-to-correct = There is no report to correct now: nothing was entered yet, or the report is closed. Type /report to enter figures.

edit-nothing = The message you edited holds no recorded figure, so nothing has changed. To answer, please send a new message.
edit-locked = The report is locked, so nothing has changed. To correct it, please ask your lead.
edit-several = That message gave { $n } figures and it is not clear which one you changed, so nothing has changed. Please edit it to give them all, or type for example: edit 2 to 15
edit-unreadable = Tổ Số could not read the edited message; the recorded figures are unchanged.
