# Targets of programmes, tasks of the plan.

task-line-status = Task { $number } ({ $name })
task-line-result = Result of task { $number } ({ $name })
