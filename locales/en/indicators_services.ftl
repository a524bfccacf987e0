# The words of the indicators in forms/catalogue/services.toml; what each part is: see indicators.ftl.

indicator-tthc_total = Administrative procedures in total
    .short = procedures in total
    .unit =
        { $n ->
            [one] procedure
           *[other] procedures
        }
    .question = How many administrative procedures does the commune have now, in total?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } procedure in total
           *[other] { NUMBER($n, useGrouping: 0) } procedures in total
        }
indicator-tthc_full = Procedures that are online from beginning to end
    .short = fully online procedures
    .unit =
        { $n ->
            [one] procedure
           *[other] procedures
        }
    .question = How many procedures are online from beginning to end now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } fully online procedure
           *[other] { NUMBER($n, useGrouping: 0) } fully online procedures
        }
indicator-tthc_partial = Procedures that are partly online
    .short = partly online procedures
    .unit =
        { $n ->
            [one] procedure
           *[other] procedures
        }
    .question = How many procedures are partly online now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } partly online procedure
           *[other] { NUMBER($n, useGrouping: 0) } partly online procedures
        }
indicator-tthc_inperson = Procedures in person only
    .short = in-person procedures
    .unit =
        { $n ->
            [one] procedure
           *[other] procedures
        }
    .question = How many procedures can be done in person only now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } in-person procedure
           *[other] { NUMBER($n, useGrouping: 0) } in-person procedures
        }
indicator-dvctt_total = Online public services
    .short = online services
    .unit =
        { $n ->
            [one] service
           *[other] services
        }
    .question = How many online public services are there now?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } online service
           *[other] { NUMBER($n, useGrouping: 0) } online services
        }
indicator-dossier_received = Dossiers received, up to the report's last day
    .short = dossiers received
    .unit =
        { $n ->
            [one] dossier
           *[other] dossiers
        }
    .question = How many dossiers has the centre received since the beginning of the year, in total?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } dossier received
           *[other] { NUMBER($n, useGrouping: 0) } dossiers received
        }
indicator-dossier_online = Dossiers filed online
    .short = dossiers filed online
    .unit =
        { $n ->
            [one] dossier
           *[other] dossiers
        }
    .question = How many dossiers have been filed online since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } dossier filed online
           *[other] { NUMBER($n, useGrouping: 0) } dossiers filed online
        }
indicator-dossier_direct = Dossiers filed in person or otherwise
    .short = dossiers in person
    .unit =
        { $n ->
            [one] dossier
           *[other] dossiers
        }
    .question = How many dossiers have been filed in person or otherwise since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } dossier filed in person or otherwise
           *[other] { NUMBER($n, useGrouping: 0) } dossiers filed in person or otherwise
        }
indicator-dossier_online_rate = Share of dossiers handled online
    .short = share handled online
    .unit = %
    .question = What share of the dossiers has been handled online since the beginning of the year?
    .said = { $n }%
indicator-dossier_full = Dossiers that were online from beginning to end
    .short = fully online dossiers
    .unit =
        { $n ->
            [one] dossier
           *[other] dossiers
        }
    .question = How many dossiers have been online from beginning to end since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } fully online dossier
           *[other] { NUMBER($n, useGrouping: 0) } fully online dossiers
        }
indicator-dossier_full_rate = Dossiers online from beginning to end, for which citizens enter their data only once
    .short = share fully online
    .unit = %
    .question = What share of the dossiers has been online from beginning to end since the beginning of the year?
    .said = { $n }%
indicator-dossier_digitized = Dossiers digitized
    .short = dossiers digitized
    .unit =
        { $n ->
            [one] dossier
           *[other] dossiers
        }
    .question = How many dossiers have been digitized since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } dossier digitized
           *[other] { NUMBER($n, useGrouping: 0) } dossiers digitized
        }
indicator-dossier_resolved = Dossiers settled
    .short = dossiers settled
    .unit =
        { $n ->
            [one] dossier
           *[other] dossiers
        }
    .question = How many dossiers have been settled since the beginning of the year (those that the share digitized is taken of)?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } dossier settled
           *[other] { NUMBER($n, useGrouping: 0) } dossiers settled
        }
indicator-dossier_digitized_rate = Dossiers and results of procedures that were digitized
    .short = share digitized
    .unit = %
    .question = What share of dossiers and results has been digitized since the beginning of the year?
    .said = { $n }%
indicator-eresult_issued = Dossiers with an electronic result
    .short = electronic results
    .unit =
        { $n ->
            [one] dossier
           *[other] dossiers
        }
    .question = For how many dossiers has an electronic result been issued since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } dossier with an electronic result
           *[other] { NUMBER($n, useGrouping: 0) } dossiers with an electronic result
        }
indicator-eresult_base = Dossiers due an electronic result
    .short = due an electronic result
    .unit =
        { $n ->
            [one] dossier
           *[other] dossiers
        }
    .question = How many dossiers have been due an electronic result since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } dossier due an electronic result
           *[other] { NUMBER($n, useGrouping: 0) } dossiers due an electronic result
        }
indicator-eresult_rate = Share of results issued electronically
    .short = share of e-results
    .unit = %
    .question = What share of the results has been issued electronically since the beginning of the year?
    .said = { $n }%
indicator-data_reuse_rate = Data reused
    .short = data reused
    .unit = %
    .question = What share of the data has been reused since the beginning of the year?
    .said = { $n }%
indicator-online_payment_rate = Share of payments made online for procedures and public services
    .short = paid online
    .unit = %
    .question = What share of the payments for procedures and public services has been made online since the beginning of the year?
    .said = { $n }%
indicator-satisfaction_rate = Citizens and enterprises satisfied with online public services
    .short = satisfied users
    .unit = %
    .question = What share of citizens and enterprises is satisfied with the online public services, as things stand?
    .said = { $n }%
indicator-contactless_rate = Administrative transactions without contact
    .short = contactless transactions
    .unit = %
    .question = What share of the administrative transactions is without contact, as things stand? If no procedure is of that kind, please say so.
    .said = { $n }%
indicator-nonboundary_rate = Procedures that can be done anywhere in the province
    .short = procedures anywhere
    .unit = %
    .question = What share of the procedures can be done anywhere in the province, as things stand?
    .said = { $n }%
indicator-enterprise_tthc_rate = Procedures for enterprises that are online without a break
    .short = enterprise procedures
    .unit = %
    .question = What share of the procedures for enterprises is online without a break, as things stand?
    .said = { $n }%
indicator-production_tthc_rate = Procedures for training, research, production and trade that are online
    .short = production procedures
    .unit = %
    .question = What share of the procedures for training, research, production and trade is online, as things stand?
    .said = { $n }%
indicator-enterprise_dossiers = Dossiers of local organisations and enterprises
    .short = enterprise dossiers
    .unit =
        { $n ->
            [one] dossier
           *[other] dossiers
        }
    .question = How many dossiers of local organisations and enterprises have there been since the beginning of the year?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } dossier of an enterprise
           *[other] { NUMBER($n, useGrouping: 0) } dossiers of enterprises
        }
indicator-dvctt_full_eligible_rate = Fully online services among the procedures that qualify
    .short = fully online of eligible
    .unit = %
    .question = What share of the procedures that qualify is offered fully online, as things stand?
    .said = { $n }%
indicator-extra_paper_violations = Cases in which officials asked for papers whose data they had
    .short = needless papers asked for
    .unit =
        { $n ->
            [one] case
           *[other] cases
        }
    .question = In how many cases did officials ask for papers whose data they had, in this period?
    .said =
        { $n ->
            [one] { NUMBER($n, useGrouping: 0) } case of needless papers
           *[other] { NUMBER($n, useGrouping: 0) } cases of needless papers
        }
indicator-dvc_ai_rate = Essential fully online services that use AI in at least one step
    .short = services with AI
    .unit = %
    .question = What share of the essential fully online services uses AI in at least one step, as things stand?
    .said = { $n }%
indicator-dvc_proactive_rate = Essential online services offered proactively (personalized by AI)
    .short = proactive services
    .unit = %
    .question = What share of the essential online services is offered proactively, as things stand?
    .said = { $n }%
indicator-reused_digitized_rate = Digitized dossiers and results that are reused
    .short = digitized and reused
    .unit = %
    .question = What share of the digitized dossiers and results is reused, as things stand?
    .said = { $n }%
