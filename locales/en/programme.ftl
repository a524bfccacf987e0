# Targets of programmes, tasks of the plan.

line-of-task = Task { $number } ({ $name })
line-of-result = Result of task { $number } ({ $name })

# Targets: figures against what each programme asks of them.
targets-head =
    <b>Targets of { $year }</b>
    { $unit }, figures { $days }
targets-count = { $n } figures have targets: { $met } met, { $missed } not yet, { $none } without a figure{ $apart ->
        [0] .
       *[other] , { $apart } by each unit on its own.
    }
targets-figure = <b>{ $name }</b>: { $figure }
targets-figure-day = <b>{ $name }</b>: { $figure } (until the end of { $day })
targets-no-figure = <b>{ $name }</b>: no figure yet.
targets-apart = <b>{ $name }</b>: each unit has its own figure ({ $n } units), which cannot be added.
targets-nil = <b>{ $name }</b>: { $said }, so it is not compared.
targets-programme-place = { $name } ({ $years }, section { $place })
targets-met-line = { $name }: { $figure } (target { $goals })
targets-short = { $figure } { $sign } { $goal }: { $lack }. { $programme }
targets-short-reached = { $goal } is met. { $programme }
targets-short-pace = { $figure } { $sign } { $goal }: { $lack }, { $by ->
        [week] { $each } each week
       *[month] { $each } each month
    }. { $programme }
targets-programme = { $name } ({ $years })
targets-goal = { $programme }: target { $sign } { $goal }
targets-reached = { $programme }, met: { $name } { $figure } { $sign } { $goal }.
targets-missed = { $programme }, not met: { $name } { $figure } { $sign } { $goal }: { $lack }.
targets-apart-line = { $programme }: target { $sign } { $goal }, met by { $reached } of { $n } units{ $all ->
        [yes] .
       *[no] ; not by: { $below }.
    }
targets-lack = { $amount } to go
targets-over = { $amount } too much
targets-just = just this much, and it must be more
targets-points = { $amount } percentage points
targets-pace = To be there on { $day }: { $each }.
targets-pace-month = { $amount } more each month
targets-pace-week = { $amount } more each week
targets-pace-now = The last day is { $day }, a few days away.
targets-gaps = Newest figures of { $done } of { $total } { $noun }; wanting: { $units }.
targets-met = <b>Met: { $n } figures</b>
targets-none = <b>Without a figure: { $n }</b>

# Tasks of the plan: who leads, who helps, until when, how far.
tasks-head =
    <b>Tasks of the plan</b>
    { $unit }, as of { $day }
tasks-none = No task has begun yet.
tasks-no-lead = The unit leads no task.
tasks-count = { $n } tasks assigned: { $done } done ({ $in_time } in time, { $late } late), { $on_track } on track, { $overdue } overdue.
tasks-idle = Of those on track: { $not_begun } not begun, { $untold } not reported.
tasks-silent = The newest report is missing: { $units }.
tasks-overdue = <b>Overdue: { $n }</b>
tasks-on_track = <b>On track: { $n }</b>
tasks-done = <b>Done in time: { $n }</b>
tasks-done_late = <b>Done late: { $n }</b>
tasks-helped = <b>Helping: { $n }</b>
tasks-line = { $n }. { $name }
tasks-lead-due = { $leads }, due { $due }
tasks-status = { $status } (as of { $day })
tasks-untold = Nothing reported yet
tasks-days-over = { $said }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } overdue
tasks-done-after = { $said }, done after its last day
tasks-result = Result: { $text }
tasks-result-of = { $unit }: { $text }
tasks-no-unit = { $kind } (not in Tổ Số yet)
tasks-no-helper = nobody named
tasks-one =
    <b>Task { $n }. { $title }</b>
    { $unit }, as of { $day }
tasks-who =
    Led by: { $leads }
    With the help of: { $helps }
    { $giver }
tasks-days = From { $since } to { $due }
tasks-by-province = Given by the province
tasks-by-chair = Given by the commune's chairperson
tasks-by-plan = Of the commune's plan
tasks-months = Month by month:
tasks-month = { $month }: { $status } ({ $unit })
tasks-kind-all = all agencies concerned
tasks-kind-agency = another agency
tasks-kind-police = the commune's police
tasks-kind-public_service = the public administration service centre
tasks-kind-economy = the division of economy
tasks-kind-culture = the division of culture and society
tasks-kind-office = the office of the council and committee
tasks-kind-school = schools
tasks-kind-health = the health station
tasks-kind-media = the general service centre

tasks-button-fill = Report progress
tasks-button-all = All tasks
tasks-button-one = { $n }. { $name }
targets-button-all = All figures
targets-button-one = { $name }

# Answers to a question that is not clear.
targets-unknown = No figure is called “{ $words }”. Please type another name, for example: /targets VNeID, or /targets to see all.
targets-several = “{ $words }” may be one of these figures. Which one would you like to see?
targets-untargeted = No programme has set a target for “{ $name }” in { $year }. See those that have one: /targets
targets-not-theirs = Targets are the whole commune's; your unit reports no figure that has one. Please ask your commune's lead.
targets-not-begun = { $day } is still to come. Please choose days that have begun, for example: /targets quarter
tasks-unknown = It is not clear which task “{ $words }” is. Please type its number, for example: /tasks 3, or /tasks to see all.
tasks-no-such = There is no task { $n }. See all: /tasks
tasks-which-commune = Tasks are a commune's. Please type its name, for example: /tasks { $name }
tasks-not-theirs = Your unit neither leads nor helps in a task of the plan.

help-targets = Targets met or by how much not: /targets, /targets VNeID. Tasks of the plan: /tasks, /tasks 3
menu-targets = Targets: met, or how much is missing
    .word = targets
menu-tasks = Tasks of the plan: who, how far
    .word = tasks
sheet-note-task = { $n }. { $indicator }: nothing yet; if there is something, type for example: ket qua { $task }: one model is done
