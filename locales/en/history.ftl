# The history of a report, undoing, and what others are told when figures change that were handed in.

unanswered = not answered

history-button = History
history-which-unit = The history of which unit's report?
history-not-asked = No unit in your area owes this report.
history-none = Nothing has been changed in the latest reports of { $unit }.
history-head = <b>History of the report of { $unit }, { $period }</b>
history-empty = Nothing has been recorded yet.
history-nobody = nobody knows who
history-instead = { $who } (for { $other })
history-change =
    { $why ->
        [edited] { $at }, { $who }, edited the message:
        [corrected] { $at }, { $who }, corrected after handing in:
        [undone] { $at }, { $who }, undone:
       *[given] { $at }, { $who }:
    }
history-first = • Line { $n }, { $indicator }: <b>{ $new }</b>
history-line = • Line { $n }, { $indicator }: { $old } → <b>{ $new }</b>
history-confirmed =
    asked back and confirmed, because { $rule ->
        [usual] it is usually { $least }–{ $most }
        [beyond] the most in { $periods } recent periods was { $most }
        [tenfold] it is ten times last period's figure ({ $last })
        [tenth] it is a tenth of last period's figure ({ $last })
        [fewer] there are fewer attendances than meetings
        [by-far] it is far more than the attendances ({ $other })
        [exceeds] a part exceeds its whole ({ $other })
        [fallen] a figure since 1 January is below last period's ({ $last })
        [people] it is more than the people who live there ({ $people })
        [without] there was no meeting
       *[other] there were attendances
    }
history-words = from the message: “{ $words }”
history-words-button = chosen by button
history-words-erased = the words are not kept any more, because the person has left Tổ Số
history-state =
    { $state ->
        [submitted] { $at }, { $who }: handed in
        [draft] { $at }, { $who }: taken back to a draft (undone)
        [returned] { $at }, { $who }: sent back
        [approved] { $at }, { $who }: approved
        [locked] { $at }, { $who }: locked
        [unsent] { $at }, { $who }: took back that it was sent to the Department
       *[sent] { $at }, { $who }: noted as sent to the Department
    }
history-unlocked = { $at }, { $who }: unlocked, because: “{ $reason }”
history-other = { $report }
button-older = Older »
button-newer = « Newer

undo-nothing = You have recorded nothing in the last week, so there is nothing to undo.
undo-too-late = Your last change was at { $at }, more than an hour ago, so it cannot be undone any more. To correct it, type for example: edit 2 to 15
undo-changed-since = { $who } has changed line { $n } ({ $indicator }) after you, so nothing was changed. To correct it, type for example: edit 2 to 15
undo-corrected-since = { $who } has corrected the report for { $period } after you handed it in, so nothing was changed. To correct it, type /edit
undo-would-empty = The report is handed in and would lack figures, so nothing was changed. To correct it, type for example: edit 2 to 15
undo-sent-on = The commune has noted that its report was sent, so the report for { $period } cannot be taken back. Please correct what is wrong with /edit; the lead will be told.
undo-reviewed = The lead has looked at the report for { $period } already, so it cannot be taken back. Please correct what is wrong with /edit
undo-ask = Take back what was recorded at { $at }, report for { $period }?
undo-ask-unit = Take back what was recorded at { $at }, report of { $unit }, { $period }?
undo-line = Line { $n } ({ $indicator }): { $now } → <b>{ $before }</b> (as before)
undo-ask-hand-in = Report for { $period }, handed in at { $at }: make it a draft again? The figures stay; the day of the first hand-in does not change.
undo-ask-hand-in-unit = Report of { $unit }, { $period }, handed in at { $at }: make it a draft again? The figures stay; the day of the first hand-in does not change.
undo-ask-sent = Take back the note that { $report } was sent (noted at { $at })?
undo-button-yes = Yes, take it back
undo-button-no = No, leave it
undo-left = All figures stay as they are.
undone-line = Taken back – line { $n } ({ $indicator }): { $now } → <b>{ $before }</b>
undone-hand-in = The report for { $period } is a draft again and does not count as handed in. When it is ready, tap “Hand in”.
undone-hand-in-unit = The report of { $unit }, { $period }, is a draft again and does not count as handed in. When it is ready, tap “Hand in”.
undone-sent = Taken back: { $report } is not sent. Tổ Số will remind you again when it is time.

told-colleague = { $who } has just corrected { $report } of { $unit }, which was handed in:
told-line = • Line { $n }, { $indicator }: { $old } → <b>{ $new }</b>
told-draft-again = { $who } has just made { $report } of { $unit } a draft again. It does not count as handed in.
told-sent = Figures that went to the Department have changed: { $who } has corrected { $report } of { $unit }:
told-sent-with = They are part of { $report }, noted as sent at { $at }.
button-open-sheet = See the report

help-history = Who has changed what: /history, /history last week
help-undo = Take back what you have just recorded (within an hour): /undo
