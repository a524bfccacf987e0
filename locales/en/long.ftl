# Totals over a month, a quarter, a year, the year to date, and any range of dates.

long-months = first { $n } months of { $year } ({ $days })
long-year_to_date = { $year } up to { $last } ({ $days })
long-range = from { $first } to { $last }
long-not-begun = { $day } is still to come. Please choose days that have begun, for example: /summary year to date

long-coverage-final = All of { $done }/{ $total } ({ $noun }).
long-coverage-provisional = PROVISIONAL: { $done }/{ $total } ({ $noun }) are complete, { $reports } reports are missing:
long-coverage-nobody = No report of these days has reached its cut-off day yet; the figures below were handed in early.
long-run = { $n } { $kind ->
        [week] weeks
        [month] months
        [cal_month] months
        [quarter] quarters
       *[other] periods
    } in a row from { $first } to { $last }
long-straddles = Periods across the first or last day are counted by their cut-off day: { $parts }.
long-straddles-in = { $period } (cut-off { $day }) counts here
long-straddles-out = { $period } (cut-off { $day }) counts in what follows

long-as-of = { $within ->
        [yes] the newest figure within these days, as of { $last }
       *[no] as of { $last }
    }
long-as-of-several = { $within ->
        [yes] the newest figure of each unit within these days, as of { $first } – { $last }
       *[no] the newest figure of each unit, as of { $first } – { $last }
    }
long-increment = { $increment } more in these days (before: { $before })
long-increment-rate = of what came in these days alone: { $increment }
long-fall = ⚠ a figure since 1 January has fallen, please check: { $unit } { $before } ({ $before_day }) → { $now } ({ $now_day })
long-before =
    { $kind ->
        [month] last month
        [cal_month] last month
        [quarter] last quarter
        [half_year] the last half-year
        [year] last year
        [range] the days just before
       *[other] the same days last year
    }
long-without = No figures yet ({ $n } indicators):

long-button-month = By reporting month { $days }
long-button-cal_month = By calendar month { $days }
long-button-form = Who has handed in the { $form }
long-button-days = { $first }–{ $last }
