# The words of the indicators in forms/catalogue/steering.toml; what each part is: see indicators.ftl.

indicator-tasks_assigned = Tasks assigned
    .short = tasks assigned
    .unit =
        { $n ->
            [one] task
           *[other] tasks
        }
    .question = How many tasks have been assigned, as things stand?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } task assigned
           *[other] { NUMBER($n, useGrouping: 0) } tasks assigned
        }
indicator-tasks_done = Tasks completed
    .short = tasks completed
    .unit =
        { $n ->
            [one] task
           *[other] tasks
        }
    .question = How many tasks are completed, as things stand?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } task completed
           *[other] { NUMBER($n, useGrouping: 0) } tasks completed
        }
indicator-tasks_done_rate = Share of tasks completed
    .short = share completed
    .unit = %
    .question = What share of the tasks is completed, as things stand?
    .said = { $n }%
indicator-tasks_done_ontime = Tasks completed on time
    .short = completed on time
    .unit =
        { $n ->
            [one] task
           *[other] tasks
        }
    .question = How many tasks were completed on time, as things stand?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } task completed on time
           *[other] { NUMBER($n, useGrouping: 0) } tasks completed on time
        }
indicator-tasks_done_late = Tasks completed late
    .short = completed late
    .unit =
        { $n ->
            [one] task
           *[other] tasks
        }
    .question = How many tasks were completed late, as things stand?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } task completed late
           *[other] { NUMBER($n, useGrouping: 0) } tasks completed late
        }
indicator-tasks_ontrack = Tasks in progress and on schedule
    .short = on schedule
    .unit =
        { $n ->
            [one] task
           *[other] tasks
        }
    .question = How many tasks are in progress and on schedule now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } task on schedule
           *[other] { NUMBER($n, useGrouping: 0) } tasks on schedule
        }
indicator-tasks_overdue = Tasks overdue and not completed
    .short = tasks overdue
    .unit =
        { $n ->
            [one] task
           *[other] tasks
        }
    .question = How many tasks are overdue and not completed now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } task overdue
           *[other] { NUMBER($n, useGrouping: 0) } tasks overdue
        }
indicator-task_status = State of each task
    .short = state of the task
    .unit =
        { $n ->
            [one] state
           *[other] states
        }
    .question = How far has this task come?
    .said =
        { $n ->
            [one] { $n } state
           *[other] { $n } states
        }
    .state-not_started = Not started
    .state-in_progress = In progress
    .state-done = Completed
indicator-steering_meetings = Meetings of the steering committee
    .short = steering meetings
    .unit =
        { $n ->
            [one] meeting
           *[other] meetings
        }
    .question = How many times has the steering committee met since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } steering meeting
           *[other] { NUMBER($n, useGrouping: 0) } steering meetings
        }
indicator-meetings_chaired_head = Meetings chaired by the head
    .short = chaired by the head
    .unit =
        { $n ->
            [one] meeting
           *[other] meetings
        }
    .question = How many meetings has the head chaired since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } meeting chaired by the head
           *[other] { NUMBER($n, useGrouping: 0) } meetings chaired by the head
        }
indicator-meetings_chaired_deputy = Meetings chaired by a deputy
    .short = chaired by a deputy
    .unit =
        { $n ->
            [one] meeting
           *[other] meetings
        }
    .question = How many meetings have deputies chaired since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } meeting chaired by a deputy
           *[other] { NUMBER($n, useGrouping: 0) } meetings chaired by a deputy
        }
indicator-docs_signed_head = Documents signed by the head
    .short = signed by the head
    .unit =
        { $n ->
            [one] document
           *[other] documents
        }
    .question = How many documents has the head signed since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } document signed by the head
           *[other] { NUMBER($n, useGrouping: 0) } documents signed by the head
        }
indicator-docs_signed_deputy = Documents signed by a deputy
    .short = signed by a deputy
    .unit =
        { $n ->
            [one] document
           *[other] documents
        }
    .question = How many documents have deputies signed since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } document signed by a deputy
           *[other] { NUMBER($n, useGrouping: 0) } documents signed by a deputy
        }
indicator-plans_issued = Plans issued (number, symbol, date)
    .short = plans issued
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = Which plans has the commune issued since the beginning of the year? Please give number, symbol and date, e.g. 39/KH-UBND of 30/01/2026.
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-legal_docs_issued = New legal documents issued
    .short = new legal documents
    .unit =
        { $n ->
            [one] document
           *[other] documents
        }
    .question = How many new legal documents did the commune issue in this period?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } new legal document
           *[other] { NUMBER($n, useGrouping: 0) } new legal documents
        }
indicator-pakn_received = Petitions and proposals received
    .short = petitions received
    .unit =
        { $n ->
            [one] petition
           *[other] petitions
        }
    .question = How many petitions and proposals have been received since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } petition received
           *[other] { NUMBER($n, useGrouping: 0) } petitions received
        }
indicator-pakn_resolved = Petitions and proposals settled
    .short = petitions settled
    .unit =
        { $n ->
            [one] petition
           *[other] petitions
        }
    .question = How many petitions and proposals have been settled since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } petition settled
           *[other] { NUMBER($n, useGrouping: 0) } petitions settled
        }
indicator-pakn_pending = Petitions and proposals still open
    .short = petitions open
    .unit =
        { $n ->
            [one] petition
           *[other] petitions
        }
    .question = How many petitions and proposals are still open now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } petition open
           *[other] { NUMBER($n, useGrouping: 0) } petitions open
        }
indicator-initiatives = Breakthrough ideas and products ordered
    .short = breakthrough ideas
    .unit =
        { $n ->
            [one] idea
           *[other] ideas
        }
    .question = How many breakthrough ideas and orders of products did the commune have in this period?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } breakthrough idea
           *[other] { NUMBER($n, useGrouping: 0) } breakthrough ideas
        }
indicator-self_rating = Own rating of the work
    .short = own rating
    .unit =
        { $n ->
            [one] state
           *[other] states
        }
    .question = How do you rate your own work, as things stand?
    .said =
        { $n ->
            [one] { $n } state
           *[other] { $n } states
        }
    .state-excellent = Excellently completed
    .state-good = Well completed
    .state-done = Completed
    .state-not_done = Not completed
indicator-nq57_index_status = Work on the indicators of Resolution 57
    .short = indicators of Resolution 57
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = How does the work on the indicators of Resolution 57 stand now? Please be brief.
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-internal_tthc_online_rate = Internal procedures done electronically
    .short = internal procedures online
    .unit = %
    .question = What share of the internal procedures is done electronically now?
    .said = { $n }%
indicator-tasks_monitored_online_rate = Tasks followed and supervised digitally
    .short = tasks followed digitally
    .unit = %
    .question = What share of the tasks is followed and supervised digitally now?
    .said = { $n }%
