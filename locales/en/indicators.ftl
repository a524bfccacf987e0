# The words of each indicator: its name; .ask the question; .said the figure repeated; .short; .unit.

indicator-propaganda_meetings = Outreach meetings
    .short = meetings
    .unit =
        { $n ->
            [one] meeting
           *[other] meetings
        }
    .ask = { $frequency ->
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
    .ask = How many people attended these meetings, counting each meeting?
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
    .ask = How many people were helped to set up VNeID in this period?
    .said = { NUMBER($n, useGrouping: 0) } helped with VNeID
indicator-wk_difficulties = Difficulties
    .short = difficulties
    .unit =
        { $n ->
            [one] note
           *[other] notes
        }
    .ask = Any difficulties? Please be brief, without citizens' names, telephone or identity numbers.
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
    .ask = How many members does the community digital-technology team have now?
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
    .ask = How many digital-skills classes for citizens were held in this period?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } class
           *[other] { NUMBER($n, useGrouping: 0) } classes
        }
