# The words of the indicators in forms/catalogue/economy.toml; what each part is: see indicators.ftl.

indicator-sme_platform_rate = Share of small and medium enterprises that use digital platforms
    .short = SMEs on platforms
    .unit = %
    .question = What share of the small and medium enterprises uses digital platforms now?
    .said = { $n }%
indicator-enterprises_total = Active enterprises
    .short = active enterprises
    .unit =
        { $n ->
            [one] enterprise
           *[other] enterprises
        }
    .question = How many enterprises are active in the commune now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } active enterprise
           *[other] { NUMBER($n, useGrouping: 0) } active enterprises
        }
indicator-ent_sci = Science and technology enterprises
    .short = science enterprises
    .unit =
        { $n ->
            [one] enterprise
           *[other] enterprises
        }
    .question = How many science and technology enterprises are there now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } science and technology enterprise
           *[other] { NUMBER($n, useGrouping: 0) } science and technology enterprises
        }
indicator-ent_hightech = High-tech enterprises
    .short = high-tech enterprises
    .unit =
        { $n ->
            [one] enterprise
           *[other] enterprises
        }
    .question = How many high-tech enterprises are there now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } high-tech enterprise
           *[other] { NUMBER($n, useGrouping: 0) } high-tech enterprises
        }
indicator-ent_ict = ICT enterprises
    .short = ICT enterprises
    .unit =
        { $n ->
            [one] enterprise
           *[other] enterprises
        }
    .question = How many ICT enterprises are there now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } ICT enterprise
           *[other] { NUMBER($n, useGrouping: 0) } ICT enterprises
        }
indicator-ent_startup = Innovative start-ups
    .short = innovative start-ups
    .unit =
        { $n ->
            [one] start-up
           *[other] start-ups
        }
    .question = How many innovative start-ups are there now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } innovative start-up
           *[other] { NUMBER($n, useGrouping: 0) } innovative start-ups
        }
indicator-ent_rd = Research and development enterprises
    .short = R&D enterprises
    .unit =
        { $n ->
            [one] enterprise
           *[other] enterprises
        }
    .question = How many research and development enterprises are there now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } R&D enterprise
           *[other] { NUMBER($n, useGrouping: 0) } R&D enterprises
        }
indicator-ent_sci_cert = Enterprises certified as science and technology enterprises
    .short = certified enterprises
    .unit =
        { $n ->
            [one] enterprise
           *[other] enterprises
        }
    .question = How many enterprises are certified as science and technology enterprises now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } certified enterprise
           *[other] { NUMBER($n, useGrouping: 0) } certified enterprises
        }
indicator-cooperatives = Active cooperatives
    .short = active cooperatives
    .unit =
        { $n ->
            [one] cooperative
           *[other] cooperatives
        }
    .question = How many cooperatives are active in the commune now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } active cooperative
           *[other] { NUMBER($n, useGrouping: 0) } active cooperatives
        }
indicator-ocop_promoted = OCOP products promoted on digital platforms
    .short = OCOP promoted
    .unit =
        { $n ->
            [one] product
           *[other] products
        }
    .question = How many OCOP products are promoted on digital platforms now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } OCOP product promoted
           *[other] { NUMBER($n, useGrouping: 0) } OCOP products promoted
        }
indicator-ocop_ecommerce_rate = OCOP products promoted and sold on an e-commerce site or website
    .short = OCOP sold online
    .unit = %
    .question = What share of the OCOP products is promoted and sold online now?
    .said = { $n }%
indicator-market_qr_rate = Market 4.0 traders who accept QR payments
    .short = traders with QR
    .unit = %
    .question = What share of the Market 4.0 traders accepts QR payments now?
    .said = { $n }%
indicator-digital_economy_text = Digital economy promoted in all fields
    .short = digital economy
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = What has promoting the digital economy led to so far? Please be brief.
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-retail_pilot_text = Plan 148/KHPH-BKHCN-UBND, a pilot that helps shops and household businesses go digital
    .short = shops pilot
    .unit =
        { $n ->
            [one] remark
           *[other] remarks
        }
    .question = How does the pilot that helps shops and household businesses go digital (plan 148) stand now? Please be brief.
    .said =
        { $n ->
            [one] { $n } remark
           *[other] { $n } remarks
        }
indicator-grdp_digital = Digital economy in the GRDP (the province's target)
    .short = digital share of GRDP
    .unit = %
    .question = What share of the GRDP is the digital economy now?
    .said = { $n }%
indicator-ip_filings = Filings for industrial property
    .short = industrial-property filings
    .unit =
        { $n ->
            [one] filing
           *[other] filings
        }
    .question = How many filings for industrial property were there in this period?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } industrial-property filing
           *[other] { NUMBER($n, useGrouping: 0) } industrial-property filings
        }
indicator-research_projects = Research projects of the province or a ministry
    .short = research projects
    .unit =
        { $n ->
            [one] project
           *[other] projects
        }
    .question = How many research projects of the province or a ministry were there in this period?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } research project
           *[other] { NUMBER($n, useGrouping: 0) } research projects
        }
indicator-intl_coop = International cooperation, investment and technology transfer
    .short = international cooperation
    .unit =
        { $n ->
            [one] activity
           *[other] activities
        }
    .question = How many activities of international cooperation, investment or technology transfer were there in this period?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } activity of international cooperation
           *[other] { NUMBER($n, useGrouping: 0) } activities of international cooperation
        }
indicator-innovation_center = Innovation centre
    .short = innovation centre
    .unit =
        { $n ->
            [one] answer
           *[other] answers
        }
    .question = Is there an innovation centre in the commune now?
    .said =
        { $n ->
            [one] { $n } answer
           *[other] { $n } answers
        }
indicator-three_houses_model = Three-party cooperation (state, science or school, enterprise)
    .short = three-party cooperation
    .unit =
        { $n ->
            [one] answer
           *[other] answers
        }
    .question = Is there a three-party cooperation of state, science or school, and enterprise now?
    .said =
        { $n ->
            [one] { $n } answer
           *[other] { $n } answers
        }
