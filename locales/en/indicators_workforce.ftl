# The words of the indicators in forms/catalogue/workforce.toml; what each part is: see indicators.ftl.

indicator-it_officers = Officials in charge of IT and digital transformation
    .short = IT officials
    .unit =
        { $n ->
            [one] person
           *[other] people
        }
    .question = How many officials are in charge of IT and digital transformation now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } IT official
           *[other] { NUMBER($n, useGrouping: 0) } IT officials
        }
indicator-staff_quota = Posts granted
    .short = posts granted
    .unit =
        { $n ->
            [one] post
           *[other] posts
        }
    .question = How many posts are granted now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } post granted
           *[other] { NUMBER($n, useGrouping: 0) } posts granted
        }
indicator-it_officers_missing = IT officials still missing
    .short = IT officials missing
    .unit =
        { $n ->
            [one] person
           *[other] people
        }
    .question = How many officials for IT and digital transformation are still missing now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } IT official missing
           *[other] { NUMBER($n, useGrouping: 0) } IT officials missing
        }
indicator-officials_pc_sign_rate = Officials with a sufficient computer and a personal digital signature
    .short = computers and signatures
    .unit = %
    .question = What share of the officials has a sufficient computer and a personal digital signature now?
    .said = { $n }%
indicator-officials_basic_skill_rate = Officials trained in basic digital skills
    .short = officials trained
    .unit = %
    .question = What share of the officials has been trained in basic digital skills, as things stand?
    .said = { $n }%
indicator-officials_master_rate = Officials who master digital skills and use technology in their work
    .short = masters of digital skills
    .unit = %
    .question = What share of the officials masters digital skills and uses technology in their work now?
    .said = { $n }%
indicator-officials_proficient_rate = Share of officials who are proficient in the information systems that they work with
    .short = proficient officials
    .unit = %
    .question = What share of the officials is proficient in the information systems that they work with now?
    .said = { $n }%
indicator-hr_fit_rate = Workforce that meets the needs of the work
    .short = workforce that fits
    .unit = %
    .question = To what percentage does the workforce meet the needs of the work now? You may write: about over 90%.
    .said = { $n }%
indicator-digital_cert_coverage = Digital certificates for leaders and officials of the four branches
    .short = digital certificates
    .unit =
        { $n ->
            [one] state
           *[other] states
        }
    .question = Do all leaders and officials of the four branches have digital certificates now?
    .said =
        { $n ->
            [one] { $n } state
           *[other] { $n } states
        }
    .state-full = All have one
    .state-partial = Some have one
    .state-none = None has one
indicator-officials_assistant_rate = Officials who regularly use a virtual assistant or smart digital tools
    .short = users of assistants
    .unit = %
    .question = What share of the officials regularly uses a virtual assistant or smart digital tools now?
    .said = { $n }%
indicator-data_cert_rate = IT and data officials with a basic certificate in data management
    .short = data certificates
    .unit = %
    .question = What share of the IT and data officials has a basic certificate in data management now?
    .said = { $n }%
