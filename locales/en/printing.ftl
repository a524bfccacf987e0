# How figures, days and periods are printed for an English reader; the figures themselves stay those of the report.

print-ratio = { $ratio }, rate: { $rate }%
print-above = above { $rate }%
print-below = below { $rate }%
print-money-none = 0 đồng
print-money-billion = { $amount } billion đồng
print-money-million = { $amount } million đồng
print-money-dong = { $amount } đồng

print-day = { $short } { $year }
print-short-day = { $day } { $month }
print-day-in-words = { $day } { $month } { $year }
print-days-of-month = { $first }–{ $last }
print-moment = { $time } on { $day }

print-month-1 = Jan
print-month-2 = Feb
print-month-3 = Mar
print-month-4 = Apr
print-month-5 = May
print-month-6 = Jun
print-month-7 = Jul
print-month-8 = Aug
print-month-9 = Sep
print-month-10 = Oct
print-month-11 = Nov
print-month-12 = Dec

print-weekday-1 = Monday
print-weekday-2 = Tuesday
print-weekday-3 = Wednesday
print-weekday-4 = Thursday
print-weekday-5 = Friday
print-weekday-6 = Saturday
print-weekday-7 = Sunday

print-period-week = week { $days }
print-period-month = { $month } { $year }
print-period-cal_month = all of { $month } { $year }
print-period-quarter = Quarter { $quarter }/{ $year }
print-period-half_year = { $half ->
    [1] first
   *[other] second
 } half of { $year }
print-period-year = year { $year }
print-period-ad_hoc = collection of { $day }
print-period-week-long = week { $days } (closes at the end of { $weekday } { $last })
print-period-ad_hoc-long = { $name }
print-period-long = { $name } ({ $days })

print-percent = { $value }%

print-not_applicable = not applicable
print-not_available = no figure yet

form-week = weekly report
form-quarter = quarterly report
form-half_year = half-yearly report
form-year = yearly report
form-commune_month = the commune's monthly report to the Department
form-commune_quarter = the commune's quarterly report to the Department
form-commune_half_year = the commune's half-yearly report to the Department
form-commune_year = the commune's yearly report to the Department

role-officer = unit's reporter
role-lead = team lead
role-chair = commune leader
role-admin = admin

channel-telegram = Telegram
channel-zalo = Zalo
channel-web = web page
channel-terminal = terminal

status-yes = yes
status-no = no
