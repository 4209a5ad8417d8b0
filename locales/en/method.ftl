# How the record is made.

method-title = Method
method-description = How states and totals are computed from claims, what the words mean, what is never shown, and how to ask for a correction.
method-heading = How this record is made
method-claims = Every page is derived from **claims**. A claim is one assertion made in one source: what is asserted, when, by whom, through which outlet, how sure, and where in the source it stands. Nothing is shown that no claim supports, and no claim is lost because another disagrees with it.
method-disagreement = [Where sources contradict one another](/method/conflicts) lists every open contradiction, with the rule that chose what is printed; [the ledger of totals](/totals) sets each reported number beside what the record lists.
method-clocks = Two clocks
method-clocks-words = `asof` asks for the state of the world on a day, `known` for what had been published by a day. Every page and every JSON answer takes both in its address. A claim counts as known from the latest possible day of its source’s publication; an undated source only without a limit.
method-dates = Dates
method-dates-words = Uncertain dates stay uncertain. Each has an earliest and a latest possible day, and arithmetic works on those two. “About” and “perhaps” are said, and move neither. What is unknown is called unknown.
method-rules = The rules
method-counted = Which missions are counted
method-counted-words = South Korea’s foreign ministry counts a mission until the host was notified, plate and flag are gone and the staff has left. Suspended and disputed missions still count; posts that the ministry does not list never do, and their pages say so. Permanent missions to the United Nations count among the representative missions.
method-closed = Under which definition is it closed?
method-closed-words = A closing is told as announced, as carried out, or as confirmed. `closed=` in an address chooses; it changes states and counts everywhere. Only under the default do 53 missions become 44.
method-states = States of a mission
method-certainty = Certainty of a claim
method-origins = Where a claim comes from
method-origins-words = Seven articles that all repeat one agency are one report. So each claim has exactly one origin: where its information really comes from. It is found by the first of four rules that holds, and the page of the claim says by which.
method-origins-no-other = There is no other rule. That a page reprints another gives its claims nothing by itself, because a reprint can quote six others. Several interviews of one person are one report. What nobody can tell where it comes from counts as no report.
method-grades = Grades of a page
method-persons = Standing of a person
method-never = What is never shown
method-never-words = Relatives, minors, home addresses and present whereabouts cannot be expressed in this record: it has no field for them. A person is shown by name only where published journalism names them in connection with their own defection; all others appear by a role, such as “Diplomat in France, 2023”.
method-corrections = Corrections
# $contact leads to whoever runs this copy of the site.
method-corrections-contact = If something here is wrong, or puts somebody at risk, write to [{ $contact }]($contact) and name the address of the page. What need not be private can be an issue in the project’s repository.
method-corrections-public = If something here is wrong, or puts somebody at risk, open an issue in the project’s repository and name only the address of the page. Do not repeat in public what should be taken down; say only that there is something, and a maintainer will answer in private. Who runs this copy of the site has named no private address.
method-problems = Refusals of the interface

## Why the interface refuses. The ids end with the words of the list Problem.

Problem-bad-value = A parameter has a value that cannot be used; the answer names it and says what is allowed.
Problem-not-found = Nothing has this id, or nothing of it was public by the day of `known`.
Problem-gone = It was here and was withdrawn.
Problem-method-not-allowed = Addresses can only be read.
Problem-too-long = The address is too long.
Problem-not-ready = The record is being loaded.
Problem-failure = Something went wrong on our side.

## Corrections.

corrections-title = Corrections
corrections-none = Nothing that stood here has had to be corrected so far.
corrections-number = { $n ->
    [one] { $n } correction
   *[other] { $n } corrections
} so far, each with its reason.
corrections-what = Errors of sources are not errors of this record: they stay, marked as known errors, and are never printed as the value. This page lists what the record itself had wrong. [How to ask for a correction or a removal](/method#corrections).
corrections-when = When
corrections-text = What
corrections-why = Why
corrections-withdrawn = Withdrawn
corrections-withdrawn-how = Of what was withdrawn only its class and the month are kept, in no page, file, log or database anything else. It is listed here about two months later, so that the list does not point at it.
corrections-withdrawn-none = Nothing has been withdrawn.
corrections-withdrawn-month = { $month }: { $n } of the class { $kind }
