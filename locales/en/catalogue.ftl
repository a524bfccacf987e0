# toso catalogue check: checks the files of indicators and forms.

catalogue-wrong =
    { $n ->
        [one] 1 mistake
       *[other] { NUMBER($n, useGrouping: 0) } mistakes
    }: mend all, then run toso catalogue check again.
catalogue-right = No mistake: { $indicators } indicators, { $forms } forms.
catalogue-by-file = Indicators by file
catalogue-by-supplier = Indicators by supplier (–: computed, or asked of nobody; one may have several suppliers)
catalogue-by-basis = Indicators by basis (flow: of its period; stock: as it stands; year_to_date: since 1 January)
catalogue-forms = Forms: code, version · frequency · who reports · number of lines: the lines
catalogue-plan = { $targets } targets of { $programmes } programmes, { $tasks } tasks.
