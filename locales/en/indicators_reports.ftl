# The words of the indicators in forms/catalogue/reports.toml; what each part is: see indicators.ftl.

indicator-submission_status = Submission status
    .short = submission status
    .unit = states
    .question = Submission status?
    .said = { $n } states
    .state-draft = Draft
    .state-submitted = Handed in
    .state-returned = Returned
    .state-approved = Approved
    .state-locked = Locked
indicator-nil_reason = Nil reason
    .short = nil reason
    .unit = states
    .question = Nil reason?
    .said = { $n } states
    .state-none = None
    .state-not_yet = Not yet
    .state-not_arisen = Has not arisen
    .state-not_held = Not held
