# Totals of a province and of the country: by commune and province, not by hamlet.

wide-coverage-final = All of { $done }/{ $total } reports.
wide-coverage-provisional = PROVISIONAL: { $done }/{ $total } reports handed in ({ $rate }%).
wide-form = From the { $form }:
wide-late = Late: { $n } reports
wide-besides = { $n } reports of units that did not owe one are counted too.
wide-then = { $days }: { $figure } ({ $rate }% handed in)
wide-lacking = { $n } reports were handed in without this figure
wide-parts = Each place, those that have handed in least first (handed in/owed — { $names }):
wide-parts-bare = Each place, those that have handed in least first (handed in/owed):
wide-closer = For remarks and other figures please open one commune.
wide-button-open = { $unit }
