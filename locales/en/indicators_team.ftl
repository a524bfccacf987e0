# The words of the indicators in forms/catalogue/team.toml; what each part is: see indicators.ftl.

indicator-propaganda_hamlets = Hamlets that held outreach meetings
    .short = hamlets with meetings
    .unit =
        { $n ->
            [one] hamlet
           *[other] hamlets
        }
    .question = How many hamlets held outreach meetings in this period?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } hamlet with meetings
           *[other] { NUMBER($n, useGrouping: 0) } hamlets with meetings
        }
indicator-dvc_assisted = Times citizens were helped with online public services
    .short = public-service help
    .unit =
        { $n ->
            [one] time
           *[other] times
        }
    .question = How many times in this period were citizens helped to apply for public services online?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } time helped with public services
           *[other] { NUMBER($n, useGrouping: 0) } times helped with public services
        }
indicator-cashless_assisted = Times citizens were helped to pay without cash
    .short = cashless-payment help
    .unit =
        { $n ->
            [one] time
           *[other] times
        }
    .question = How many times in this period were citizens helped to pay without cash?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } time helped to pay without cash
           *[other] { NUMBER($n, useGrouping: 0) } times helped to pay without cash
        }
indicator-esign_assisted = People helped to register a personal digital signature
    .short = digital-signature help
    .unit =
        { $n ->
            [one] person
           *[other] people
        }
    .question = How many people were helped in this period to register a personal digital signature?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } person helped with digital signatures
           *[other] { NUMBER($n, useGrouping: 0) } people helped with digital signatures
        }
indicator-team_count = Community digital-technology teams
    .short = digital teams
    .unit =
        { $n ->
            [one] team
           *[other] teams
        }
    .question = How many community digital-technology teams does the commune have now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } community digital team
           *[other] { NUMBER($n, useGrouping: 0) } community digital teams
        }
indicator-team_trained_rate = Community digital-technology teams that went on being trained in digital awareness and skills
    .short = share of teams trained
    .unit = %
    .question = What share of the community digital-technology teams has been trained since the beginning of the year?
    .said = { $n }%
indicator-team_trained = Community digital-technology teams trained this year
    .short = teams trained
    .unit =
        { $n ->
            [one] team
           *[other] teams
        }
    .question = How many community digital-technology teams have been trained since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } team trained
           *[other] { NUMBER($n, useGrouping: 0) } teams trained
        }
indicator-training_classes_officials = Digital-transformation classes that the commune held for officials
    .short = classes for officials
    .unit =
        { $n ->
            [one] class
           *[other] classes
        }
    .question = How many digital-transformation classes did the commune hold for officials in this period?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } class for officials
           *[other] { NUMBER($n, useGrouping: 0) } classes for officials
        }
indicator-training_plan_issued = Training plans issued
    .short = training plans
    .unit =
        { $n ->
            [one] plan
           *[other] plans
        }
    .question = How many training plans has the commune issued since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } training plan
           *[other] { NUMBER($n, useGrouping: 0) } training plans
        }
indicator-digital_skill_rate = Pupils, students, workers and citizens with basic digital skills
    .short = basic digital skills
    .unit = %
    .question = What share of pupils, students, workers and citizens has basic digital skills now?
    .said = { $n }%
indicator-community_models = Model sites of digital transformation
    .short = model sites
    .unit =
        { $n ->
            [one] site
           *[other] sites
        }
    .question = How many model sites of digital transformation does the commune have now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } model site
           *[other] { NUMBER($n, useGrouping: 0) } model sites
        }
indicator-propaganda_channels = Channels of outreach (loudspeakers, Zalo, Facebook, video, school events)
    .short = outreach channels
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = By which channels did you reach people in this period (loudspeakers, Zalo, Facebook, video, school events …)?
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
