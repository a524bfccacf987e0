# The words of the reminders, by when it is (opening, before, today, late) and by how far they are (nothing, begun,
# returned; unmarked: the commune's own report, which only has to be marked as sent).
# $unit · $report what the report is called, with its period · $before the day the plan prints · $last the last day ·
# $asked the working day asked for · $day "today", "early" ($asked is before $last), "early_today", "plain" · $late yes or no ·
# $done/$total lines filled (in a digest: units handed in) · $missing, $names lists

nudge-report = the report of { $period }
nudge-report-above = the report of { $period } to the Department
nudge-report-once = the collection “{ $title }”

nudge-last = before { $before }, that is by the end of <b>{ $last }</b>
nudge-due =
    { $day ->
        [today] before { $before }, that is <b>by the end of today, { $last }</b>
        [early] { nudge-last }; please send it on the working day <b>{ $asked }</b>
        [early_today] { nudge-last }; please send it today, the working day { $asked }
       *[plain] { nudge-last }
    }

nudge-opening =
    For { $unit }: time for { $report }.
    Due { nudge-due }.
nudge-before =
    For { $unit }: { $report } is due soon.
    Due { nudge-due }.
nudge-today =
    For { $unit }: { $report } is due today.
    Due { nudge-due }.
nudge-late =
    For { $unit }: { $report } is overdue.
    It was due { nudge-last }.
nudge-late-still = You can still send it; it will be marked late.

nudge-nothing = Please give the figures; it takes a few minutes. If nothing happened, please say just that.
    .short = nothing entered yet
nudge-begun =
    { $left ->
        [0] All { $total } lines are filled in; it only has to be handed in.
       *[other] { $done }/{ $total } lines are filled in, and everything entered is kept. Missing: { $missing }.
    }
    .short =
        { $left ->
            [0] all { $total } lines are filled in, it only has to be handed in
           *[other] { $done }/{ $total } lines are filled in, missing: { $missing }
        }
nudge-returned = The lead has returned it for another look: { $comments }.
    .short = returned for another look: { $comments }
nudge-unmarked = Once it has gone, please tap “{ nudge-button-sent }”.
    .short = not marked as sent

nudge-several = { $n } reports are still to be sent.
nudge-item =
    { $late ->
        [yes] { $n }. { $unit }, { $report }: overdue ({ nudge-last }); { $state }.
       *[no] { $n }. { $unit }, { $report }: due { nudge-due }; { $state }.
    }
nudge-more = And { $n } more; type /nhap to see them.
nudge-gap = { "" }

nudge-chair =
    To the leader of { $unit }: { $report } is overdue and not marked as sent.
    It was due { nudge-last }.

nudge-done = ✓ { $unit } has handed in { $report }. Thank you.
nudge-manual = { $lead } asks: { $report } of { $unit } has not been sent yet.

nudge-button-fill = Fill in the report
    .one = { $unit }: { $period }
nudge-button-continue = Go on
    .one = { $unit }: { $period }
nudge-button-sent = Sent
    .one = Sent: { $period }
nudge-button-later = Remind me later

digest-missing =
    <b>{ $done }/{ $total }</b> { $noun } have handed in { $report }.
    { $late ->
        [yes] Overdue: { nudge-last }.
       *[no] Due { nudge-due }.
    }
    Missing: { $names }.
digest-complete = All <b>{ $done }/{ $total }</b> { $noun } have handed in { $report }.
digest-button-nudge = Nudge those missing
    .one = Nudge those missing: { $period }
digest-button-summary = Show the summary
    .one = Show the summary: { $period }
