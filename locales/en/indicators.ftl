# The words of each indicator: its name; .question the question; .said the figure repeated; .short; .unit.
# .ask: the question in rows of the version before that may still be waiting to be sent.

indicator-propaganda_meetings = Outreach meetings
    .short = meetings
    .unit =
        { $n ->
            [one] meeting
           *[other] meetings
        }
    .ask = How many outreach meetings did the unit hold in this period?
    .question = { $frequency ->
            [week] How many outreach meetings did the { $noun } hold this week?
           *[other] How many outreach meetings did the { $noun } hold in this period?
        }
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } meeting
           *[other] { NUMBER($n, useGrouping: 0) } meetings
        }
indicator-propaganda_attendees = Attendances
    .short = attendances
    .unit =
        { $n ->
            [one] attendance
           *[other] attendances
        }
    .ask = { indicator-propaganda_attendees.question }
    .question = How many people attended these meetings, counting each meeting?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } attendance
           *[other] { NUMBER($n, useGrouping: 0) } attendances
        }
indicator-vneid_assisted = People helped to set up VNeID
    .short = VNeID help
    .unit =
        { $n ->
            [one] person
           *[other] people
        }
    .ask = { indicator-vneid_assisted.question }
    .question = How many people were helped to set up VNeID in this period?
    .said = { NUMBER($n, useGrouping: 0) } helped with VNeID
indicator-wk_difficulties = Difficulties
    .short = difficulties
    .unit =
        { $n ->
            [one] note
           *[other] notes
        }
    .ask = { indicator-wk_difficulties.question }
    .question = Any difficulties? Please be brief, without citizens' names, telephone or identity numbers.
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } note
           *[other] { NUMBER($n, useGrouping: 0) } notes
        }
indicator-team_members = Team members
    .short = team members
    .unit =
        { $n ->
            [one] person
           *[other] people
        }
    .ask = { indicator-team_members.question }
    .question = How many members does the community digital-technology team have now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } member
           *[other] { NUMBER($n, useGrouping: 0) } members
        }
indicator-training_classes_citizens = Training classes for citizens
    .short = classes
    .unit =
        { $n ->
            [one] class
           *[other] classes
        }
    .ask = { indicator-training_classes_citizens.question }
    .question = How many digital-skills classes for citizens were held in this period?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } class
           *[other] { NUMBER($n, useGrouping: 0) } classes
        }
