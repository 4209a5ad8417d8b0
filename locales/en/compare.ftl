# Two days compared.

compare-sentence = { compare-numbers }: { $closed ->
    [0] none
   *[other] { $closed }
} closed and { $opened ->
    [0] none
   *[other] { $opened }
} opened, { $explained ->
    [wholly] which explains the difference
    [partly] and of some the record tells neither day
   *[not] { $unexplained ->
        [one] and of { $unexplained } mission the record cannot tell
       *[other] and of { $unexplained } missions the record cannot tell
    }
}.{ $disputed ->
    [0] { "" }
    [1] { " " }One of { compare-them } is disputed.
   *[other] { " " }{ $disputed } of { compare-them } are disputed.
}
compare-numbers = { $complete ->
    [yes] North Korea had { $before } diplomatic missions on { $first } and { $after } on { $second }
   *[no] Of North Korea’s diplomatic missions { compare-before } for { $first } and { compare-after } for { $second }
}
compare-before = { $before-complete ->
    [yes] { $before } are listed
   *[no] { $before } can be named
}
compare-after = { $after-complete ->
    [yes] { $after } are listed
   *[no] { $after } can be named
}
compare-them = { $exact ->
    [yes] the { $after }
   *[no] them
}

## How sure a change is.

sure-presumed = presumed, by an editor’s decision
sure-confirmed = confirmed
sure-confirmed-by = reported; confirmed by { $day }
sure-reported = reported
sure-seen-confirmed = seen or listed, confirmed
sure-seen-reported = seen or listed, reported
sure-untold = not told

## On which of two days a mission was there.

presence-both = on both days
presence-disputed = on both days, and disputed on { $second }
presence-first = only on { $first }
presence-second = only on { $second }
presence-unclear = the record cannot tell
presence-mark = { $name }: { $presence }

## The page.

compare-kicker = Two days compared
compare-title = { $first } and { $second } compared
compare-others = Compare other days
compare-from = From
compare-to = To
compare-known = Known by
compare-go = Compare
compare-closed = Closed
compare-closed-none = No counted mission closed.
# $presumed is "yes" where an editor’s decision fills what claims leave open.
compare-closed-on = { $date }{ $presumed ->
    [yes] { " " }(presumed, by an editor’s decision)
   *[no] { "" }
}
compare-why = Why they closed, by whose account
compare-opened = Opened
compare-opened-none = No counted mission opened.
compare-unexplained = The record cannot tell
compare-unexplained-why = On one of the days their state is not known.
compare-by-type = By type
compare-by-region = By region
compare-type = { CAPITAL($missions) }
compare-other-changes = Other changes, which leave the total as it is
compare-parts = Part by part
compare-mission = Mission
compare-since = Since
compare-sure = How sure
compare-evidence = Evidence
