# The words of the indicators in forms/catalogue/reports.toml; what each part is: see indicators.ftl.

indicator-submission_status = State of the report
    .short = state of the report
    .unit =
        { $n ->
            [one] state
           *[other] states
        }
    .question = At which step is the unit's report now?
    .said =
        { $n ->
            [one] { $n } state
           *[other] { $n } states
        }
    .state-draft = Being filled in
    .state-submitted = Handed in
    .state-returned = Returned
    .state-approved = Approved
    .state-locked = Locked
indicator-nil_reason = Way to say “none”
    .short = way to say none
    .unit =
        { $n ->
            [one] state
           *[other] states
        }
    .question = Why is the figure nil: none, not yet, has not arisen, or not held?
    .said =
        { $n ->
            [one] { $n } state
           *[other] { $n } states
        }
    .state-none = None
    .state-not_yet = Not yet
    .state-not_arisen = Has not arisen
    .state-not_held = Not held
