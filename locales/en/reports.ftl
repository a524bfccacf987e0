# The summary and the board, as chat text.

report-unit = units
report-begun = { $unit } (begun)
report-each-more = … and { $n } units with other figures; tap “Explain” to see them
report-more = … and { $n } more { $noun }

report-title =
    <b>Compiled figures</b>
    { $period }
report-coverage-final = Complete: { $done }/{ $total } { $noun }.
report-coverage-provisional =
    { $many ->
        [yes] PROVISIONAL: { $done }/{ $total } { $noun }, missing:
            <fold>{ $missing }</fold>
       *[no] PROVISIONAL: { $done }/{ $total } { $noun }, missing: { $missing }
    }
report-coverage-none = No report yet (0/{ $total } { $noun }).
report-coverage-empty = No unit owes this report.
report-late = Late: { $units }
report-besides = Figures of these are added too, though they owe nothing for this period: { $units }
report-reporting_rate = Reporting rate: { $rate }%
report-reporting_rate_on_time = Reported on time: { $rate }%
report-item_completeness = Items filled: { $rate }%

report-total = { $name }: <b>{ $figure }</b>
report-no-total = no figures to add
report-active-propaganda_meetings = in { $n } { $noun }
report-without = no figure yet: { $units }
report-last-period =
    { $kind ->
        [week] last week
        [month] last month
        [quarter] last quarter
        [year] last year
       *[other] the last period
    }
report-change = { $amount } since { $since }
report-no-change = same as { $since }
report-change-partly = { $change } ({ $n } { $noun } with both figures)

report-notes = <b>Notes from the units</b>
report-paste = A sentence for the report:
report-paste-part = A sentence for the report (figures of only { $done } of { $total } { $noun }):
report-paste-week =
    <pre>From { $first } to the end of { $last }, the community digital-technology teams { $propaganda_meetings ->
        [0] held no meetings
        [one] held { $propaganda_meetings_padded } meeting on online public services in { $propaganda_meetings_units } { $noun }, attendance { $propaganda_attendees_padded }
       *[other] held { $propaganda_meetings_padded } meetings on online public services in { $propaganda_meetings_units } { $noun }, attendance { $propaganda_attendees_padded }
    }; { $vneid_assisted ->
        [0] nobody needed help with VNeID.
        [one] { $vneid_assisted_padded } person was helped to register for VNeID.
       *[other] { $vneid_assisted_padded } people were helped to register for VNeID.
    }</pre>

board-title =
    <b>Who has reported</b>
    { $period }
board-due =
    { $late ->
        [0] { $day ->
            [today] Due before { $before }, that is <b>by the end of today, { $last }</b>
            [closed] Closed. It was due { nudge-last }
           *[plain] Due { nudge-last }
        }
        [one] One day overdue: { nudge-last }
       *[other] { $late } days overdue: { nudge-last }
    }
board-done = Handed in: <b>{ $done }/{ $total }</b> { $noun } ({ $rate }%)
board-done-late = Handed in: <b>{ $done }/{ $total }</b> { $noun } ({ $rate }%), { $timely } on time ({ $timely_rate }%), { $late } late
board-not_opened = <b>Nothing entered ({ $n })</b>
board-begun = <b>Begun ({ $n })</b>
board-returned = <b>Sent back ({ $n })</b>
board-handed_in = <b>Handed in ({ $n })</b>
board-progress =
    { $left ->
        [0] all { $asked } lines, not handed in yet
       *[other] { $answered }/{ $asked } lines
    }
board-on_time = { $at }
board-late =
    { $days ->
        [one] one day late, { $at }
       *[other] { $days } days late, { $at }
    }
board-on-behalf = entered by a lead
board-approved = approved
board-locked = locked
board-lines =
    { $n ->
        [one] one line sent back
       *[other] { $n } lines sent back
    }
board-extended = extended to the end of { $day }
board-unreachable = nobody there yet
board-unshown = { $n ->
    [one] one reminder waits for the page to be opened
   *[other] { $n } reminders wait for the page to be opened
 }
board-reminded = { $n ->
    [one] reminded once
   *[other] reminded { $n } times
 }, last { $last }
