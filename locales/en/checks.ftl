# Checks of figures (/kiemtra): of each finding one sentence says what it is, one what to do.

check-report = { $kind ->
    [week] the weekly report
    [month] the monthly report
    [cal_month] the monthly report
    [quarter] the quarterly report
    [half_year] the six-month report
    [year] the yearly report
   *[other] another report
 }
check-at = { $place }: { $what }
check-line =
    { $n }. { $what }
    { $todo }

check-parts = { $name } is { $value }, but its parts add up to { $against }.
check-parts-do = Please check the total and each part.
check-places = { $name } is given twice: { $value } and { $against } ({ $other }).
check-places-do = Please keep the right one.
check-rate = { $name } is { $value }, but the two figures beside it make { $against }.
check-rate-do = Please check the percentage, or the two figures.
check-difference = { $name } is { $value }, but { $with } less those in post is { $against }.
check-difference-do = Please check what these three figures mean.
check-falling = { $name } since January is { $value }, less than { $against } on { $day }.
check-falling-do = What is counted since January cannot fall: please ask the unit.
check-at-most = { $name } is { $value }, more than { $with }, which is { $against }.
check-at-most-do = Please check both; they may be in each other's place.
check-over-whole = { $name } is { $value }, outside 0 to 100 %.
check-over-whole-do = Please correct the percentage.
check-tasks = { $name } is { $value }, but by the tasks themselves it is { $against }.
check-tasks-do = Please correct the count, or bring the tasks up to date.
check-tasks-idle = { $name } is { $value }, of which { $n } are not begun; only { $against } are under way.
check-tasks-idle-do = Please check whether those not begun are still on track.
check-reports = { $name } on { $day } is { $value }; { $report } says { $against } for { $later }.
check-reports-do = The two reports should agree: please check which is right.
check-listed = { $value } signed documents are counted, but { $against } are listed.
check-listed-do = Please complete the list, or correct the count.
check-listed-year = { $name } has { $value } of { $day }, which is an earlier year.
check-listed-year-do = Please take it off this year's list if it is there by mistake.
check-bases = { $name } is { $value }, but { $with } is { $against }.
check-bases-do = These two are usually the same: please ask which one is meant.
check-jump = { $name } is { $value }; before (on { $day }) it was { $against }.
check-jump-do = A large change: please ask, to be sure.
check-points = { $name } is { $value }; on { $day } it was { $against }.
check-points-do = The percentage has moved a lot: please ask, to be sure.
check-stale-month = The words beside { $name } name a month that is over, perhaps from an earlier report.
check-stale-month-do = Please correct the month.
check-as-of = The figures here are as of different days: { $day } and { $later }.
check-as-of-do = Please settle on one day.
check-as-of-twice = { $name }: given as of two days, { $day } and { $later }.
check-as-of-twice-do = Please settle on one day.
check-missing = There is no figure yet: { $name }.
check-missing-do = Please ask the unit for it, or say why there is none.
check-missing-rate = { $name } is not given; it comes to { $value }.
check-missing-rate-do = Please give this percentage in the report.
check-text = { $name } should be a number, but there are words: { $value }
check-text-do = Please give a number, and explain it in the description.
check-look-alikes = { $name } and { $with } are both { $value }, though they are different figures.
check-look-alikes-do = Please ask which of the two it belongs to.
check-strict = { $name } is exactly { $value }, where more than { $against } is the target.
check-strict-do = So the target is not met: please do not report it as met.
check-denied = { $name } is { $value }, the target is { $against }, but the difficulties say that there are none.
check-denied-do = Please say among the difficulties why it is not met.
check-unmentioned = { $name } is { $value }, the target is { $against }; the difficulties do not speak of it.
check-unmentioned-do = Please say among the difficulties why it is not met.
check-several-targets = { $name } has { $n } different targets this year, from { $value } to { $against }.
check-several-targets-do = Please take in each report the target of its own programme.

check-title = <b>Check of the figures, { $period }</b> – { $unit }
check-none = The figures agree; there is nothing to look at.
check-counts = To acknowledge: { $hard } · to look at: { $warn } · to know: { $info }
check-hard = <b>To be corrected or acknowledged before the report is sent</b>
check-warn = <b>To look at</b>
check-info = <b>To know</b>
check-more = … and { $n } more.
check-fold = <fold>{ $lines }</fold>
check-acknowledged = Acknowledged by { $who }, { $at }: “{ $reason }”
check-changed = (The figures have changed since it was acknowledged.)
check-button = Acknowledge no. { $n }
check-button-again = Check again
check-button-sent = Sent to the Department
check-ask-reason = Please type why the figures are right as they are, e.g. agreed with the Department
check-reason-length = Please write 3 to { $n } characters, e.g. agreed with the Department
check-gone = This is not there any more, or the figures have just changed. Please look again.
check-noted = The reason is noted: “{ $reason }”
check-left = { $n } more to acknowledge before the report is sent.
check-ready = Nothing is left to acknowledge. You can send it.
check-before-sent = Not noted as sent: { $n } to be corrected, or acknowledged with a reason.
check-unclear =
    Tổ Số is not sure which period is meant. Please type, for example:
    /check · /check quarter · /check week · /check month 9
kept-acknowledged = Findings acknowledged with a reason: { $n }
prompt-acknowledge = Why the figures are right
check-names = { $names } and { $n } more
check-joined =
    { $first }
    { $rest }
check-days = { $first } to { $last }
help-check = Check the figures before sending: /check, /check quarter, /check week
menu-check = Check the figures
    .word = check
