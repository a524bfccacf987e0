# Opening a total: which unit gave how much, in which period, entered by whom, from which message; the trend over twelve
# periods; the same period last year.

explain-button = Explain
explain-button-which = Another figure
explain-button-indicator = { $name }
explain-button-part = Open: { $name }
explain-button-above = « The unit above
explain-button-newest = Explain the newest period

explain-not-begun = { $day } has not come yet. Please choose days that have begun, for example: /explain VNeID month 9
explain-unknown = No figure is called “{ $words }”. Please type another name, for example { $command ->
        [trend] /trend VNeID
       *[explain] /explain VNeID month 9
    }, or tap to choose.
explain-several = “{ $words }” can be one of these figures. Which one do you want to see?
explain-which =
    { $command ->
        [trend] <b>Whose trend?</b>
       *[explain] <b>Explain which figure?</b>
    }
    { $unit }, { $days }
    Please tap a figure, or type its name, for example: { $command ->
        [trend] /trend VNeID
       *[explain] /explain VNeID month 9
    }
explain-none = There is no figure of { $unit } for { $days } yet.

explain-head =
    <b>{ $name }</b>
    { $unit }, { $days }
explain-total = Total: <b>{ $figure }</b>
explain-no-total = There is nothing to add up yet.
explain-texts = { $n ->
        [0] No notes yet.
        [one] { $n } note
       *[other] { $n } notes
    }
explain-way-added = The figures of { $units } { $noun } in { $periods } reporting periods, added up.
explain-way-highest = The highest of { $periods } periods of each unit, added over { $units } { $noun }.
explain-way-last = The newest figure of each unit, never added over periods; added over { $units } { $noun }.
explain-way-since_january = Counted since 1 January: the newest figure of each unit, never added over periods; added over { $units } { $noun }.
explain-way-counted =
    { $state ->
        [yes] Counts each { $noun } by the state of “{ $source }”.
       *[no] Counts each { $noun } with “{ $source }” above 0, once.
    }
explain-way-divided = The sum of the numerators over the sum of the denominators; rates are never averaged.
explain-way-written = The words of each unit.
explain-apart = This figure is not added over units.
explain-numerator = Numerator – { $name }: <b>{ $figure }</b>
explain-denominator = Denominator – { $name }: <b>{ $figure }</b>
explain-left-out = Left out, because numerator or denominator is wanting: { $units }
explain-increment = { $increment } came in this period (before it: { $before }).
explain-nobody = No unit owes this figure in this period.
explain-tap = Tap a unit to see each period: who entered it, when, from which message.

explain-share = • { $unit }: <b>{ $figure }</b>
explain-details = { $line } ({ $details })
explain-counts = counts
explain-counts-not = does not count
explain-units =
    { $lacking ->
        [0] { $n } units
       *[other] { $n } units, { $lacking } of them lack a figure
    }
explain-periods =
    { $kind ->
        [week] { $n } weeks
        [month] { $n } months
        [cal_month] { $n } months
        [quarter] { $n } quarters
       *[other] { $n } periods
    }
explain-as-of = up to { $last }
explain-as-of-several = up to { $first } – { $last }
explain-since = before it { $before }, { $increment } more
explain-missing =
    { $all ->
        [yes] not handed in
       *[no] not handed in: { $periods }
    }
explain-unanswered =
    { $all ->
        [yes] handed in without this figure
       *[no] handed in without this figure: { $periods }
    }

explain-part = <b>{ $name }</b>
explain-period = <b>{ $period }: { $figure }</b>
explain-period-missing = <b>{ $period }</b>: not handed in
explain-period-unanswered = <b>{ $period }</b>: handed in without this figure
explain-as-of-line = as of { $last }
explain-pointless = Not asked, because “{ $name }” is 0.
explain-on-behalf = { $who } (on behalf of the unit)
explain-given = • { $at }, { $who }: { $new }
explain-changed =
    { $why ->
        [edited] • { $at }, { $who }, edited the message: { $old } → <b>{ $new }</b>
        [corrected] • { $at }, { $who }, corrected after handing in: { $old } → <b>{ $new }</b>
        [undone] • { $at }, { $who }, undone: { $old } → <b>{ $new }</b>
       *[given] • { $at }, { $who }: { $old } → <b>{ $new }</b>
    }

trend-button = Trend
trend-button-week = By week
trend-button-month = By month
trend-button-quarter = By quarter
trend-head =
    <b>Trend: { $name }</b>
    { $unit }, { $n } { $kind ->
        [week] weeks
        [quarter] quarters
       *[other] months
    } ({ $days })
trend-words = “{ $name }” is told in words and has no trend. Please choose a figure, for example: /trend VNeID
trend-none = There is no figure in these periods yet.
trend-money =
    In { $unit ->
        [billion] thousand millions of đồng
        [million] millions of đồng
       *[dong] đồng
    }
trend-block = <pre>{ $lines }</pre>
trend-highest = Highest: <b>{ $figure }</b> ({ $period })
trend-lowest = Lowest: <b>{ $figure }</b> ({ $period })
trend-middle = In the middle (median): <b>{ $figure }</b>
trend-partly =
    { $compared ->
        [whole] A line with “2/3” has the figures of 2 of 3 units only; highest, lowest and median are of whole periods.
       *[all] A line with “2/3” has the figures of 2 of 3 units only; no period is whole yet.
    }

year-ago =
    { $same ->
        [yes] the same as last year ({ $days }), over { $n } { $noun }
       *[no] against the same period last year ({ $days }): { $amount }, over { $n } { $noun }
    }
year-ago-percent = { $amount } ({ $percent }%)

help-explain = See where a total comes from: /explain VNeID month 9. See twelve periods: /trend VNeID
menu-explain = Where a total comes from, unit by unit
    .word = explain
menu-trend = The trend over 12 weeks, months or quarters
    .word = trend
