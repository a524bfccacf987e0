# The words of the indicators in forms/catalogue/infrastructure.toml; what each part is: see indicators.ftl.

indicator-hamlet_signal = Mobile signal in the hamlet
    .short = mobile signal
    .unit =
        { $n ->
            [one] state
           *[other] states
        }
    .question = How is the mobile signal in the { $noun } now?
    .said =
        { $n ->
            [one] { $n } state
           *[other] { $n } states
        }
    .state-ok = Good signal
    .state-weak = Weak signal
    .state-none = No signal
indicator-cov_5g_population = 5G coverage of the population
    .short = 5G by population
    .unit = %
    .question = What share of the population does 5G cover now?
    .said = { $n }%
indicator-cov_5g_residential = 5G of at least 100 Mbps in residential areas
    .short = 5G in residential areas
    .unit = %
    .question = What share of the residential areas has 5G of at least 100 Mbps now?
    .said = { $n }%
indicator-cov_4g = 4G mobile coverage of the commune
    .short = 4G coverage
    .unit = %
    .question = What share of the commune does 4G cover now?
    .said = { $n }%
indicator-hamlets_weak_signal = Hamlets with a weak mobile signal
    .short = weak-signal hamlets
    .unit =
        { $n ->
            [one] hamlet
           *[other] hamlets
        }
    .question = How many hamlets have a weak mobile signal now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } hamlet with a weak signal
           *[other] { NUMBER($n, useGrouping: 0) } hamlets with a weak signal
        }
indicator-hamlets_no_signal = Hamlets without a mobile signal
    .short = no-signal hamlets
    .unit =
        { $n ->
            [one] hamlet
           *[other] hamlets
        }
    .question = How many hamlets have no mobile signal now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } hamlet without a signal
           *[other] { NUMBER($n, useGrouping: 0) } hamlets without a signal
        }
indicator-hamlets_power_mobile_rate = Hamlets with mains electricity and a mobile signal
    .short = power and signal
    .unit = %
    .question = What share of the hamlets has mains electricity and a mobile signal now?
    .said = { $n }%
indicator-fixed_bb_1g_rate = Users who can get fixed broadband above 1 Gb/s
    .short = broadband above 1 Gb/s
    .unit = %
    .question = What share of the users can get fixed broadband above 1 Gb/s now?
    .said = { $n }%
indicator-fiber_hamlet_rate = Fibre internet to the hamlets
    .short = fibre to hamlets
    .unit = %
    .question = What share of the hamlets has fibre internet now?
    .said = { $n }%
indicator-ftth_household_rate = Fibre broadband to the households
    .short = fibre to households
    .unit = %
    .question = What share of the households does fibre broadband reach now?
    .said = { $n }%
indicator-infosec_level_rate = Information systems secured by level, in four layers
    .short = secured by level
    .unit = %
    .question = What share of the information systems is secured by level, in four layers, now?
    .said = { $n }%
indicator-infosec_monitor_rate = Information systems that are monitored and regularly checked for security
    .short = security monitored
    .unit = %
    .question = What share of the information systems is monitored and regularly checked for security now?
    .said = { $n }%
indicator-lan_level_approved = LAN with an approved security level
    .short = LAN approved
    .unit =
        { $n ->
            [one] answer
           *[other] answers
        }
    .question = Has the security level of the commune's LAN been approved?
    .said =
        { $n ->
            [one] { $n } answer
           *[other] { $n } answers
        }
indicator-signed_docs_rate = Electronic documents sent and received with a digital signature
    .short = signed documents
    .unit = %
    .question = What share of the electronic documents sent and received is digitally signed now?
    .said = { $n }%
indicator-archive_3y_digitized = Archive of the last three years digitized
    .short = archive digitized
    .unit = %
    .question = What share of the archive of the last three years is digitized now?
    .said = { $n }%
indicator-processes_digitized_rate = Core working processes digitized
    .short = core processes digitized
    .unit = %
    .question = What share of the core working processes is digitized now?
    .said = { $n }%
indicator-shared_platforms_rate = Shared digital platforms in use as planned
    .short = shared platforms
    .unit = %
    .question = What share of the shared digital platforms is in use as planned now?
    .said = { $n }%
indicator-ipv6_rate = Use of IPv6
    .short = use of IPv6
    .unit = %
    .question = What is the share of IPv6 in use now?
    .said = { $n }%
indicator-system_linked_rate = Information systems that are linked and share data
    .short = linked systems
    .unit = %
    .question = What share of the information systems is linked and shares data now?
    .said = { $n }%
indicator-cloud_rate = State offices that use a domestic cloud
    .short = domestic cloud
    .unit = %
    .question = What share of the state offices uses a domestic cloud now?
    .said = { $n }%
indicator-ai_app_rate = Offices and organisations that use at least one AI application
    .short = offices with AI
    .unit = %
    .question = What share of the offices and organisations uses at least one AI application now?
    .said = { $n }%
