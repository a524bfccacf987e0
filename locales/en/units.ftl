# toso units: opening, closing, merging and renaming units; printed on the operator's terminal.

units-opened = Opened { $unit } in { $above } from { $day }. The lead invites its officers with /moi.
units-closed = Closed { $unit }: its last day is { $day }. Its figures stay and still count in old periods.
units-merged =
    From { $day }, { $units } are a part of { $into }. { $n ->
        [0] No officer had to move.
        [one] One officer moved to { $into }.
       *[other] { $n } officers moved to { $into }.
    } Figures stay with the old units and still count in old periods.
units-renamed = Renamed { $old } to { $new }.
units-days = from { $first }
units-days-closed = from { $first } to { $last }
units-days-merged = from { $first } to { $last }, then merged into { $into }
units-count =
    { $open } units, { $closed } closed{ $shown ->
        [yes] .
       *[no] { $closed ->
            [0] .
           *[other] {" "}(add --all to see them).
        }
    }

units-title = “{ $given }”: please write a name that begins with its kind, such as “xóm Khâu Giang”, “tổ dân phố 5”, “Phòng Kinh tế”.
units-day = “{ $given }” is not a day; please write it as 31/12/2026.
units-unknown = There is no unit “{ $given }”. See the names with: toso units list --all
units-ambiguous = “{ $given }” may be { $units }; please type the number, such as id:7.
units-which-commune = There are { $n } open communes; please say which one with --under "xã …".
units-not-a-commune = { $unit } is not a commune; please put the new unit below one.
units-not-open = { $unit } is not there on { $day } ({ $days }); please choose another day or unit.
units-taken = There is { $unit } already (id:{ $id }, { $days }). Please choose another name, or rename that unit first: toso units rename id:{ $id } "{ $unit } cũ"
units-same-name = { $unit } has this very name; nothing has changed.
units-closed-already = { $unit } has been closed ({ $days }); nothing has changed.
units-has-below = { $below } in { $unit } is open after that day; please close the units below first.
units-too-early = { $unit } { $why }, so its last day can be { $last } at the earliest (a merger: from { $day }). Nothing has changed.
units-since-opened = opened on { $day }
units-since-merger = took in { $unit } on { $day }
units-since-report = has handed in its report of { $period }
units-merge-self = { $unit } cannot be merged into itself; please choose another unit after --into.
units-merge-apart = { $unit } and { $into } are not of one kind or not of one commune; please choose a unit of the same commune.
units-merge-later = Today is { $today }: a merger moves the officers at once, so it can be entered only when its day has come. Please run this again from { $day }; until then the old units report as usual.
no-database = There is no database yet, or one of another version; toso doctor says more.

people-line = id:{ $id } · { $name } · { $unit } · { $role } · since { $since } · invite { $mark } · { $channels } · last wrote { $seen }
people-count = { $n } people.
people-removed = { $name } has been removed from { $unit }, and still belongs to another unit.
people-removed-gone = { $name } has been removed from { $unit }; all of their channels have ended. The figures that they sent stay.
people-removed-invite = The invite { $mark } that they used has been revoked.
people-last-lead = { $name } is the last lead of { $unit }. Add --last to remove them all the same, and to get an invite for a new lead.
people-new-lead = Invite for the new lead of { $unit }: { $code } (for one person, until { $until }). The code is shown only now.
people-last-admin = { $unit } has no admin any more. Invite another one with: toso invites add admin "{ $unit }"
people-unknown = There is no “{ $given }” in { $unit }. See the names with: toso people list
invites-row = id:{ $id } · invite …{ $mark } · { $unit } · { $role } · { $uses } left · until { $until } · made by { $who }
invites-row-revoked = Revoked: id:{ $id } · invite …{ $mark } · { $unit } · { $role } · made by { $who }
invites-made = Invite for { $unit } ({ $role }): { $code } (for one person, until { $until }). The code is shown only now.
invites-no-such-role = { $unit } has no { $role }; reporters are in hamlets, leads, leaders and admins in communes and provinces.
invites-count = { $n } invites can be used.
invites-unknown = No invite that can still be used fits that code. See them with: toso invites list
invites-several = Several invites fit; please type the number: { $ids }.
