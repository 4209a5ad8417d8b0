# What stands around every page.

shell-skip = Skip to the content
shell-menu = Main
menu-embassies = Embassies
menu-defectors = Defectors
menu-totals = Totals
menu-timeline = Timeline
menu-sources = Sources
menu-method = Method
find = Search
# Some words that may be searched for, one of them in Hangul.
find-example = Name, place, 이름

## The two clocks: the day whose state is shown, and the day by which it must have been public.
# $closed is the definition of being closed.

clocks-set = { $asof ->
    [none] { $known ->
        [none] { clocks-closed }
       *[given] Using only what was published by { $known }{ clocks-closed-too }
    }
   *[given] The world on { $asof }{ $known ->
        [none] { clocks-closed-too }
       *[given] , using only what was published by { $known }{ clocks-closed-too }
    }
}
clocks-closed = { $closed ->
    [announced] Closed means announced
    [confirmed] Closed means confirmed by a competent body
   *[departed] { "" }
}
clocks-closed-too = { $closed ->
    [departed] { "" }
   *[other] . { clocks-closed }
}
clocks-now = { $asof ->
    [none] Showing today
   *[given] Showing { $asof }
}, from { $known ->
    [none] everything published
   *[given] what was published by { $known }
} · choose another date
clocks-change = Change
clocks-usual = Back to the usual view
clocks-asof = Show the world on
clocks-known = Using only what was published by
clocks-go = Show

## The foot.

foot-claimed = Everything here is claimed by a published source; nothing is shown that no claim supports. [How it is made, and how to ask for a correction](/method) · [Corrections](/corrections)
foot-printed = Printed from { $address }
# $json leads to the same page as JSON, "none" where there is none.
foot-build = Build `{ $build }`{ $json ->
    [none] { "" }
   *[given] { " " }· [this page as JSON]($json)
} · facts under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) · coordinates of cities: GeoNames, CC BY 4.0
foot-copy = Copy this address

## Choices.

# How many rows a choice would show.
choice-number = ({ $n })

## The pages of a long list.

pager-shown = { $first }–{ $last } of { $total }
pager-none = none of { $total }
pager-previous = Previous page
pager-next = Next page

## Pages for machines.

linked-ministry = Ministry of Foreign Affairs of North Korea
linked-dataset = chancery: North Korean diplomatic missions and defections, claim by claim
