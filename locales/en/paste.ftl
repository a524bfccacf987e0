# A lead pastes or forwards the figures of several units.

paste-head = The units’ figures in this message, for { $period }. Nothing is recorded yet; please have a look:
paste-sure-head = <b>Understood: { $n } units</b>
paste-sure = • { $unit }: { $figures }
paste-sure-lacks = • { $unit }: { $figures } (missing: { $missing })
paste-same = Recorded already, just the same ({ $n }): { $units }
paste-differs-head = <b>Different from what is recorded: { $n }</b>
paste-differs = • { $unit } – { $indicator }: { $old } → { $new }
paste-asked-head = <b>To be asked: { $n }</b>
paste-asked = • { $unit } – { $indicator }: { paste-why }
paste-asked-values = • { $unit } – { $indicator }: { $values } ({ paste-why })
paste-why =
    { $why ->
        [two-values] two different figures
        [differs] different from what is recorded
        [private] the line has a number of a person, which is not kept
        [doubt-tenfold] ten times last period’s, or more
        [doubt-tenth] a tenth of last period’s, or less
        [doubt-usual] far from what is usual
        [doubt-beyond] far above all periods before
        [doubt-fewer] fewer attendees than meetings
        [doubt-by-far] far more than the attendees
        [doubt-exceeds] a part exceeds its whole
        [doubt-fallen] a figure since 1 January is below last period's
        [doubt-dependents] no meeting, yet there are attendees
        [doubt-conflict] somebody has recorded another figure
        [doubt-without] attendees without a meeting
        [approximate] an estimate
        [range] a range
        [sum] has to be added up
        [several] several figures, unclear which
        [letter] a letter sticks to the figure
        [unsure] a question mark
        [average] an average
        [fraction] a fraction
        [negative] negative
        [decimal-count] not a whole number
        [not-yet] unclear whether not yet or none
       *[other] not certain
    }
paste-value = { $value }
paste-or = { $left } or { $right }
paste-shut = Closed or locked, cannot be recorded: { $units }
paste-ambiguous = Unclear which unit ({ $units }): “{ $said }”
paste-unknown = Not among the units that you lead: “{ $said }”
paste-bare = { $unit }: unclear which figure is which: “{ $said }”. Please send it again with a line that names the order, for example: số buổi / số người dự / VNeID
paste-unread-head = Not used ({ $n } lines):
paste-unread = – { $said }
paste-more = … and { $n } more lines
paste-private = The message had telephone or identity numbers of people: they were masked and are not kept. Please do not send them.
paste-too-long = The message has more than 20,000 characters or 3,000 lines, so it was not read and nothing was recorded. Please send it in parts.
paste-nothing-kept = Nothing of this message was recorded.
paste-none = No unit’s figures could be read from this message, so nothing is recorded. Each line should name its hamlet, for example: Khâu Giang: 2 buổi, 45 người, vneid 6; a table needs a column with the hamlets.
paste-other-week = The table before, of another week, is not finished; please record or drop it, and send this message again.
paste-no-week = No such weekly report is open. For the dates: /lich; to open a closed one again: /molai
paste-which-week = This message has figures of several units. Of which week are they?
paste-which = Which is right? (tap, or type the figure)
paste-left = { $n } left to ask:
paste-handed-in = Recorded and handed in for { $n } units: { $units }. Their officers are told, and can correct it.
paste-not-handed-in = • { $unit }: recorded, not handed in; missing: { $missing }
paste-waits = • { $unit }: recorded, not handed in; there is something to ask.
paste-recorded = Recorded for { $unit }: { $figure }
paste-skipped = Left, not recorded.
paste-done = Done, nothing left to ask.
paste-dropped = Dropped; nothing more of this message is recorded: { $units }
paste-newer = You have sent more since; this is the new table.
paste-button-record = Record { $n } units
paste-button-ask = Answer { $n } questions
paste-button-drop = Drop, record nothing
paste-button-week = It is of { $period }
paste-button-value = { $value }
paste-button-later = Later

file-why-kind = Only .xlsx, .csv and .txt files can be read. The file is not kept.
file-why-macros = The file has macros, so it is not opened. Please save it as a plain .xlsx without macros and send it again.
file-why-size = The file is larger than 2 MB and is not taken. Please send only the sheet with the figures.
file-why-locked = The file has a password or is an old .xls, so it cannot be opened. Please save it as .xlsx without a password.
file-why-table-size = The table has more than 3,000 rows, 60 columns or 20,000 characters, so it was not read and nothing was recorded. Please send only the figures of the hamlets.
file-why-unreadable = The file is damaged or no spreadsheet, so it cannot be read. Please save it anew and send it again, or paste the table here.
file-why-empty = There is nothing in the file.
file-why-encoding = The characters of the file cannot be read. Please save it as UTF-8 or .xlsx.
file-why-slow = Reading this file took too long and was stopped; nothing was recorded. Please paste the table here.
file-why-fetch = The file could not be fetched; nothing was recorded. Please send it again.
file-no-figures = This file has no table of the hamlets that you lead, so nothing is recorded. It needs a heading with a column of hamlets and columns of figures. The file is not kept.
