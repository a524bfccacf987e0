# What `toso tour` tells: a whole reporting cycle on a fast clock.

tour-begin =
    Tổ Số – a tour: { $commune } with { $hamlets } xóm, { $lead } leads.
    Program and Telegram wire are the real ones (a server of ours on this machine); only the clock runs fast.
tour-sent = { $time } → { $n } { $n ->
    [one] message
   *[other] messages
 } to: { $people }
tour-edits = (edits the message) { $was } → { $now }

tour-act-join = Joining by invite
tour-act-open = The week's cut-off day: the xóm are asked
tour-act-answers = Each answers in a way of its own
tour-act-corrections = What was handed in can be corrected, each time as a new version
tour-act-remind = The reminder at 15:00, only to those who still owe
tour-act-overdue = Next morning: the late one is reminded, the lead is told
tour-act-september = A new week, and the quarter is due soon (before 18/9)
tour-act-commune = The commune has a date of its own (before 20/9)
tour-act-days3 = The quarter: only the four who still owe are reminded
tour-act-commune3 = The commune is reminded again
tour-act-day1 = Nearly due: two are left
tour-act-last = The last day for the xóm, and the week's cut-off day
tour-act-sent = All is in; the lead looks at the summaries and says that the report has gone up
tour-act-quiet = Past the date nobody owes anything: nobody is reminded

tour-sweeps = Reminders were looked for { $sweeps } times and { $reminders } were sent, each once; { $calls } calls to Telegram.
tour-good = Checked: every figure is as it was typed, each reminder was sent once, nobody was reminded who had handed in.
tour-bad = { $n } { $n ->
    [one] thing is
   *[other] things are
 } not as they must be (see above).
tour-wrong-figure = Wrong figure { $indicator } of { $unit }, { $period }: it is { $is }, it must be { $must }.
tour-wrong-total = The last summary lacks the total of { $indicator }, { $must }.
tour-wrong-sent = { $name } was reminded at { $at } and should not have been: { $form }, { $period }, { $stage }.
tour-wrong-missing = { $name } was not reminded at { $at }: { $form }, { $period }, { $stage }.
tour-wrong-late = { $name } had handed in and was reminded all the same, { $at }.
tour-wrong-wire = Telegram received { $heard } reminders, the database says { $sent } were sent: they do not agree.
tour-left =
    The result is in { $into }/: conversations.txt (all conversations), reminders.tsv (who was reminded when),
    summary.txt (the last summary), tour.db (the database), calls.jsonl (the calls to Telegram).
tour-next =
    Next:
      make run      try it with a sample commune, in the browser
      README.md     how to use it for real
