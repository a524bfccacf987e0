# The words of the reminders. `nudge-FORM-STAGE`; `-begun` where part is filled in already.
# $unit · $period with its dates · $before the day the plan prints · $last the last day · $asked the working day asked for ·
# $early "yes" when $asked is before $last · $done/$total lines filled (in a digest: units handed in) · $missing a list

nudge-last = before { $before }, that is by the end of { $last }
nudge-dates =
    { $early ->
        [yes] { nudge-last }; please send it on the working day { $asked }
       *[no] { nudge-last }
    }
nudge-week-due =
    { $today ->
        [yes] by the end of today, { $last }
       *[no] by the end of { $last }
    }
nudge-begun =
    { $left ->
        [0] All { $total } lines are filled in; it only has to be handed in.
       *[other] { $done }/{ $total } lines are filled in, and everything entered is kept.
    }

nudge-week-open =
    For { $unit }: time for the report of { $period }.
    Please give the week's figures; it takes a few minutes. Due { nudge-week-due }.
nudge-week-open-begun =
    For { $unit }: time for the report of { $period }.
    { nudge-begun } Please go on. Due { nudge-week-due }.
nudge-week-remind =
    There is no report of { $unit } for { $period } yet.
    Due { nudge-week-due }. If nothing happened this week, please say just that.
nudge-week-remind-begun =
    The report of { $unit } for { $period } is half done.
    { nudge-begun } Due { nudge-week-due }.
nudge-week-overdue =
    The report of { $unit } for { $period } is overdue.
    You can still send it; it will be marked late.
nudge-week-overdue-begun =
    The report of { $unit } for { $period } is overdue and half done.
    { nudge-begun } You can still send it; it will be marked late.

nudge-quarter-days7 =
    For { $unit }: the report of { $period } is due soon.
    Due { nudge-dates }. You can begin filling it in now.
nudge-quarter-days7-begun =
    For { $unit }: the report of { $period } is due soon.
    { nudge-begun } Due { nudge-dates }.
nudge-quarter-days3 =
    There is no report of { $unit } for { $period } yet.
    Due { nudge-dates }.
nudge-quarter-days3-begun =
    The report of { $unit } for { $period } is half done.
    { nudge-begun } Due { nudge-dates }.
nudge-quarter-day1 =
    The report of { $unit } for { $period } is due very soon and has not been sent.
    Due { nudge-dates }.
nudge-quarter-day1-begun =
    The report of { $unit } for { $period } is due very soon.
    { nudge-begun } Due { nudge-dates }.
nudge-quarter-last_day =
    The report of { $unit } for { $period } is due now and has not been sent.
    Due { nudge-dates }. Please send it today.
nudge-quarter-last_day-begun =
    The report of { $unit } for { $period } is due now and half done.
    { nudge-begun } Due { nudge-dates }. Please send it today.
nudge-quarter-overdue =
    The report of { $unit } for { $period } is overdue.
    It was due { nudge-last }. You can still send it; it will be marked late.
nudge-quarter-overdue-begun =
    The report of { $unit } for { $period } is overdue and half done.
    { nudge-begun } It was due { nudge-last }. You can still send it; it will be marked late.

# The commune's own report to the Department: the lead taps "Sent" when it has gone.
nudge-commune_quarter-days7 =
    For { $unit }: the report of { $period } to the Department is due soon.
    Due { nudge-dates }.
nudge-commune_quarter-days7-begun = { nudge-commune_quarter-days7 }
nudge-commune_quarter-days3 =
    For { $unit }: the report of { $period } to the Department is not marked as sent yet.
    Due { nudge-dates }.
nudge-commune_quarter-days3-begun = { nudge-commune_quarter-days3 }
nudge-commune_quarter-day1 =
    For { $unit }: the report of { $period } to the Department is due very soon.
    Due { nudge-dates }.
nudge-commune_quarter-day1-begun = { nudge-commune_quarter-day1 }
nudge-commune_quarter-last_day =
    For { $unit }: the report of { $period } to the Department is due now.
    Due { nudge-dates }. Once it has gone, please tap "{ nudge-button-sent }".
nudge-commune_quarter-last_day-begun = { nudge-commune_quarter-last_day }
nudge-commune_quarter-overdue =
    For { $unit }: the report of { $period } to the Department is overdue.
    It was due { nudge-last }. If it has gone already, please tap "{ nudge-button-sent }".
nudge-commune_quarter-overdue-begun = { nudge-commune_quarter-overdue }

nudge-manual = { $lead } asks: the report of { $unit } for { $period } has not been sent yet.
nudge-manual-begun =
    { $lead } asks: the report of { $unit } for { $period } is half done.
    { nudge-begun }

nudge-button-fill = Fill in the report
nudge-button-continue = Go on
nudge-button-sent = Sent

digest-week =
    Reports of { $period }: { $done }/{ $total } { $noun } have handed in.
    Missing: { $missing }.
    .complete = Reports of { $period }: all { $done }/{ $total } { $noun }.
digest-quarter =
    Reports of { $period }: { $done }/{ $total } { $noun } have handed in.
    Due { nudge-last }.
    Missing: { $missing }.
    .complete = Reports of { $period }: all { $done }/{ $total } { $noun }.
digest-button-nudge = Nudge those missing
digest-button-summary = Show the summary
