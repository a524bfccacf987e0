# The words of the indicators in forms/catalogue/society.toml; what each part is: see indicators.ftl.

indicator-vneid_accounts = Citizens with an electronic identity account (VNeID)
    .short = VNeID accounts
    .unit =
        { $n ->
            [one] account
           *[other] accounts
        }
    .question = How many citizens of the commune have an electronic identity account (VNeID) now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } VNeID account
           *[other] { NUMBER($n, useGrouping: 0) } VNeID accounts
        }
indicator-population = Population (of which the share of VNeID accounts is taken)
    .short = population
    .unit =
        { $n ->
            [one] person
           *[other] people
        }
    .question = How many inhabitants are there now, of which the share of VNeID accounts is taken?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } inhabitant
           *[other] { NUMBER($n, useGrouping: 0) } inhabitants
        }
indicator-vneid_rate = Share of citizens with an electronic identity account (VNeID)
    .short = VNeID share
    .unit = %
    .question = What share of the citizens has an electronic identity account (VNeID) now?
    .said = { $n }%
indicator-smartphone_rate = Adults with a smartphone
    .short = adults with a smartphone
    .unit = %
    .question = What share of the adults has a smartphone now?
    .said = { $n }%
indicator-digital_services_access_rate = Adults who use digital services in health, education, insurance and transport
    .short = using digital services
    .unit = %
    .question = What share of the adults uses digital services in health, education, insurance and transport now?
    .said = { $n }%
indicator-bank_account_rate = Inhabitants from the age of 15 with a bank account
    .short = with a bank account
    .unit = %
    .question = What share of the inhabitants from the age of 15 has a bank account now?
    .said = { $n }%
indicator-esign_adult_rate = Adults with a personal digital or electronic signature
    .short = with a digital signature
    .unit = %
    .question = What share of the adults has a personal digital or electronic signature now?
    .said = { $n }%
indicator-health_record_rate = Citizens with an electronic health record
    .short = electronic health records
    .unit = %
    .question = What share of the citizens has an electronic health record now?
    .said = { $n }%
indicator-ict_skill_rate = Citizens with skills in information and communication technology
    .short = citizens' ICT skills
    .unit = %
    .question = What share of the citizens has skills in information and communication technology now?
    .said = { $n }%
indicator-tv_platform_rate = Households with internet that receive the national digital television and official channels
    .short = national digital television
    .unit = %
    .question = What share of the households with internet receives the national digital television and official channels now?
    .said = { $n }%
indicator-heritage_digitized = Heritage sites and relics digitized
    .short = relics digitized
    .unit =
        { $n ->
            [one] relic
           *[other] relics
        }
    .question = How many heritage sites and relics have been digitized since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } relic digitized
           *[other] { NUMBER($n, useGrouping: 0) } relics digitized
        }
indicator-market_40_text = Better and more effective Market 4.0 (a market that needs no cash)
    .short = Market 4.0
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = How does the work on Market 4.0, the market that needs no cash, stand now? Please be brief.
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
