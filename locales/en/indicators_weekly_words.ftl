# The words of the indicators in forms/catalogue/weekly_words.toml; what each part is: see indicators.ftl.

indicator-wk_highlights = Highlights of the week
    .short = highlights
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = What stood out this week? Please be brief.
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-wk_next = Tasks of the coming week
    .short = next week
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = What is to be done next week? Please say who leads, who helps, what comes of it, and from when to when.
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-wk_proposals = Proposals
    .short = proposals
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = Is there anything to propose to the leaders or the steering committee this week?
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-wk_direction = Steering
    .short = steering
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = What stood out in steering this week, what is still open, and what comes next week?
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-wk_policy = Rules and policies for science, innovation and digital transformation
    .short = rules and policies
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = What is new in rules and policies this week, and what is in the way?
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-wk_innovation = Science, technology, innovation
    .short = science and innovation work
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = In science, technology and innovation this week: what was achieved, what is open, what comes next, what is proposed?
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-wk_hr = Qualified workforce and digital skills
    .short = workforce and skills
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = In workforce and digital skills this week: what was achieved, what is open, what comes next, what is proposed?
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-wk_intl = International cooperation, investment, technology transfer
    .short = cooperation this week
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = In international cooperation, investment and technology transfer this week: what was achieved, what is open, what comes next, what is proposed?
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-wk_index = Work of the week on the indicators of Resolution 57
    .short = indicators this week
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = What is new this week in the work on the indicators of Resolution 57?
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-wk_late = Tasks behind schedule
    .short = tasks behind schedule
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = Is any task behind schedule this week, and why?
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
